// Names of columns that sort: pressed, they order the rows below them.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/table_sort.h"
#include "ui/widgets/table_grid.h"

namespace clv::ui {

struct SortColumn {
  std::string name;
  bool descending_first = false;  // numbers: the largest first
};

// Draws the names with an arrow at the one that sorts, and declares a button for each: children of the open scope, which is
// that of a sort_table. Over their columns, or in lines where the grid has none. Taller for fingers. Returns the height.
float sort_header(FrameContext& ui, app::TableId table, std::span<const SortColumn> columns,
                  const TableGrid& grid, float y);

// The order in which `table` shows rows whose cells of column i have the keys keys_of(i): as they were given, unless
// somebody pressed a header. The last `kept_last` rows stay where they are: sums and rests.
std::vector<std::size_t> shown_order(
    const FrameContext& ui, app::TableId table, std::size_t rows, std::size_t kept_last,
    const std::function<app::SortKey(std::size_t row, std::size_t column)>& key_of);

}  // namespace clv::ui
