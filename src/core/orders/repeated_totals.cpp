#include "core/orders/repeated_totals.h"

namespace clv::orders {

void RepeatedTotals::see(const OpenOrder& order) {
  if (order.rows == 0 || order.rows == OpenOrder::kMostRows) return;
  if (order.likeness() == RowLikeness::differ) ++differing_orders_;
  const bool is_whole = order.has_day != 0 && order.has_amount != 0;
  if (!is_whole || order.likeness() == RowLikeness::partly ||
      order.likeness() == RowLikeness::differ)
    return;
  const Amount of_a_row = order.amount / Amount{order.rows};
  added_up_ = add(added_up_, order.amount);
  counted_once_ = add(counted_once_, of_a_row);
  if (order.likeness() != RowLikeness::equal) return;
  ++equal_orders_;
  amounts_vary_ = amounts_vary_ || (!amounts_.empty() && amounts_.front() != of_a_row);
  if (lines_.size() == kExamples) return;
  lines_.push_back(order.line);
  amounts_.push_back(of_a_row);
}

}  // namespace clv::orders
