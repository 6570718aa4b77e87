// Numbers texts 0, 1, 2, … in the order in which they first appear, by their 64-bit hash: 19 to 30
// bytes each where there are many, no strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/orders/block_list.h"

namespace clv::orders {

class IdTable {
 public:
  // True: `fetch` returns at once and is best called as soon as an id is known. False: it loads.
#if defined(__wasm__)
  static constexpr bool kFetchesAhead = false;
#else
  static constexpr bool kFetchesAhead = true;
#endif

  struct Found {
    std::uint32_t index;
    bool is_new;
  };

  // Amortised constant time. Two texts with one hash are one id: see hash_text for how rare that
  // is.
  Found find_or_add(std::uint64_t hash);

  // The index of a text that was added, or nothing.
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t hash) const;

  // Fetches what `find_or_add(hash)` will look at: by an instruction that nothing waits for, or, as
  // WebAssembly has none, by a load, which is best done for many ids one right after the other.
  void fetch(std::uint64_t hash) const {
    if (slots_.empty()) return;
    const std::uint64_t& slot = slots_[static_cast<std::size_t>(hash) & (slots_.size() - 1)];
    if constexpr (kFetchesAhead) {
      __builtin_prefetch(&slot);
    } else {
      (void)*static_cast<const volatile std::uint64_t*>(&slot);
    }
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }

 private:
  void grow();

  BlockList<std::uint64_t> hashes_;  // by index
  // Upper half of the hash, then index + 1; 0 = free. A power of two, at most three quarters full.
  // The half hash settles nearly every comparison without a look at `hashes_`, which would be
  // another miss of the cache.
  std::vector<std::uint64_t> slots_;
};

}  // namespace clv::orders
