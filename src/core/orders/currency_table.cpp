#include "core/orders/currency_table.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace clv::orders {
namespace {

constexpr std::size_t kMost = 255;

}  // namespace

std::uint32_t CurrencyTable::find_or_add(std::string_view code) {
  const std::string upper = to_upper_ascii(code);
  const auto found = std::ranges::find(currencies_, upper, &CurrencyTotals::code);
  if (found != currencies_.end()) return static_cast<std::uint32_t>(found - currencies_.begin());
  if (currencies_.size() < kMost) currencies_.emplace_back().code = upper;
  return static_cast<std::uint32_t>(currencies_.size() - 1);
}

std::uint32_t CurrencyTable::choose_main(std::string_view wished) const {
  const auto chosen = std::ranges::find(currencies_, wished, &CurrencyTotals::code);
  if (!wished.empty() && chosen != currencies_.end() && chosen->orders > 0)
    return static_cast<std::uint32_t>(chosen - currencies_.begin());
  const auto most = std::ranges::max_element(currencies_, {}, &CurrencyTotals::orders);
  return static_cast<std::uint32_t>(most - currencies_.begin());
}

std::vector<CurrencyShare> CurrencyTable::shares(std::uint32_t first) const {
  std::vector<CurrencyShare> shares;
  const auto add = [&](const CurrencyTotals& totals) {
    if (totals.all.rows > 0)
      shares.push_back({.code = totals.code,
                        .orders = totals.orders,
                        .rows = totals.all.rows,
                        .places = totals.all.places});
  };
  add(currencies_[first]);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (i != first) add(currencies_[i]);
  }
  return shares;
}

}  // namespace clv::orders
