#include "ingest/currency_cell.h"

#include <string>

#include "ingest/amount_text.h"

namespace clv::ingest {

std::uint32_t CurrencyCell::read(const csv::RowView& row) {
  const ReadingPlan& plan = cells_.plan();
  if (!plan.currency.empty()) return orders_.intern_currency(beside_amount(row));
  const std::string_view code = cells_.of(row, ColumnRole::currency);
  if (code.empty()) return unnamed_;
  return last_.of(code, [&](std::string_view text) {
    return orders_.intern_currency(csv::to_utf8(text, plan.encoding));
  });
}

std::string_view CurrencyCell::beside_amount(const csv::RowView& row) {
  const ReadingPlan& plan = cells_.plan();
  if (plan.currency.empty()) return {};
  const ColumnRole role =
      plan.roles[ColumnRole::amount] ? ColumnRole::amount : ColumnRole::unit_price;
  const std::string amount = csv::to_utf8(cells_.of(row, role), plan.encoding);
  const std::string_view named = currency_in_amount(amount);
  if (!named.empty()) return named;
  return amount.contains('$') ? "$" : std::string_view(plan.currency);
}

}  // namespace clv::ingest
