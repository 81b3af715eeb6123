#include "CXXHash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t cxxhash_64(const void *first, size_t first_count, const void *second, size_t second_count) {
  XXH3_state_t state;
  XXH3_64bits_reset(&state);
  XXH3_64bits_update(&state, first, first_count);
  XXH3_64bits_update(&state, second, second_count);
  return XXH3_64bits_digest(&state);
}

void cxxhash_128(const void *bytes, size_t count, uint8_t result[16]) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes, count));
  for (int i = 0; i < 16; i++) result[i] = canonical.digest[i];
}

uint64_t cxxhash_name(const void *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}
