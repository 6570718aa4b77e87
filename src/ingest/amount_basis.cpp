#include "ingest/amount_basis.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "ingest/sample_columns.h"

namespace clv::ingest {
namespace {

using orders::AmountBasis;

// The amounts of one sampled order.
struct SampledOrder {
  std::string_view first;
  std::size_t rows = 0;
  std::size_t blank = 0;
  std::size_t different = 0;
};

// What the sampled orders of several rows show.
struct RowEvidence {
  std::size_t blank = 0;  // orders some of whose further rows have no amount
  std::size_t equal = 0;
  std::size_t different = 0;
  bool amounts_vary = false;  // among the equal ones
};

RowEvidence compare_rows(const Sample& sample, std::uint32_t id, std::uint32_t amount) {
  std::map<std::string_view, SampledOrder> orders;
  for (const csv::TableRow& row : sample.rows) {
    const std::string_view name = cell_of(row, id);
    if (name.empty()) continue;
    const std::string_view cell = cell_of(row, amount);
    SampledOrder& order = orders[name];
    if (order.rows++ == 0) {
      order.first = cell;
    } else {
      order.blank += cell.empty() ? 1 : 0;
      order.different += !cell.empty() && cell != order.first ? 1 : 0;
    }
  }
  RowEvidence evidence;
  std::set<std::string_view> equal_amounts;
  for (const auto& [name, order] : orders) {
    if (order.rows < 2) continue;
    ++(order.different > 0 ? evidence.different
       : order.blank > 0   ? evidence.blank
                           : evidence.equal);
    if (order.different == 0 && order.blank == 0) equal_amounts.insert(order.first);
  }
  evidence.amounts_vary = equal_amounts.size() > 1;
  return evidence;
}

}  // namespace

AmountBasisChoice choose_amount_basis(const Sample& sample, const ReadingPlan& plan) {
  const auto both = [](AmountBasis basis) { return AmountBasisChoice{basis, basis}; };
  if (const auto basis = plan.preset->amount_basis) return both(*basis);
  const std::optional<std::uint32_t> id = plan.roles[ColumnRole::order_id];
  const std::optional<std::uint32_t> amount = plan.roles[ColumnRole::amount];
  if (!id || !amount) return both(AmountBasis::per_row);
  const std::string& name = sample.header_keys[*amount];
  if (std::ranges::contains(generic_preset().line_level_amounts, name))
    return both(AmountBasis::per_row);
  const RowEvidence rows = compare_rows(sample, *id, *amount);
  if (std::ranges::contains(generic_preset().order_level_amounts, name))
    return both(rows.different == 0 ? AmountBasis::per_order : AmountBasis::per_row);
  const bool only_blank = rows.blank > 0 && rows.equal == 0;
  const bool repeats = rows.equal >= 2 && rows.amounts_vary;
  const bool once = rows.different == 0 && (only_blank || repeats);
  return {.told = once ? AmountBasis::per_order : AmountBasis::per_row,
          .counted = AmountBasis::per_row_unless_repeated};
}

}  // namespace clv::ingest
