#include "ui/widgets/data_table.h"

#include <algorithm>

namespace clv::ui {

float data_table(FrameContext& ui, std::string_view key, std::string_view caption,
                 std::vector<std::vector<std::string>> rows, float x, float y, float width) {
  constexpr float kGap = 14;
  constexpr float kRow = 28;
  std::vector<float> widths(rows.empty() ? 0 : rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const TextStyle style = &row == &rows.front() ? ui.muted() : ui.body();
      widths[i] = std::max(widths[i], ui.paint.text_width(style, row[i]) + (i > 0 ? kGap : 0));
    }
  }
  std::size_t shown = 0;
  float taken = 0;
  while (shown < widths.size() && (shown < 2 || taken + widths[shown] <= width))
    taken += widths[shown++];
  // What is left over goes evenly between the columns.
  const float more =
      shown > 1 ? std::max(0.0F, width - taken) / static_cast<float>(shown - 1) : 0.0F;
  float below = y;
  for (const auto& row : rows) {
    const bool header = &row == &rows.front();
    const TextStyle style = header ? ui.muted() : ui.body();
    if (!header) ui.paint.line({x, below}, {x + width, below}, ui.theme.line);
    const float text_y = below + (kRow - Painter::line_height(style)) / 2;
    float right = x;
    for (std::size_t i = 0; i < shown; ++i) {
      right += widths[i] + (i > 0 ? more : 0);
      if (i == 0) {
        ui.paint.text(x, text_y, style, row[i]);
      } else {
        ui.paint.text(right, text_y, style, row[i], Align::right);
      }
    }
    below += kRow;
  }
  Node& table = ui.tree.declare(key, Role::table, {x, y, width, below - y});
  table.name = caption;
  table.rows = std::move(rows);
  return below - y;
}

}  // namespace clv::ui
