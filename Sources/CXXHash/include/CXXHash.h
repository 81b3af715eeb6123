// Fingerprints of bytes, by the XXH3 of libxxhash.
#ifndef CXXHASH_H
#define CXXHASH_H

#include <stddef.h>
#include <stdint.h>

/// 64 bits over two runs of bytes as if they were one, for frames that are checked one by one.
uint64_t cxxhash_64(const void *first, size_t first_count, const void *second, size_t second_count);

/// 128 bits in the canonical order of bytes, for the contents of files.
void cxxhash_128(const void *bytes, size_t count, uint8_t result[16]);

/// 64 bits of a name; with another seed they are others.
uint64_t cxxhash_name(const void *bytes, size_t count, uint64_t seed);

#endif
