// The WebAssembly simd128 twin of `scan_block` (in all browsers since Safari 16.4, March 2023).
#pragma once

#include <cstdint>

#include <wasm_simd128.h>

namespace clv::csv {

// Reads exactly kBlockBytes bytes from `bytes`.
inline BlockMasks scan_block(const char* bytes, const Dialect& dialect) {
  const v128_t quote = wasm_i8x16_splat(dialect.quote);
  const v128_t delimiter = wasm_i8x16_splat(dialect.delimiter);
  const v128_t line_feed = wasm_i8x16_splat('\n');
  const v128_t carriage_return = wasm_i8x16_splat('\r');
  BlockMasks masks{};
  for (unsigned part = 0; part < 4; ++part) {
    const v128_t chunk = wasm_v128_load(bytes + part * 16);
    const auto matches = [&](v128_t wanted) {
      return static_cast<std::uint64_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(chunk, wanted)))
             << (part * 16);
    };
    masks.quote |= matches(quote);
    masks.delimiter |= matches(delimiter);
    masks.line_feed |= matches(line_feed);
    masks.carriage_return |= matches(carriage_return);
  }
  return masks;
}

}  // namespace clv::csv
