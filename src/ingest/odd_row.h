// Rows that are no rows of orders: torn ones, blank ones, the header again, sums.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/orders/exclusion.h"
#include "csv/row.h"
#include "ingest/row_cells.h"

namespace clv::ingest {

// "Total", "Totaal:"
bool says_total(std::string_view text);

class OddRows {
 public:
  // `cells` outlives this; its plan has a column of dates.
  explicit OddRows(RowCells& cells);

  // A column that every row must have is missing, or filled cells stand beyond the header.
  [[nodiscard]] bool is_ragged(const csv::RowView& row);

  // Why a row that was left out says what it says; `otherwise` where it is like the others.
  [[nodiscard]] orders::Exclusion explain(const csv::RowView& row, orders::Exclusion otherwise);

 private:
  RowCells& cells_;
  std::uint32_t date_column_;
  std::uint32_t columns_needed_ = 0;  // the last column that every row must have, plus one
};

}  // namespace clv::ingest
