// The currencies of all files, each with the totals of its orders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/orders/order_summary.h"

namespace clv::orders {

class CurrencyTable {
 public:
  // The number of a code (any case); "" is 0. Beyond 255 currencies all others share one number.
  std::uint32_t find_or_add(std::string_view code);

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(currencies_.size());
  }
  CurrencyTotals& operator[](std::size_t index) { return currencies_[index]; }

  // The one with that code, where it has orders; otherwise the one with most of them.
  [[nodiscard]] std::uint32_t choose_main(std::string_view wished) const;

  // Of those that have counted rows, `first` before the others.
  [[nodiscard]] std::vector<CurrencyShare> shares(std::uint32_t first) const;

 private:
  std::vector<CurrencyTotals> currencies_{CurrencyTotals{}};
};

}  // namespace clv::orders
