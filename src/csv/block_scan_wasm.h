// The WebAssembly simd128 twin (in all browsers since Safari 16.4, March 2023).
#pragma once

#include <array>
#include <cstdint>

#include <wasm_simd128.h>

#include "csv/bit_positions.h"
#include "csv/block_scan.h"

namespace clv::csv {

struct BlockScanWasm {
  [[gnu::always_inline]] static BlockMasks scan(const char* bytes, char quote, char delimiter) {
    const Chunks chunks{wasm_v128_load(bytes), wasm_v128_load(bytes + 16),
                        wasm_v128_load(bytes + 32), wasm_v128_load(bytes + 48)};
    const Chunks quotes = equal(chunks, quote);
    BlockMasks masks{};
    masks.delimiter = bits(equal(chunks, delimiter));
    // Turning bytes into bits is the dear part, and most blocks hold no quote and no line end.
    if (wasm_v128_any_true(any(quotes))) masks.quote = bits(quotes);
    const v128_t lowest =
        wasm_u8x16_min(wasm_u8x16_min(chunks[0], chunks[1]), wasm_u8x16_min(chunks[2], chunks[3]));
    if (wasm_v128_any_true(wasm_u8x16_le(lowest, wasm_i8x16_splat('\r')))) {
      masks.line_feed = bits(equal(chunks, '\n'));
      masks.carriage_return = bits(equal(chunks, '\r'));
    }
    return masks;
  }

  [[gnu::always_inline]] static void write_positions(std::uint64_t bits, std::uint32_t count,
                                                     std::uint32_t base, std::uint32_t* out) {
    write_bit_positions<8>(bits, count, base, out);
  }

 private:
  using Chunks = std::array<v128_t, 4>;

  [[gnu::always_inline]] static Chunks equal(const Chunks& chunks, char wanted) {
    const v128_t everywhere = wasm_i8x16_splat(wanted);
    return {wasm_i8x16_eq(chunks[0], everywhere), wasm_i8x16_eq(chunks[1], everywhere),
            wasm_i8x16_eq(chunks[2], everywhere), wasm_i8x16_eq(chunks[3], everywhere)};
  }

  [[gnu::always_inline]] static v128_t any(const Chunks& found) {
    return wasm_v128_or(wasm_v128_or(found[0], found[1]), wasm_v128_or(found[2], found[3]));
  }

  [[gnu::always_inline]] static std::uint64_t bits(const Chunks& found) {
    const auto part = [&](unsigned i) {
      return std::uint64_t{wasm_i8x16_bitmask(found[i])} << (i * 16);
    };
    return part(0) | part(1) | part(2) | part(3);
  }
};

}  // namespace clv::csv
