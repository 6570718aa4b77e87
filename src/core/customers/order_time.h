// The time that a file of orders tells about.
#pragma once

#include "core/customers/day_span.h"
#include "core/orders/ledger.h"

namespace clv::customers {

struct OrderTimeTerms {
  DayNumber first_order = 0;
  DayNumber known_until = 0;  // the last order, or a later day that somebody named
};

// From the first order to the day until which they are known, and on to the begin and the end of their months where no more days are missing than usually
// pass without an order: exports are made by month, and nobody ordering on a month's last days is no sign that they are left
// out. Usual: nine in ten of the pauses between two days with orders are that long or shorter; with fewer than two pauses any is.
DaySpan time_of_orders(const orders::Ledger& ledger, const OrderTimeTerms& terms);

}  // namespace clv::customers
