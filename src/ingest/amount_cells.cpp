#include "ingest/amount_cells.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "ingest/amount_text.h"
#include "ingest/plain_cell.h"

namespace clv::ingest {
namespace {

constexpr double kMinorUnits = 100;

}  // namespace

std::optional<orders::Amount> AmountCells::parse(std::string_view text) const {
  const std::optional<orders::Amount> plain = parse_plain_amount(text, plan_.decimal);
  return plain ? plain : parse_amount(text, plan_.decimal);
}

bool AmountCells::stands_for_nothing(std::string_view text) const {
  return std::ranges::any_of(plan_.preset->empty_amounts, [&](const std::string& word) {
    return equals_ignoring_case(word, text);
  });
}

AmountCells::Cell AmountCells::read_cell(const csv::RowView& row, ColumnRole role) {
  const std::string_view text = cells_.of(row, role);
  if (text.empty() || stands_for_nothing(text)) return std::nullopt;
  std::optional<orders::Amount> amount = parse(text);
  if (!amount)
    return std::unexpected(UnreadableCell{static_cast<std::uint16_t>(plan_.roles.required(role))});
  checks_.saw_amount(text);
  if (plan_.preset->amounts_in_minor_units && role != ColumnRole::quantity)
    amount = orders::divide(*amount, kMinorUnits);
  return amount;
}

AmountCells::Cell AmountCells::read_amount(const csv::RowView& row) {
  if (plan_.roles[ColumnRole::amount]) return read_cell(row, ColumnRole::amount);
  const Cell price = read_cell(row, ColumnRole::unit_price);
  if (!price) return price;
  const Cell quantity = read_cell(row, ColumnRole::quantity);
  if (!quantity) return quantity;
  const std::optional<orders::Amount>& each = *price;
  const std::optional<orders::Amount>& pieces = *quantity;
  if (!each || !pieces) return std::nullopt;
  return orders::multiply(*each, *pieces);
}

std::expected<RowAmounts, UnreadableCell> AmountCells::read(const csv::RowView& row) {
  const Cell amount = read_amount(row);
  if (!amount) return std::unexpected(amount.error());
  const Cell refund = read_cell(row, ColumnRole::refund);
  if (!refund) return std::unexpected(refund.error());
  RowAmounts amounts{.amount = *amount, .refund = *refund};
  if (amounts.refund) amounts.refund = std::abs(*amounts.refund);
  if (const auto taken = take_parts_off(row, amounts); !taken)
    return std::unexpected(taken.error());
  return amounts;
}

// Tax and shipping, as a person wished. A refund is taken as it stands: exports do not say which part
// of it was tax, except by the rate.
std::expected<void, UnreadableCell> AmountCells::take_parts_off(const csv::RowView& row,
                                                                RowAmounts& amounts) {
  const CountingRules& rules = plan_.rules;
  if ((!rules.without_tax && !rules.without_shipping) || !amounts.amount) return {};
  const auto take_off = [&](ColumnRole role,
                            bool is_included) -> std::expected<void, UnreadableCell> {
    const Cell part = read_cell(row, role);
    if (!part) return std::unexpected(part.error());
    if (*part && is_included) amounts.amount = orders::add(*amounts.amount, -**part);
    return {};
  };
  if (rules.without_shipping) {
    const auto taken = take_off(ColumnRole::shipping, plan_.preset->amount_includes_shipping);
    if (!taken) return taken;
  }
  if (!rules.without_tax) return {};
  const bool includes_tax = plan_.preset->amount_includes_tax;
  // Some files give the rate in place of the tax.
  if (const auto rate = parse_percent(cells_.of(row, ColumnRole::tax), plan_.decimal)) {
    if (includes_tax) amounts.amount = orders::divide(*amounts.amount, 1 + *rate);
    return {};
  }
  if (plan_.roles[ColumnRole::tax]) return take_off(ColumnRole::tax, includes_tax);
  if (!rules.vat_rate || !includes_tax) return {};
  amounts.amount = orders::divide(*amounts.amount, 1 + *rules.vat_rate);
  if (amounts.refund) amounts.refund = orders::divide(*amounts.refund, 1 + *rules.vat_rate);
  return {};
}

}  // namespace clv::ingest
