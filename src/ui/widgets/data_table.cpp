#include "ui/widgets/data_table.h"

namespace clv::ui {

float data_table(FrameContext& ui, std::string_view key, std::string_view caption, TableRows rows,
                 float x, float y, float width) {
  const TableGrid grid = lay_out_table(ui, rows, x, width);
  float below = y;
  for (const auto& row : rows) {
    const bool header = &row == &rows.front();
    if (!header) ui.paint.line({x, below}, {x + width, below}, ui.theme.line);
    draw_table_row(ui, grid, row, header ? ui.muted() : ui.body(), below, kTableRow);
    below += kTableRow;
  }
  Node& table = ui.tree.declare(key, Role::table, {x, y, width, below - y});
  table.name = caption;
  table.rows = std::move(rows);
  return below - y;
}

}  // namespace clv::ui
