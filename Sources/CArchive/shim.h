// libzip, called from Swift as it is: packing the parts of a DOCX into memory.
#include <zip.h>
