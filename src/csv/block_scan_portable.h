// The plain twin, for processors without the instructions the others use, and for tests of them.
#pragma once

#include <cstdint>

#include "csv/bit_positions.h"
#include "csv/block_scan.h"

namespace clv::csv {

struct BlockScanPortable {
  static BlockMasks scan(const char* bytes, char quote, char delimiter) {
    BlockMasks masks{};
    for (unsigned i = 0; i < kBlockBytes; ++i) {
      const std::uint64_t bit = std::uint64_t{1} << i;
      const char c = bytes[i];
      if (c == quote) masks.quote |= bit;
      if (c == delimiter) masks.delimiter |= bit;
      if (c == '\n') masks.line_feed |= bit;
      if (c == '\r') masks.carriage_return |= bit;
    }
    return masks;
  }

  [[gnu::always_inline]] static void write_positions(std::uint64_t bits, std::uint32_t count,
                                                     std::uint32_t base, std::uint32_t* out) {
    write_bit_positions<16>(bits, count, base, out);
  }
};

}  // namespace clv::csv
