// What the views on the past know of one customer.
#pragma once

#include <cstdint>
#include <span>

#include "base/date.h"
#include "core/orders/ledger.h"

namespace clv::customers {

// Somebody is a customer from the first order on: with refunds only, all counts are 0.
struct CustomerTotals {
  DayNumber first_day = 0;  // of an order
  DayNumber last_day = 0;   // of an order; refunds are none
  std::uint32_t orders = 0;
  std::uint32_t purchase_days = 0;  // days with an order: several on one day are one occasion
  orders::Amount revenue = 0;       // net of every refund, also one dated before the first order

  [[nodiscard]] bool is_customer() const { return orders > 0; }
};

// The part of one customer's purchases (in the order of the ledger) up to `as_of`, that day included.
std::span<const orders::Purchase> seen_until(std::span<const orders::Purchase> purchases,
                                             DayNumber as_of);

// Of one customer's purchases, in the order of the ledger.
CustomerTotals total_purchases(std::span<const orders::Purchase> purchases);

}  // namespace clv::customers
