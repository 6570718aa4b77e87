#include "core/orders/id_table.h"

#include <cstddef>

namespace clv::orders {
namespace {

constexpr std::uint64_t kUpperHalf = 0xFFFFFFFF00000000;

constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kSmallTable = 1U << 18U;

std::uint32_t index_in(std::uint64_t slot) { return static_cast<std::uint32_t>(slot) - 1; }

}  // namespace

IdTable::Found IdTable::find_or_add(std::uint64_t hash) {
  if ((hashes_.size() + 1) * 4 > slots_.size() * 3) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    if (((slots_[at] ^ hash) & kUpperHalf) == 0 && hashes_[index_in(slots_[at])] == hash)
      return {index_in(slots_[at]), false};
  }
  hashes_.push_back(hash);
  slots_[at] = (hash & kUpperHalf) | size();
  return {size() - 1, true};
}

std::optional<std::uint32_t> IdTable::find(std::uint64_t hash) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = static_cast<std::size_t>(hash) & mask; slots_[at] != 0;
       at = (at + 1) & mask) {
    if (((slots_[at] ^ hash) & kUpperHalf) == 0 && hashes_[index_in(slots_[at])] == hash)
      return index_in(slots_[at]);
  }
  return std::nullopt;
}

void IdTable::grow() {
  // Each growth visits every id again: small tables grow by more, large ones spare memory.
  const std::size_t factor = slots_.size() < kSmallTable ? 8 : 2;
  const std::size_t slot_count = slots_.empty() ? kFirstSlots : slots_.size() * factor;
  slots_.assign(slot_count, 0);
  const std::size_t mask = slot_count - 1;
  for (std::uint32_t index = 0; index < size(); ++index) {
    const std::uint64_t hash = hashes_[index];
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = (hash & kUpperHalf) | (index + 1);
  }
}

}  // namespace clv::orders
