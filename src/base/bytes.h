// Text eight bytes at a time, without the calls that copying and comparing few bytes cost elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace clv {

// The eight bytes at `bytes`, the first one lowest.
inline std::uint64_t load_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// `count` (0 to 7) bytes at `bytes`, the first one lowest, zeros above. Reads nothing else; what is
// read twice is the same at the same place.
inline std::uint64_t load_tail(const char* bytes, std::size_t count) {
  if (count >= 4) {
    std::uint32_t front = 0;
    std::uint32_t back = 0;
    std::memcpy(&front, bytes, sizeof front);
    std::memcpy(&back, bytes + count - 4, sizeof back);
    return front | std::uint64_t{back} << ((count - 4) * 8);
  }
  if (count == 0) return 0;
  const auto byte = [&](std::size_t i) {
    return std::uint64_t{static_cast<unsigned char>(bytes[i])} << (i * 8);
  };
  return byte(0) | byte(count / 2) | byte(count - 1);
}

}  // namespace clv
