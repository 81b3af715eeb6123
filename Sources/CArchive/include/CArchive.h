// libzip, loaded when the first archive is made: linking it would load libcrypto and others at every start, which costs
// more than all the rest of a start. The functions are libzip's own, with a c before their name; without the library
// czip_is_available says so, and none of the others may be called.
#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>
#include <zip.h>

bool czip_is_available(void);

void czip_error_init(zip_error_t *_Nonnull error);
void czip_error_fini(zip_error_t *_Nonnull error);
int czip_error_code_zip(const zip_error_t *_Nonnull error);
zip_source_t *_Nullable czip_source_buffer_create(const void *_Nullable data, zip_uint64_t length, int freep, zip_error_t *_Nullable error);
zip_source_t *_Nullable czip_source_buffer(zip_t *_Nonnull archive, const void *_Nullable data, zip_uint64_t length, int freep);
void czip_source_keep(zip_source_t *_Nonnull source);
void czip_source_free(zip_source_t *_Nullable source);
int czip_source_open(zip_source_t *_Nonnull source);
int czip_source_close(zip_source_t *_Nonnull source);
zip_int64_t czip_source_read(zip_source_t *_Nonnull source, void *_Nullable data, zip_uint64_t length);
int czip_source_stat(zip_source_t *_Nonnull source, zip_stat_t *_Nonnull status);
zip_error_t *_Nonnull czip_source_error(zip_source_t *_Nonnull source);
zip_t *_Nullable czip_open_from_source(zip_source_t *_Nonnull source, int flags, zip_error_t *_Nullable error);
zip_error_t *_Nonnull czip_get_error(zip_t *_Nonnull archive);
zip_int64_t czip_file_add(zip_t *_Nonnull archive, const char *_Nonnull name, zip_source_t *_Nonnull source, zip_flags_t flags);
int czip_file_set_dostime(zip_t *_Nonnull archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags);
int czip_set_file_compression(zip_t *_Nonnull archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t level);
int czip_close(zip_t *_Nonnull archive);
void czip_discard(zip_t *_Nonnull archive);
zip_int64_t czip_get_num_entries(zip_t *_Nonnull archive, zip_flags_t flags);
int czip_stat_index(zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *_Nonnull status);
zip_file_t *_Nullable czip_fopen_index(zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags);
zip_int64_t czip_fread(zip_file_t *_Nonnull file, void *_Nonnull data, zip_uint64_t length);
int czip_fclose(zip_file_t *_Nonnull file);

#endif
