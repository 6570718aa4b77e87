#include "ui/widgets/data_table.h"

namespace clv::ui {

float data_table(FrameContext& ui, std::string_view key, std::string_view caption, TableRows rows,
                 float x, float y, float width) {
  const TableGrid grid = lay_out_table(ui, rows, x, width);
  float below = y;
  if (grid.has_columns()) {
    draw_table_header(ui, grid, rows.front(), below);
    below += kTableRow;
  }
  below += draw_table_rows(ui, grid, rows, below);
  Node& table = ui.tree.declare(key, NodeRole::table, {x, y, width, below - y});
  table.name = caption;
  table.rows = std::move(rows);
  return below - y;
}

}  // namespace clv::ui
