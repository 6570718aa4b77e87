#include "core/orders/currency_table.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"

namespace clv::orders {

std::uint32_t CurrencyTable::find_or_add(std::string_view code) {
  const std::string upper = to_upper_ascii(code);
  const auto found = std::ranges::find(currencies_, upper, &CurrencyTotals::code);
  if (found != currencies_.end()) return static_cast<std::uint32_t>(found - currencies_.begin());
  if (currencies_.size() < kMost) {
    CurrencyTotals& added = currencies_.emplace_back();
    added.code = currencies_.size() == kMost ? kOthers : upper;
  }
  return static_cast<std::uint32_t>(currencies_.size() - 1);
}

std::uint32_t CurrencyTable::choose_main(std::string_view wished,
                                         const ExchangeRates& rates) const {
  const auto chosen = std::ranges::find(currencies_, wished, &CurrencyTotals::code);
  if (!wished.empty() && chosen != currencies_.end() && chosen->orders > 0)
    return static_cast<std::uint32_t>(chosen - currencies_.begin());
  const auto most = std::ranges::max_element(currencies_, {}, [&](const CurrencyTotals& totals) {
    const bool can_be = totals.code != kOthers && !rates.contains(totals.code);
    return std::pair(totals.orders > 0 && can_be, totals.orders);
  });
  return static_cast<std::uint32_t>(most - currencies_.begin());
}

double CurrencyTable::rate_of(std::uint32_t index, std::uint32_t main,
                              const ExchangeRates& rates) const {
  if (index == main) return 1;
  const auto rate = rates.find(currencies_[index].code);
  return rate == rates.end() ? 0 : rate->second;
}

std::vector<CurrencyShare> CurrencyTable::shares(std::uint32_t main,
                                                 const ExchangeRates& rates) const {
  std::vector<CurrencyShare> shares;
  const auto add = [&](std::uint32_t index) {
    const CurrencyTotals& totals = currencies_[index];
    if (totals.all.rows > 0)
      shares.push_back({.code = totals.code,
                        .orders = totals.orders,
                        .rows = totals.all.rows,
                        .places = totals.all.places,
                        .rate = rate_of(index, main, rates)});
  };
  add(main);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (i != main) add(i);
  }
  return shares;
}

}  // namespace clv::orders
