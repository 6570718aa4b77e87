#include "ui/charts/bar_list.h"

#include <algorithm>
#include <cmath>

namespace clv::ui {

BarListLayout lay_out_bar_list(float width, float name_width, float text_width, float gap,
                               float least) {
  const float between = width - name_width - text_width - 2 * gap;
  if (between < least) return {.one_line = false, .bar_x = 0, .bar_width = width};
  return {.one_line = true, .bar_x = name_width + gap, .bar_width = between};
}

float draw_bar_list(FrameContext& ui, const std::vector<BarRow>& rows, float x, float y,
                    float width) {
  constexpr float kRowHeight = 29;
  constexpr float kBarHeight = 16;
  constexpr float kGap = 10;
  constexpr float kLeastBar = 48;
  const TextStyle style = ui.body();
  const float line = Painter::line_height(style);
  float name_width = 0;
  float text_width = 0;
  double longest = 0;
  bool has_negative = false;
  for (const BarRow& row : rows) {
    name_width = std::max(name_width, ui.paint.text_width(style, row.name));
    text_width = std::max(text_width, ui.paint.text_width(style, row.text));
    if (!row.number) continue;
    longest = std::max(longest, std::fabs(*row.number));
    has_negative = has_negative || *row.number < 0;
  }
  const auto [one_line, bar_x, bar_width] =
      lay_out_bar_list(width, name_width, text_width, kGap, kLeastBar);
  const float full = has_negative ? bar_width / 2 : bar_width;
  const float zero = x + bar_x + (has_negative ? full : 0);
  float below = y;
  for (const BarRow& row : rows) {
    float text_y = below + (kRowHeight - line) / 2;
    ui.paint.text(x, text_y, style, row.name);
    const float both = ui.paint.text_width(style, row.name) + ui.paint.text_width(style, row.text);
    if (both + kGap > width) text_y += line;
    ui.paint.text(x + width, text_y, style, row.text, Align::right);
    const float bar_y = one_line ? below + (kRowHeight - kBarHeight) / 2 : text_y + line + 2;
    if (row.number && longest > 0) {
      const float length = full * static_cast<float>(std::fabs(*row.number) / longest);
      const bool negative = *row.number < 0;
      ui.paint.fill({negative ? zero - length : zero, bar_y, length, kBarHeight},
                    negative ? ui.theme.negative : ui.theme.accent, std::min(3.0F, length / 2));
    }
    below = one_line ? below + kRowHeight : bar_y + kBarHeight + 4;
  }
  if (has_negative) ui.paint.line({zero, y}, {zero, below}, ui.theme.line);
  return below - y;
}

}  // namespace clv::ui
