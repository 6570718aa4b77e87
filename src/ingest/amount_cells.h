// The money of a row: its amount, or price times quantity, less what a person does not want counted; and what was paid back.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>

#include "core/orders/amount.h"
#include "csv/row.h"
#include "ingest/plan_checks.h"
#include "ingest/row_cells.h"

namespace clv::ingest {

struct RowAmounts {
  std::optional<orders::Amount> amount;
  std::optional<orders::Amount> refund;  // 0 or more
};

// A cell that cannot be read as its role wants it.
struct UnreadableCell {
  std::uint16_t column = 0;
};

class AmountCells {
 public:
  // Both outlive this. `checks` sees each amount.
  AmountCells(RowCells& cells, PlanChecks& checks)
      : cells_(cells), plan_(cells.plan()), checks_(checks) {}

  // Empty cells are nothing.
  [[nodiscard]] std::expected<RowAmounts, UnreadableCell> read(const csv::RowView& row);

  // A number as this file writes it; nothing where it is none.
  [[nodiscard]] std::optional<orders::Amount> parse(std::string_view text) const;

 private:
  using Cell = std::expected<std::optional<orders::Amount>, UnreadableCell>;

  [[nodiscard]] bool stands_for_nothing(std::string_view text) const;
  [[nodiscard]] Cell read_cell(const csv::RowView& row, ColumnRole role);
  [[nodiscard]] Cell read_amount(const csv::RowView& row);
  [[nodiscard]] std::expected<void, UnreadableCell> take_parts_off(const csv::RowView& row,
                                                                   RowAmounts& amounts);

  RowCells& cells_;
  const ReadingPlan& plan_;
  PlanChecks& checks_;
};

}  // namespace clv::ingest
