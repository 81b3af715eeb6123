#include "CArchive.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// Debian's name of the library that the headers belong to.
static const char library[] = "libzip.so.4";

static struct {
  void (*error_init)(zip_error_t *);
  void (*error_fini)(zip_error_t *);
  int (*error_code_zip)(const zip_error_t *);
  zip_source_t *(*source_buffer_create)(const void *, zip_uint64_t, int, zip_error_t *);
  zip_source_t *(*source_buffer)(zip_t *, const void *, zip_uint64_t, int);
  void (*source_keep)(zip_source_t *);
  void (*source_free)(zip_source_t *);
  int (*source_open)(zip_source_t *);
  int (*source_close)(zip_source_t *);
  zip_int64_t (*source_read)(zip_source_t *, void *, zip_uint64_t);
  int (*source_stat)(zip_source_t *, zip_stat_t *);
  zip_error_t *(*source_error)(zip_source_t *);
  zip_t *(*open_from_source)(zip_source_t *, int, zip_error_t *);
  zip_error_t *(*get_error)(zip_t *);
  zip_int64_t (*file_add)(zip_t *, const char *, zip_source_t *, zip_flags_t);
  int (*file_set_dostime)(zip_t *, zip_uint64_t, zip_uint16_t, zip_uint16_t, zip_flags_t);
  int (*set_file_compression)(zip_t *, zip_uint64_t, zip_int32_t, zip_uint32_t);
  int (*close)(zip_t *);
  void (*discard)(zip_t *);
  zip_int64_t (*get_num_entries)(zip_t *, zip_flags_t);
  int (*stat_index)(zip_t *, zip_uint64_t, zip_flags_t, zip_stat_t *);
  zip_file_t *(*fopen_index)(zip_t *, zip_uint64_t, zip_flags_t);
  zip_int64_t (*fread)(zip_file_t *, void *, zip_uint64_t);
  int (*fclose)(zip_file_t *);
} zip;

static bool loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  bool complete = true;
#define FIND(name) complete = (*(void **)&zip.name = dlsym(handle, "zip_" #name)) != NULL && complete
  FIND(error_init);
  FIND(error_fini);
  FIND(error_code_zip);
  FIND(source_buffer_create);
  FIND(source_buffer);
  FIND(source_keep);
  FIND(source_free);
  FIND(source_open);
  FIND(source_close);
  FIND(source_read);
  FIND(source_stat);
  FIND(source_error);
  FIND(open_from_source);
  FIND(get_error);
  FIND(file_add);
  FIND(file_set_dostime);
  FIND(set_file_compression);
  FIND(close);
  FIND(discard);
  FIND(get_num_entries);
  FIND(stat_index);
  FIND(fopen_index);
  FIND(fread);
  FIND(fclose);
#undef FIND
  loaded = complete;
}

bool czip_is_available(void) {
  pthread_once(&once, load);
  return loaded;
}

void czip_error_init(zip_error_t *error) { zip.error_init(error); }
void czip_error_fini(zip_error_t *error) { zip.error_fini(error); }
int czip_error_code_zip(const zip_error_t *error) { return zip.error_code_zip(error); }
zip_source_t *czip_source_buffer_create(const void *data, zip_uint64_t length, int freep, zip_error_t *error) {
  return zip.source_buffer_create(data, length, freep, error);
}
zip_source_t *czip_source_buffer(zip_t *archive, const void *data, zip_uint64_t length, int freep) {
  return zip.source_buffer(archive, data, length, freep);
}
void czip_source_keep(zip_source_t *source) { zip.source_keep(source); }
void czip_source_free(zip_source_t *source) { zip.source_free(source); }
int czip_source_open(zip_source_t *source) { return zip.source_open(source); }
int czip_source_close(zip_source_t *source) { return zip.source_close(source); }
zip_int64_t czip_source_read(zip_source_t *source, void *data, zip_uint64_t length) {
  return zip.source_read(source, data, length);
}
int czip_source_stat(zip_source_t *source, zip_stat_t *status) { return zip.source_stat(source, status); }
zip_error_t *czip_source_error(zip_source_t *source) { return zip.source_error(source); }
zip_t *czip_open_from_source(zip_source_t *source, int flags, zip_error_t *error) {
  return zip.open_from_source(source, flags, error);
}
zip_error_t *czip_get_error(zip_t *archive) { return zip.get_error(archive); }
zip_int64_t czip_file_add(zip_t *archive, const char *name, zip_source_t *source, zip_flags_t flags) {
  return zip.file_add(archive, name, source, flags);
}
int czip_file_set_dostime(zip_t *archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags) {
  return zip.file_set_dostime(archive, index, time, date, flags);
}
int czip_set_file_compression(zip_t *archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t level) {
  return zip.set_file_compression(archive, index, method, level);
}
int czip_close(zip_t *archive) { return zip.close(archive); }
void czip_discard(zip_t *archive) { zip.discard(archive); }
zip_int64_t czip_get_num_entries(zip_t *archive, zip_flags_t flags) { return zip.get_num_entries(archive, flags); }
int czip_stat_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status) {
  return zip.stat_index(archive, index, flags, status);
}
zip_file_t *czip_fopen_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags) {
  return zip.fopen_index(archive, index, flags);
}
zip_int64_t czip_fread(zip_file_t *file, void *data, zip_uint64_t length) { return zip.fread(file, data, length); }
int czip_fclose(zip_file_t *file) { return zip.fclose(file); }
