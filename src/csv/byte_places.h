// Where the set bits of a byte are, looked up: eight become positions at once, without a branch and without
// the chain of taking the lowest bit away again and again.
#pragma once

#include <array>
#include <cstdint>

namespace clv::csv {

inline constexpr std::uint32_t kBitsPerByte = 8;

// The indexes of the set bits, lowest first; what follows them is 0 and means nothing.
using BytePlaces = std::array<std::uint8_t, kBitsPerByte>;

inline constexpr auto kBytePlaces = [] {
  std::array<BytePlaces, 256> all{};
  for (std::uint32_t byte = 0; byte < all.size(); ++byte) {
    std::uint32_t count = 0;
    for (std::uint32_t bit = 0; bit < kBitsPerByte; ++bit) {
      if (((byte >> bit) & 1U) != 0) all[byte][count++] = static_cast<std::uint8_t>(bit);
    }
  }
  return all;
}();

}  // namespace clv::csv
