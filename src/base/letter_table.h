// Letters and their small forms without diacritics (make_letter_table.py).
#pragma once

#include <cstdint>
#include <span>

namespace clv {

// Those from `first` on, by code point.
struct LetterBlock {
  std::uint16_t first = 0;
  std::span<const std::uint16_t> folded;
};

std::span<const LetterBlock> letter_blocks();

}  // namespace clv
