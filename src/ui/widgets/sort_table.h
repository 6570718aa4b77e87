// Rows and columns of numbers that a person may put in another order by pressing the name of a column.
#pragma once

#include <optional>
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

struct SortTableModel {
  std::string_view key;
  std::string_view caption;
  app::TableId table;
  std::vector<SortColumn> columns;
  std::vector<std::vector<SortCell>> rows;  // each with a cell for each column
  std::size_t kept_last = 0;                // rows at the end that are not sorted: a sum, a rest
};

// As data_table() draws it, with the order that AppState holds for this table, and with its header kept in sight while its
// rows are. Returns the height it took.
float sort_table(FrameContext& ui, const SortTableModel& model, float x, float y, float width);

}  // namespace clv::ui
