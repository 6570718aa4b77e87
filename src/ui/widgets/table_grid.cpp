#include "ui/widgets/table_grid.h"

#include <algorithm>

namespace clv::ui {

TableGrid lay_out_table(const FrameContext& ui, const TableRows& rows, float x, float width) {
  constexpr float kGap = 14;
  std::vector<float> widths(rows.empty() ? 0 : rows.front().size());
  for (const auto& row : rows) {
    const TextStyle style = &row == &rows.front() ? ui.muted() : ui.body();
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], ui.paint.text_width(style, row[i]) + (i > 0 ? kGap : 0));
  }
  std::size_t shown = 0;
  float taken = 0;
  while (shown < widths.size() && (shown < 2 || taken + widths[shown] <= width))
    taken += widths[shown++];
  const float more =
      shown > 1 ? std::max(0.0F, width - taken) / static_cast<float>(shown - 1) : 0.0F;
  TableGrid grid{.x = x, .width = width, .ends = {}};
  grid.ends.reserve(shown);
  float end = x;
  for (std::size_t i = 0; i < shown; ++i) {
    end += widths[i] + (i > 0 ? more : 0);
    grid.ends.push_back(end);
  }
  return grid;
}

void draw_table_row(FrameContext& ui, const TableGrid& grid, std::span<const std::string> texts,
                    const TextStyle& style, float y, float height) {
  const float text_y = y + (height - Painter::line_height(style)) / 2;
  for (std::size_t i = 0; i < grid.ends.size(); ++i) {
    if (i == 0) {
      ui.paint.text(grid.x, text_y, style, texts[i]);
    } else {
      ui.paint.text(grid.ends[i], text_y, style, texts[i], Align::right);
    }
  }
}

void pin_header(FrameContext& ui, std::string_view key, const TableGrid& grid,
                std::span<const std::string> names, const Rect& area) {
  Node& strip = ui.tree.declare(key, Role::header_strip, area);
  strip.options.assign(names.begin(),
                       names.begin() + static_cast<std::ptrdiff_t>(grid.ends.size()));
  strip.ends = grid.ends;
  if (!strip.ends.empty()) strip.ends.front() = grid.x;
}

}  // namespace clv::ui
