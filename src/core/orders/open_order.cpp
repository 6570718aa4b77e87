#include "core/orders/open_order.h"

namespace clv::orders {
namespace {

// Whether the row's amount was taken as a refund, or the order so far was one of the row's sale.
bool add_refund_row(OpenOrder& order, const OrderRow& row, const CollectingRules& rules) {
  const bool both_known = order.has_amount != 0 && order.has_day != 0 && row.amount && row.day;
  if (!both_known || row.amount_basis == AmountBasis::per_order) return false;
  const bool is_refund = *row.amount < 0 && order.amount >= 0 && *row.day > order.day;
  const bool is_sale = *row.amount >= 0 && order.amount < 0 && *row.day < order.day;
  if (!is_refund && !is_sale) return false;
  const Amount paid_back = -(is_refund ? *row.amount : order.amount);
  const DayNumber day = is_refund ? *row.day : DayNumber{order.day};
  if (is_sale) {
    order.amount = *row.amount;
    order.day = *row.day;
  }
  if (rules.exclusion_by_day(day) != Exclusion::none) return true;
  order.refund = add(order.refund, paid_back);
  order.has_refund = 1;
  return true;
}

bool is_sum_of_equals(Amount sum, Amount part, std::uint32_t count) {
  return sum % Amount{count} == 0 && sum / Amount{count} == part;
}

// Precondition: the row is not added yet.
RowLikeness compare_amount(const OpenOrder& order, const OrderRow& row) {
  const RowLikeness before = order.likeness();
  if (order.rows == 0 || before == RowLikeness::differ) return before;
  if (!row.amount || order.has_amount == 0) return RowLikeness::partly;
  if (before == RowLikeness::partly) return before;
  // So far all rows are equal, so that the first one's amount is known from their sum.
  if (!is_sum_of_equals(order.amount, *row.amount, order.rows)) return RowLikeness::differ;
  return order.amount == 0 ? before : RowLikeness::equal;
}

void compare_row(OpenOrder& order, const OrderRow& row) {
  order.likeness_bits = static_cast<std::uint8_t>(compare_amount(order, row)) & 3U;
  if (order.rows > 0 && !is_sum_of_equals(order.refund, row.refund.value_or(0), order.rows))
    order.refunds_differ = 1;
}

}  // namespace

void add_row(OpenOrder& order, const OrderRow& row, const CollectingRules& rules) {
  const bool is_taken = add_refund_row(order, row, rules);
  const bool adds_up = row.amount_basis != AmountBasis::per_order;
  if (row.amount_basis == AmountBasis::per_row_unless_repeated) {
    if (is_taken) order.likeness_bits = static_cast<std::uint8_t>(RowLikeness::partly);
    compare_row(order, row);
  }
  if (row.day && order.has_day == 0) {
    order.day = *row.day;
    order.has_day = 1;
  }
  if (row.amount && !is_taken && (order.has_amount == 0 || adds_up)) {
    order.amount = add(order.amount, *row.amount);
    order.has_amount = 1;
  }
  if (row.refund && (order.has_refund == 0 || adds_up)) {
    order.refund = add(order.refund, *row.refund);
    order.has_refund = 1;
  }
  if (order.currency == 0) order.currency = static_cast<std::uint8_t>(row.currency);
  if (order.exclusion() == Exclusion::none)
    order.exclusion_bits = static_cast<std::uint8_t>(row.exclusion) & 31U;
}

void count_once(OpenOrder& order) {
  order.amount /= Amount{order.rows};
  if (order.refunds_differ == 0) order.refund /= Amount{order.rows};
}

bool take_refund_off(OpenOrder& refund, OpenOrder& order, const CollectingRules& rules) {
  const bool counts = refund.rows > 0 && refund.has_day != 0 && refund.amount < 0 &&
                      refund.exclusion() == Exclusion::none &&
                      rules.exclusion_by_day(refund.day) == Exclusion::none;
  const bool is_sale = order.has_day != 0 && order.has_amount != 0 && order.is_sale();
  if (!counts || !is_sale || refund.currency != order.currency) return false;
  order.refund = add(order.refund, -refund.amount);
  order.has_refund = 1;
  refund.rows = 0;
  return true;
}

}  // namespace clv::orders
