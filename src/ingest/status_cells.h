// What a row is, and whether its status lets it count.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/orders/exclusion.h"
#include "csv/row.h"
#include "ingest/preset.h"
#include "ingest/remembered.h"
#include "ingest/row_cells.h"

namespace clv::ingest {

class StatusCells {
 public:
  // `cells` outlives this.
  explicit StatusCells(RowCells& cells) : cells_(cells), plan_(cells.plan()) {}

  // Where no column tells, a sale.
  [[nodiscard]] RowType read_type(const csv::RowView& row);

  // Why the order of a row of that type does not count, or none.
  [[nodiscard]] orders::Exclusion read_exclusion(const csv::RowView& row, RowType type);

  // Of the row of the last read_exclusion: its status says refunded: the order counts, and all of it was paid back.
  [[nodiscard]] bool is_wholly_refunded() const { return is_wholly_refunded_; }

 private:
  enum class Column : std::uint8_t { status, payment_status };

  [[nodiscard]] orders::Exclusion read_word(const csv::RowView& row, Column column);

  RowCells& cells_;
  const ReadingPlan& plan_;
  std::array<Remembered<orders::Exclusion>, 2> last_;  // by Column
  Remembered<bool> last_test_;
  Remembered<RowType> last_type_;
  bool is_wholly_refunded_ = false;
};

}  // namespace clv::ingest
