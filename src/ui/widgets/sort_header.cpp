#include "ui/widgets/sort_header.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

constexpr float kArrowRoom = 13;

// A small triangle, pointing to where the small end is.
void draw_arrow(FrameContext& ui, Point middle, bool descending) {
  constexpr float kHalf = 3.5F;
  const float tip = descending ? kHalf : -kHalf;
  const std::array<Point, 3> points{{{middle.x - kHalf, middle.y - tip / 2},
                                     {middle.x, middle.y + tip / 2},
                                     {middle.x + kHalf, middle.y - tip / 2}}};
  ui.paint.polyline(points, ui.theme.accent, 1.75F);
}

const char* sort_word(const app::TableSort& sort, std::size_t column) {
  if (sort.column != static_cast<int>(column)) return "none";
  return sort.descending ? "descending" : "ascending";
}

}  // namespace

float sort_header_height(const FrameContext& ui) { return std::max(kTableRow, ui.target_height()); }

void sort_header(FrameContext& ui, app::TableId table, std::span<const SortColumn> columns,
                 const TableGrid& grid, float y) {
  const app::TableSort& sort = ui.state.data.sort_of(table);
  const float height = sort_header_height(ui);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const SortColumn& column = columns[i];
    const bool drawn = i < grid.ends.size();
    const bool sorts = sort.column == static_cast<int>(i);
    Rect rect{grid.x, y, 0, 0};
    if (drawn) {
      const float text_width = ui.paint.text_width(ui.muted(), column.name);
      // The first name begins its column, with the arrow behind it; the others end theirs, behind their arrow.
      const float left =
          i == 0 ? grid.x : std::max(grid.begin_of(i), grid.ends[i] - text_width - kArrowRoom);
      const float right = i == 0 ? grid.x + text_width + kArrowRoom : grid.ends[i];
      rect = {left, y, right - left, height};
      const bool lit = sorts || ui.hovered(rect);
      const TextStyle style =
          ui.colored(Weight::regular, kTextSize, lit ? ui.theme.ink : ui.theme.muted);
      const float text_y = y + (height - Painter::line_height(style)) / 2;
      ui.paint.text(i == 0 ? left : right, text_y, style, column.name,
                    i == 0 ? Align::left : Align::right);
      if (sorts) {
        const float arrow_x =
            i == 0 ? right - kArrowRoom / 2 + 1 : right - text_width - kArrowRoom / 2;
        draw_arrow(ui, {arrow_x, y + height / 2}, sort.descending);
      }
    }
    Node& node = ui.tree.declare("column" + std::to_string(i), Role::column_header, rect);
    node.name = column.name;
    node.value_text = sort_word(sort, i);
    node.disabled = !drawn;
    draw_focus(ui, node.id, rect, 2);
    ui.tree.handle_last(
        [&dispatch = ui.dispatch,
         action = app::SortTable{.table = table,
                                 .column = static_cast<int>(i),
                                 .descending_first = column.descending_first}](const Event& event) {
          if (event.kind == EventKind::press) dispatch(action);
        });
  }
}

std::vector<std::size_t> shown_order(
    const FrameContext& ui, app::TableId table, std::size_t rows, std::size_t kept_last,
    const std::function<app::SortKey(std::size_t row, std::size_t column)>& key_of) {
  const app::TableSort& sort = ui.state.data.sort_of(table);
  std::vector<std::size_t> order(rows);
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (sort.column < 0) return order;
  std::vector<app::SortKey> keys;
  keys.reserve(rows - kept_last);
  for (std::size_t row = 0; row + kept_last < rows; ++row)
    keys.push_back(key_of(row, static_cast<std::size_t>(sort.column)));
  std::ranges::copy(app::sorted_order(keys, sort.descending), order.begin());
  return order;
}

}  // namespace clv::ui
