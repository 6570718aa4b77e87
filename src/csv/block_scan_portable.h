// The plain twin of `scan_block`, for processors without the instructions the other two use.
#pragma once

#include <cstdint>

namespace clv::csv {

// Reads exactly kBlockBytes bytes from `bytes`.
inline BlockMasks scan_block(const char* bytes, const Dialect& dialect) {
  BlockMasks masks{};
  for (unsigned i = 0; i < kBlockBytes; ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    const char c = bytes[i];
    if (c == dialect.quote) masks.quote |= bit;
    if (c == dialect.delimiter) masks.delimiter |= bit;
    if (c == '\n') masks.line_feed |= bit;
    if (c == '\r') masks.carriage_return |= bit;
  }
  return masks;
}

}  // namespace clv::csv
