#include "ui/charts/chart_figure.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

// A step down or up in one number with steps to the side; the same in web/src/mirror-cursor.js.
constexpr double kRowStep = 1000;

}  // namespace

NodeId chart_figure(FrameContext& ui, std::string_view key, const Rect& rect, std::string summary,
                    std::string_view title, TableRows rows) {
  Node& figure = ui.tree.declare(key, NodeRole::figure, rect);
  figure.name = std::move(summary);
  const NodeId id = figure.id;
  const Scope scope(ui.tree, id);
  Node& table = ui.tree.declare("table", NodeRole::table, rect);
  table.name = title;
  table.rows = std::move(rows);
  return id;
}

std::optional<app::ChartCursor> read_chart(FrameContext& ui, const ChartReader& reader,
                                           const Rect& rect) {
  const app::ChartCursor& cursor = ui.state.data.cursor;
  std::optional<app::ChartCursor> here;
  if (cursor.chart == reader.chart && reader.rows > 0 && reader.columns > 0) {
    here = cursor;
    here->row = std::min(cursor.row, static_cast<int>(reader.rows) - 1);
    here->column = std::min(cursor.column, static_cast<int>(reader.columns) - 1);
  }
  Node& node = ui.tree.declare("reader", NodeRole::cursor, rect);
  node.name = reader.name;
  node.maximum = static_cast<double>(reader.rows * reader.columns);
  if (here) {
    const auto row = static_cast<std::size_t>(here->row);
    const auto column = static_cast<std::size_t>(here->column);
    node.number = static_cast<double>(row * reader.columns + column) + 1;
    node.value_text = reader.value(row, column);
  }
  const NodeId id = node.id;
  ui.tree.handle_last([&dispatch = ui.dispatch, chart = reader.chart,
                       rows = static_cast<int>(reader.rows),
                       columns = static_cast<int>(reader.columns)](const Event& event) {
    if (event.kind != EventKind::step || !std::isfinite(event.number)) return;
    const double steps = std::clamp(event.number, -1e6, 1e6);
    const double down = std::round(steps / kRowStep);
    dispatch(app::MoveChartCursor{.chart = chart,
                                  .rows_down = static_cast<int>(down),
                                  .columns_right = static_cast<int>(steps - down * kRowStep),
                                  .rows = rows,
                                  .columns = columns});
  });
  draw_focus(ui, id, rect, kRadiusControl);
  return here;
}

}  // namespace clv::ui
