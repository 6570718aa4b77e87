#include "core/orders/id_table.h"

#include <cstddef>

namespace clv::orders {

IdTable::Found IdTable::find_or_add(std::uint64_t hash) {
  if ((hashes_.size() + 1) * 4 > slots_.size() * 3) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    if (hashes_[slots_[at] - 1] == hash) return {slots_[at] - 1, false};
  }
  hashes_.push_back(hash);
  slots_[at] = size();
  return {size() - 1, true};
}

void IdTable::grow() {
  const std::size_t slot_count = slots_.empty() ? 1024 : slots_.size() * 2;
  slots_.assign(slot_count, 0);
  const std::size_t mask = slot_count - 1;
  for (std::uint32_t index = 0; index < size(); ++index) {
    std::size_t at = static_cast<std::size_t>(hashes_[index]) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = index + 1;
  }
}

}  // namespace clv::orders
