// The pull parser of libxml2, loaded when the first XML is read: linking it would load ICU at every start. Entities are
// not replaced, external ones and the network are not touched, and no document type is loaded; whoever reads refuses a
// document type as soon as it is told of one. Without the library cxml_is_available says so, and none of the others may
// be called.
#ifndef CXMLREADER_H
#define CXMLREADER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct cxml_reader cxml_reader;

// What cxml_read stands at.
typedef enum {
  CXML_START,
  CXML_END,
  CXML_TEXT,
  CXML_DOCUMENT_TYPE,
  CXML_ENTITY,
  CXML_OTHER,
  CXML_FINISHED,
  CXML_MALFORMED
} cxml_event;

bool cxml_is_available(void);
// NULL without memory. The bytes must live as long as the reader.
cxml_reader *_Nullable cxml_open(const char *_Nonnull bytes, size_t length);
cxml_event cxml_read(cxml_reader *_Nonnull reader);
// Of the element or attribute that the reader stands at; valid until it moves on.
const char *_Nullable cxml_local_name(cxml_reader *_Nonnull reader);
const char *_Nullable cxml_namespace(cxml_reader *_Nonnull reader);
const char *_Nullable cxml_value(cxml_reader *_Nonnull reader);
// True for <a/>, which has no end of its own.
bool cxml_is_empty(cxml_reader *_Nonnull reader);
// Moves on to the next attribute of the element; false, and back at the element, after the last.
bool cxml_next_attribute(cxml_reader *_Nonnull reader);
void cxml_close(cxml_reader *_Nonnull reader);

#endif
