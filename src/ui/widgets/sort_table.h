// Rows and columns of numbers that a person may put in another order by pressing the name of a column.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/sort_header.h"

namespace clv::ui {

struct SortCell {
  std::string text;
  app::SortKey key;  // what it is sorted by
};

// A text that is sorted by its letters.
SortCell text_cell(std::string text);
// A number in words; one that does not exist comes last.
SortCell number_cell(std::string text, std::optional<double> number);

SortCell count_cell(const FrameContext& ui, std::int64_t count);

// What names the rows, which sorts upwards at first, and the names of numbers, of which the largest come first.
std::vector<SortColumn> sort_columns(const FrameContext& ui, std::string_view row_names,
                                     std::span<const texts::TextKey> numbers);

struct SortTableModel {
  std::string_view key;
  std::string_view caption;
  app::TableId table;
  std::vector<SortColumn> columns;
  std::vector<std::vector<SortCell>> rows;  // each with a cell for each column
  std::size_t kept_last = 0;                // rows at the end that are not sorted: a sum, a rest
};

// Its header and its rows as texts, in the order in which they were given.
TableRows table_texts(const SortTableModel& model);

// As data_table() draws it, with the order that AppState holds for this table, and with its header kept in sight while its
// rows are. Returns the height it took.
float sort_table(FrameContext& ui, const SortTableModel& model, float x, float y, float width);

}  // namespace clv::ui
