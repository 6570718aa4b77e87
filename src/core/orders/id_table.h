// Numbers texts 0, 1, 2, … in the order in which they first appear, by their 64-bit hash: 16 to 28
// bytes each, no strings.
#pragma once

#include <cstdint>
#include <vector>

namespace clv::orders {

class IdTable {
 public:
  struct Found {
    std::uint32_t index;
    bool is_new;
  };

  // Amortised constant time. Two texts with one hash are one id: see hash_text for how rare that
  // is.
  Found find_or_add(std::uint64_t hash);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }

 private:
  void grow();

  std::vector<std::uint64_t> hashes_;  // by index
  std::vector<std::uint32_t>
      slots_;  // index + 1, 0 = free; a power of two, at most three quarters full
};

}  // namespace clv::orders
