// The SSE2 twin of `scan_block`; every x86-64 processor has it, so there is nothing to choose at
// run time.
#pragma once

#include <cstdint>

#include <emmintrin.h>

namespace clv::csv {

// Reads exactly kBlockBytes bytes from `bytes`.
inline BlockMasks scan_block(const char* bytes, const Dialect& dialect) {
  const __m128i quote = _mm_set1_epi8(dialect.quote);
  const __m128i delimiter = _mm_set1_epi8(dialect.delimiter);
  const __m128i line_feed = _mm_set1_epi8('\n');
  const __m128i carriage_return = _mm_set1_epi8('\r');
  BlockMasks masks{};
  for (unsigned part = 0; part < 4; ++part) {
    const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + part * 16));
    const auto matches = [&](__m128i wanted) {
      const int bits = _mm_movemask_epi8(_mm_cmpeq_epi8(chunk, wanted));
      return static_cast<std::uint64_t>(static_cast<std::uint32_t>(bits)) << (part * 16);
    };
    masks.quote |= matches(quote);
    masks.delimiter |= matches(delimiter);
    masks.line_feed |= matches(line_feed);
    masks.carriage_return |= matches(carriage_return);
  }
  return masks;
}

}  // namespace clv::csv
