// The SSE2 twin; every x86-64 processor has it.
#pragma once

#include <cstdint>

#include <emmintrin.h>

#include "csv/bit_positions.h"
#include "csv/block_scan.h"

namespace clv::csv {

struct BlockScanSse2 {
  [[gnu::always_inline]] static BlockMasks scan(const char* bytes, char quote, char delimiter) {
    const __m128i* chunks = reinterpret_cast<const __m128i*>(bytes);
    BlockMasks masks{};
    for (unsigned part = 0; part < 4; ++part) {
      const __m128i chunk = _mm_loadu_si128(chunks + part);
      const auto matches = [&](char wanted) {
        const int bits = _mm_movemask_epi8(_mm_cmpeq_epi8(chunk, _mm_set1_epi8(wanted)));
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(bits)) << (part * 16);
      };
      masks.quote |= matches(quote);
      masks.delimiter |= matches(delimiter);
      masks.line_feed |= matches('\n');
      masks.carriage_return |= matches('\r');
    }
    return masks;
  }

  [[gnu::always_inline]] static void write_positions(std::uint64_t bits, std::uint32_t count,
                                                     std::uint32_t base, std::uint32_t* out) {
    write_bit_positions<16>(bits, count, base, out);
  }
};

}  // namespace clv::csv
