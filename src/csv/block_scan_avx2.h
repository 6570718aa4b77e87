// The AVX2 twin. Only for code that is itself compiled for CLV_TARGET_AVX2 and entered after
// `has_avx2()` said yes: the program still runs on every x86-64.
#pragma once

#include <bit>
#include <cstdint>

#include <immintrin.h>

#include "csv/block_scan.h"
#include "csv/byte_places.h"

// BMI and POPCNT came with AVX2 or before it; finding and counting bits becomes one instruction
// each.
#define CLV_TARGET_AVX2 __attribute__((target("avx2,bmi,popcnt")))

namespace clv::csv {

inline bool has_avx2() {
  return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
         __builtin_cpu_supports("popcnt") != 0;
}

struct BlockScanAvx2 {
  CLV_TARGET_AVX2 static BlockMasks scan(const char* bytes, char quote, char delimiter) {
    const __m256i* chunks = reinterpret_cast<const __m256i*>(bytes);
    const __m256i low = _mm256_loadu_si256(chunks);
    const __m256i high = _mm256_loadu_si256(chunks + 1);
    return {.quote = matches(low, high, quote),
            .delimiter = matches(low, high, delimiter),
            .line_feed = matches(low, high, '\n'),
            .carriage_return = matches(low, high, '\r')};
  }

  CLV_TARGET_AVX2 static void write_positions(std::uint64_t bits, std::uint32_t /*count*/,
                                              std::uint32_t base, std::uint32_t* out) {
    for (std::uint32_t shift = 0; shift < kBlockBytes; shift += kBitsPerByte) {
      const std::uint32_t byte = static_cast<std::uint32_t>(bits >> shift) & 0xFFU;
      const __m128i places =
          _mm_loadl_epi64(reinterpret_cast<const __m128i*>(kBytePlaces[byte].data()));
      const __m256i first = _mm256_set1_epi32(static_cast<int>(base + shift));
      // What stands behind the byte's own positions is overwritten by the next byte.
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out),
                          _mm256_add_epi32(_mm256_cvtepu8_epi32(places), first));
      out += std::popcount(byte);
    }
  }

 private:
  CLV_TARGET_AVX2 static std::uint64_t matches(__m256i low, __m256i high, char wanted) {
    const __m256i wanted_everywhere = _mm256_set1_epi8(wanted);
    const auto bits = [](int mask) { return std::uint64_t{static_cast<std::uint32_t>(mask)}; };
    return bits(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted_everywhere))) |
           bits(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted_everywhere))) << 32U;
  }
};

}  // namespace clv::csv
