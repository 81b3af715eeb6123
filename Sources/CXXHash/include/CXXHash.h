// Fingerprints of bytes, by the XXH3 of libxxhash.
#ifndef CXXHASH_H
#define CXXHASH_H

#include <stddef.h>
#include <stdint.h>

/// 64 bits, for frames that are checked one by one.
uint64_t cxxhash_64(const void *bytes, size_t count);

/// 128 bits in the canonical order of bytes, for the contents of files.
void cxxhash_128(const void *bytes, size_t count, uint8_t result[16]);

#endif
