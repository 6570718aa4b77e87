#include "core/orders/repeated_rows.h"

#include <algorithm>

namespace clv::orders {

bool RepeatedRows::is_repeat(std::uint64_t fingerprint, std::uint32_t file) {
  const IdTable::Found found = rows_.find_or_add(fingerprint);
  if (found.is_new) counts_.push_back({.file = file});
  Count& count = counts_[found.index];
  if (count.file != file) {
    count.earlier = std::max(count.earlier, count.in_file);
    count.in_file = 0;
    count.file = file;
  }
  ++count.in_file;
  return count.in_file <= count.earlier;
}

}  // namespace clv::orders
