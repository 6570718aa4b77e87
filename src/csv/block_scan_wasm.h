// The WebAssembly simd128 twin (in all browsers since Safari 16.4, March 2023).
#pragma once

#include <cstdint>

#include <wasm_simd128.h>

#include "csv/block_scan.h"

namespace clv::csv {

struct BlockScanWasm {
  static BlockMasks scan(const char* bytes, char quote, char delimiter) {
    BlockMasks masks{};
    for (unsigned part = 0; part < 4; ++part) {
      const v128_t chunk = wasm_v128_load(bytes + part * 16);
      const auto matches = [&](char wanted) {
        const auto bits = wasm_i8x16_bitmask(wasm_i8x16_eq(chunk, wasm_i8x16_splat(wanted)));
        return static_cast<std::uint64_t>(bits) << (part * 16);
      };
      masks.quote |= matches(quote);
      masks.delimiter |= matches(delimiter);
      masks.line_feed |= matches('\n');
      masks.carriage_return |= matches('\r');
    }
    return masks;
  }
};

}  // namespace clv::csv
