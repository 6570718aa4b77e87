#include "ingest/status_cells.h"

#include <cstddef>

namespace clv::ingest {

using orders::Exclusion;

RowType StatusCells::read_type(const csv::RowView& row) {
  if (!plan_.roles[ColumnRole::row_type]) return RowType::sale;
  return last_type_.of(cells_.of(row, ColumnRole::row_type),
                       [this](std::string_view word) { return row_type_of(*plan_.preset, word); });
}

Exclusion StatusCells::read_exclusion(const csv::RowView& row, RowType type) {
  is_wholly_refunded_ = false;
  if (!cells_.of(row, ColumnRole::cancelled_at).empty()) return Exclusion::cancelled;
  const std::string_view test = cells_.of(row, ColumnRole::test_order);
  const auto is_test = [this](std::string_view word) { return is_test_word(*plan_.preset, word); };
  if (!test.empty() && last_test_.of(test, is_test)) return Exclusion::test_order;
  Exclusion status = read_word(row, Column::status);
  // That money went out is said of the shop's own purchases too; the row's type is more exact.
  if (type == RowType::refund && status == Exclusion::not_an_order) status = Exclusion::none;
  return status != Exclusion::none ? status : read_word(row, Column::payment_status);
}

Exclusion StatusCells::read_word(const csv::RowView& row, Column column) {
  const std::string_view word =
      cells_.of(row, column == Column::status ? ColumnRole::status : ColumnRole::payment_status);
  if (word.empty()) return Exclusion::none;
  const Exclusion exclusion = last_[static_cast<std::size_t>(column)].of(
      word, [this](std::string_view text) { return exclusion_of_status(*plan_.preset, text); });
  if (exclusion != Exclusion::refunded_status) return exclusion;
  // It was an order, and money that came back: the same as where a column or a row of its own says so.
  is_wholly_refunded_ = true;
  return Exclusion::none;
}

}  // namespace clv::ingest
