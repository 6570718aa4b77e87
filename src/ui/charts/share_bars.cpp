#include "ui/charts/share_bars.h"

#include <algorithm>

#include "ui/charts/bar_list.h"

namespace clv::ui {

float share_bars(FrameContext& ui, std::string_view key, std::string summary,
                 std::string_view title, const std::vector<ShareBar>& bars, TableRows table,
                 float x, float y, float width) {
  constexpr float kGap = 12;
  constexpr float kBarHeight = 15;
  constexpr float kLeastBar = 90;
  const TextStyle style = ui.body();
  const float line = Painter::line_height(style);
  float name_width = 0;
  float text_width = 0;
  for (const ShareBar& bar : bars) {
    name_width = std::max(name_width, ui.paint.text_width(style, bar.name));
    text_width = std::max(text_width, ui.paint.text_width(style, bar.text));
  }
  const auto [one_line, bar_from, bar_width] =
      lay_out_bar_list(width, name_width, text_width, kGap, kLeastBar);
  const float bar_x = x + bar_from;
  float below = y;
  for (const ShareBar& bar : bars) {
    float text_y = below + 4;
    ui.paint.text(x, text_y, style, bar.name);
    const bool beside =
        ui.paint.text_width(style, bar.name) + kGap + ui.paint.text_width(style, bar.text) <= width;
    if (!one_line && !beside) text_y += line;
    ui.paint.text(one_line ? bar_x + bar_width + kGap : x + width, text_y, style, bar.text,
                  one_line ? Align::left : Align::right);
    const float bar_y = one_line ? text_y + (line - kBarHeight) / 2 : text_y + line + 2;
    ui.paint.fill({bar_x, bar_y, bar_width, kBarHeight}, ui.theme.track, 3);
    const auto length = static_cast<float>(std::clamp(bar.share.value_or(0), 0.0, 1.0)) * bar_width;
    if (length > 0.5F)
      ui.paint.fill({bar_x, bar_y, length, kBarHeight}, ui.theme.accent,
                    std::min(3.0F, length / 2));
    below = (one_line ? text_y + line : bar_y + kBarHeight) + 4;
  }
  chart_figure(ui, key, {x, y, width, below - y}, std::move(summary), title, std::move(table));
  return below - y;
}

}  // namespace clv::ui
