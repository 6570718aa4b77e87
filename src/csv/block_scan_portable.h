// The plain twin, for processors without the instructions the others use, and for tests of them.
#pragma once

#include <cstdint>

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
};

}  // namespace clv::csv
