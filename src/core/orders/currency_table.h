// The currencies of all files, each with the totals of its orders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/orders/exchange_rates.h"
#include "core/orders/order_summary.h"

namespace clv::orders {

class CurrencyTable {
 public:
  // As many as an order can tell apart. There are some 180 in the world: a column with more holds something else.
  static constexpr std::uint32_t kMost = 255;
  static constexpr const char* kOthers = "…";  // the code of all beyond; never the main one

  // The number of a code (any case); "" is 0. The last number is that of every code beyond.
  std::uint32_t find_or_add(std::string_view code);

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(currencies_.size());
  }
  CurrencyTotals& operator[](std::size_t index) { return currencies_[index]; }

  // The one with that code, where it has orders; otherwise the one with most of them, of those without a rate where there are any.
  [[nodiscard]] std::uint32_t choose_main(std::string_view wished,
                                          const ExchangeRates& rates) const;

  // Of one unit of that currency in the main one: 1 for itself, 0 where none is known.
  [[nodiscard]] double rate_of(std::uint32_t index, std::uint32_t main,
                               const ExchangeRates& rates) const;

  // Of those that have counted rows, `main` before the others.
  [[nodiscard]] std::vector<CurrencyShare> shares(std::uint32_t main,
                                                  const ExchangeRates& rates) const;

 private:
  std::vector<CurrencyTotals> currencies_{CurrencyTotals{}};
};

}  // namespace clv::orders
