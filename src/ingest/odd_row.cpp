#include "ingest/odd_row.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "ingest/header_key.h"
#include "ingest/preset.h"

namespace clv::ingest {

using orders::Exclusion;

bool says_total(std::string_view text) {
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.remove_suffix(1);
  return std::ranges::any_of(generic_preset().totals_words, [&](const std::string& word) {
    return equals_ignoring_case(word, text);
  });
}

OddRows::OddRows(RowCells& cells)
    : cells_(cells), date_column_(cells.plan().roles.required(ColumnRole::date)) {
  // Some programs write no empty cells behind the last filled one, so that guests' rows end before the customer's column, and
  // further lines of an order before its amount.
  for (const ColumnRole role : {ColumnRole::date, ColumnRole::order_id}) {
    if (const auto column = cells.plan().roles[role])
      columns_needed_ = std::max(columns_needed_, *column + 1);
  }
}

bool OddRows::is_ragged(const csv::RowView& row) {
  if (row.size() < columns_needed_) return true;
  for (auto i = static_cast<std::uint32_t>(cells_.plan().header.size()); i < row.size(); ++i) {
    if (!cells_.at(row, i).empty()) return true;
  }
  return false;
}

Exclusion OddRows::explain(const csv::RowView& row, Exclusion otherwise) {
  std::string first_filled;
  for (std::uint32_t i = 0; i < row.size() && first_filled.empty(); ++i)
    first_filled = cells_.at(row, i);
  if (first_filled.empty()) return Exclusion::empty_row;
  const std::string& name = cells_.plan().header[date_column_];
  if (header_key(cells_.at(row, date_column_)) == header_key(name))
    return Exclusion::repeated_header;
  const bool sums = cells_.at(row, date_column_).empty() && says_total(first_filled);
  return sums ? Exclusion::totals_row : otherwise;
}

}  // namespace clv::ingest
