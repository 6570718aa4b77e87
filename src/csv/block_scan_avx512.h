// The AVX-512 twin: a block is one register, and one instruction packs the places of its set bits. Only
// for code that is itself compiled for CLV_TARGET_AVX512 and entered after `has_avx512()` said yes.
#pragma once

#include <cstdint>

#include <immintrin.h>

#include "csv/block_scan.h"

// VBMI2 (Ice Lake, Zen 4) brought the packing of bytes; processors that have it run wide registers at
// full speed.
#define CLV_TARGET_AVX512 __attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt")))

namespace clv::csv {

inline bool has_avx512() {
  return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
         __builtin_cpu_supports("avx512vbmi2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
         __builtin_cpu_supports("popcnt") != 0;
}

struct BlockScanAvx512 {
  CLV_TARGET_AVX512 static BlockMasks scan(const char* bytes, char quote, char delimiter) {
    const __m512i block = _mm512_loadu_si512(bytes);
    const auto matches = [block](char wanted) CLV_TARGET_AVX512 {
      return _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(wanted));
    };
    return {.quote = matches(quote),
            .delimiter = matches(delimiter),
            .line_feed = matches('\n'),
            .carriage_return = matches('\r')};
  }

  CLV_TARGET_AVX512 static void write_positions(std::uint64_t bits, std::uint32_t count,
                                                std::uint32_t base, std::uint32_t* out) {
    const __m512i packed = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(kIndexes));
    const __m512i first = _mm512_set1_epi32(static_cast<int>(base));
    const auto write = [&](__m128i indexes, std::uint32_t at) CLV_TARGET_AVX512 {
      _mm512_storeu_si512(out + at, _mm512_add_epi32(_mm512_cvtepu8_epi32(indexes), first));
    };
    write(_mm512_castsi512_si128(packed), 0);
    write(_mm512_extracti32x4_epi32(packed, 1), 16);
    if (count <= 32) return;
    write(_mm512_extracti32x4_epi32(packed, 2), 32);
    write(_mm512_extracti32x4_epi32(packed, 3), 48);
  }

 private:
  alignas(64) static constexpr unsigned char kIndexes[kBlockBytes] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
};

}  // namespace clv::csv
