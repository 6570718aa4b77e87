#include "core/orders/order_summary.h"

#include <algorithm>

#include "core/orders/exchange_rates.h"

namespace clv::orders {

void CurrencyTotals::add_exchanged(const CurrencyTotals& other, double rate) {
  all.add(other.all);
  guests.add(other.guests);
  orders += other.orders;
  gross = add(gross, exchanged(other.gross, rate));
  refunds = add(refunds, exchanged(other.refunds, rate));
  refunds_excluded = add(refunds_excluded, exchanged(other.refunds_excluded, rate));
  zero_orders += other.zero_orders;
  refund_rows += other.refund_rows;
  if (other.first_day) first_day = std::min(first_day.value_or(*other.first_day), *other.first_day);
  if (other.last_day) last_day = std::max(last_day.value_or(*other.last_day), *other.last_day);
}

}  // namespace clv::orders
