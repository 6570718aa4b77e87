// The cells of the rows of one file, by the role of their column. Costs nothing for columns without a role.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "base/text.h"
#include "csv/row.h"
#include "csv/unquote.h"
#include "ingest/reading_plan.h"

namespace clv::ingest {

class RowCells {
 public:
  // `plan` outlives the cells.
  explicit RowCells(const ReadingPlan& plan) : plan_(plan) {
    for (std::size_t i = 0; i < kRoleCount; ++i)
      column_of_[i] = plan.roles.columns[i].value_or(std::numeric_limits<std::uint32_t>::max());
  }

  // Trimmed and without quotes, in the bytes of the file; empty beyond the row's end. Valid until the next call.
  [[gnu::always_inline]] std::string_view at(const csv::RowView& row, std::uint32_t column) {
    if (column >= row.size()) return {};
    return trim_cell(csv::unquote(row.raw(column), plan_.dialect, scratch_));
  }

  // The same of the column with that role; empty where there is none.
  [[gnu::always_inline]] std::string_view of(const csv::RowView& row, ColumnRole role) {
    return at(row, column_of_[static_cast<std::size_t>(role)]);
  }

  // Of the role. An apostrophe in front keeps spreadsheets from reading a number; it is not part of an id.
  [[gnu::always_inline]] std::string_view id_of(const csv::RowView& row, ColumnRole role) {
    const std::string_view id = of(row, role);
    return id.starts_with('\'') ? id.substr(1) : id;
  }

  [[nodiscard]] const ReadingPlan& plan() const { return plan_; }

 private:
  // Most cells have nothing to trim: a first and a last byte of printable ASCII settle it without a call.
  static std::string_view trim_cell(std::string_view text) {
    const auto is_printable = [](char c) { return c > ' ' && c < '\x7F'; };
    if (text.empty() || (is_printable(text.front()) && is_printable(text.back()))) return text;
    return trim(text);
  }

  const ReadingPlan& plan_;
  std::array<std::uint32_t, kRoleCount> column_of_{};  // beyond every row where there is none
  std::string scratch_;
};

}  // namespace clv::ingest
