#include "ui/widgets/sort_header.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "ui/widgets/basics.h"
#include "ui/widgets/flow.h"

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

float header_height(const FrameContext& ui) { return std::max(kTableRow, ui.target_height()); }

// Where each name stands, with its arrow.
std::vector<Rect> places(const FrameContext& ui, std::span<const SortColumn> columns,
                         const TableGrid& grid, float y) {
  constexpr float kBetween = 10;
  const float height = header_height(ui);
  std::vector<Rect> rects;
  rects.reserve(columns.size());
  Flow flow({grid.x, y, grid.width, height}, kBetween, 0);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const float wanted = ui.paint.text_width(ui.muted(), columns[i].name) + kArrowRoom;
    if (!grid.has_columns()) {
      const Point at = flow.next(wanted);
      rects.push_back({at.x, at.y, wanted, height});
    } else if (i == 0) {
      rects.push_back({grid.x, y, wanted, height});
    } else {
      const float left = std::max(grid.begin_of(i), grid.ends[i] - wanted);
      rects.push_back({left, y, grid.ends[i] - left, height});
    }
  }
  return rects;
}

}  // namespace

float sort_header(FrameContext& ui, app::TableId table, std::span<const SortColumn> columns,
                  const TableGrid& grid, float y) {
  const app::TableSort& sort = ui.state.data.sort_of(table);
  const std::vector<Rect> rects = places(ui, columns, grid, y);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const SortColumn& column = columns[i];
    const Rect& rect = rects[i];
    const bool sorts = sort.column == static_cast<int>(i);
    const TextStyle style = ui.colored(Weight::regular, kTextSize,
                                       sorts || ui.hovered(rect) ? ui.theme.ink : ui.theme.muted);
    const float text_y = rect.y + (rect.height - Painter::line_height(style)) / 2;
    const float text_width = ui.paint.text_width(style, column.name);
    // The first name begins its column, with the arrow behind it; the others end theirs, behind their arrow.
    const bool begins = i == 0 || !grid.has_columns();
    ui.paint.text(begins ? rect.x : rect.right(), text_y, style, column.name,
                  begins ? Align::left : Align::right);
    if (sorts) {
      const float arrow_x = (begins ? rect.x + text_width + kArrowRoom / 2 + 1
                                    : rect.right() - text_width - kArrowRoom / 2);
      draw_arrow(ui, {arrow_x, rect.y + rect.height / 2}, sort.descending);
    }
    Node& node = ui.tree.declare("column" + std::to_string(i), NodeRole::column_header, rect);
    node.name = column.name;
    node.value_text = sort_word(sort, i);
    draw_focus(ui, node.id, rect, 2);
    ui.tree.handle_last(
        [&dispatch = ui.dispatch,
         action = app::SortTable{.table = table,
                                 .column = static_cast<int>(i),
                                 .descending_first = column.descending_first}](const Event& event) {
          if (event.kind == EventKind::press) dispatch(action);
        });
  }
  return rects.back().bottom() - y;
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
