// What one readable row of a file says about an order. Empty cells are nothing, not zero.
#pragma once

#include <cstdint>
#include <optional>

#include "base/date.h"
#include "core/orders/amount.h"
#include "core/orders/exclusion.h"
#include "core/orders/trait.h"

namespace clv::orders {

enum class AmountBasis : std::uint8_t {
  per_row,    // each row adds its amount (lines, or one row per order)
  per_order,  // the amount is the order's; the first row that has one counts, repeats do not
  // As per_row, unless all rows of each order of the file turn out to repeat one amount (RepeatedTotals): then per_order.
  per_row_unless_repeated,
};

struct OrderRow {
  std::optional<std::uint64_t> order_hash;
  std::optional<std::uint64_t> customer_hash;
  std::optional<DayNumber> day;
  std::optional<Amount> amount;
  std::optional<Amount> refund;           // 0 or more
  std::uint32_t currency = 0;             // from OrderCollector::intern_currency
  Exclusion exclusion = Exclusion::none;  // by the row's status
  TraitLabels traits{};                   // from OrderCollector::label_of
  AmountBasis amount_basis = AmountBasis::per_row;
  Place place;
};

}  // namespace clv::orders
