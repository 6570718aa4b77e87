#include "ingest/money_columns.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "ingest/preset.h"
#include "ingest/sample_columns.h"
#include "ingest/sample_doubt.h"

namespace clv::ingest {
namespace {

// Whether `net` is `gross` less `fee`, whose sign exports write either way.
bool is_net_of(const Sample& sample, std::uint32_t net, std::uint32_t gross, std::uint32_t fee) {
  constexpr double kNearlyAll = 0.9;
  std::size_t with_fee = 0;
  std::size_t fitting = 0;
  for (const csv::TableRow& row : sample.rows) {
    const auto net_amount = number_in(row, net);
    const auto gross_amount = number_in(row, gross);
    const auto fee_amount = number_in(row, fee);
    if (!net_amount || !gross_amount || !fee_amount || *fee_amount == 0) continue;
    ++with_fee;
    fitting += *gross_amount - *net_amount == std::abs(*fee_amount) ? 1 : 0;
  }
  return with_fee > 0 && static_cast<double>(fitting) >= kNearlyAll * static_cast<double>(with_fee);
}

// "Net amount", "Netto", but not net sales, which are what customers paid less discounts.
bool says_net(const std::string& key) {
  return key.starts_with("net") && !key.starts_with("netsales");
}

}  // namespace

void tell_price_from_amount(const Sample& sample, const Choices& choices, RoleColumns& roles) {
  const auto amount = roles[ColumnRole::amount];
  if (!amount || roles[ColumnRole::unit_price] || choices.chooses(ColumnRole::amount)) return;
  if (!roles[ColumnRole::quantity]) return;
  if (!std::ranges::contains(generic_preset().price_names, sample.header_keys[*amount])) return;
  roles[ColumnRole::unit_price] = std::exchange(roles[ColumnRole::amount], std::nullopt);
}

void tell_gross_from_net(const Sample& sample, const Choices& choices, ReadingPlan& plan) {
  const auto net = plan.roles[ColumnRole::amount];
  if (!net || choices.chooses(ColumnRole::amount)) return;
  const auto fee = find_one_of(sample, generic_preset().fee_names, net);
  if (!fee) return;
  const auto& names = generic_preset().columns[static_cast<std::size_t>(ColumnRole::amount)];
  for (std::uint32_t column = 0; column < sample.header.size(); ++column) {
    if (column == *net || column == *fee) continue;
    if (!std::ranges::contains(names, sample.header_keys[column])) continue;
    if (is_net_of(sample, *net, column, *fee)) {
      plan.roles[ColumnRole::amount] = column;
      return;
    }
  }
  const bool has_fees = std::ranges::any_of(
      sample.rows, [&](const csv::TableRow& row) { return number_in(row, *fee).value_or(0) != 0; });
  if (has_fees && says_net(sample.header_keys[*net]))
    plan.doubts.push_back(doubt_about_column(sample, doubts::DoubtCode::net_of_fees, *net));
}

}  // namespace clv::ingest
