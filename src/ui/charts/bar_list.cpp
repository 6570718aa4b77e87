#include "ui/charts/bar_list.h"

#include <algorithm>
#include <cmath>

namespace clv::ui {

float draw_bar_list(FrameContext& ui, const std::vector<BarRow>& rows, float x, float y,
                    float width) {
  constexpr float kRowHeight = 29;
  constexpr float kBarHeight = 16;
  constexpr float kGap = 10;
  const TextStyle style = ui.body();
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
  const float bar_x = x + name_width + kGap;
  const float bar_width = std::max(16.0F, width - name_width - text_width - 2 * kGap);
  const float zero = has_negative ? bar_x + bar_width / 2 : bar_x;
  const float full = has_negative ? bar_width / 2 : bar_width;
  float below = y;
  for (const BarRow& row : rows) {
    const float text_y = below + (kRowHeight - Painter::line_height(style)) / 2;
    ui.paint.text(x, text_y, style, row.name);
    ui.paint.text(x + width, text_y, style, row.text, Align::right);
    if (row.number && longest > 0) {
      const float length = full * static_cast<float>(std::fabs(*row.number) / longest);
      const float bar_y = below + (kRowHeight - kBarHeight) / 2;
      const bool negative = *row.number < 0;
      ui.paint.fill({negative ? zero - length : zero, bar_y, length, kBarHeight},
                    negative ? ui.theme.negative : ui.theme.accent, std::min(3.0F, length / 2));
    }
    below += kRowHeight;
  }
  if (has_negative) ui.paint.line({zero, y}, {zero, below}, ui.theme.line);
  return below - y;
}

}  // namespace clv::ui
