#include "ui/charts/tooltip.h"

#include <algorithm>

namespace clv::ui {

void draw_tooltip(FrameContext& ui, Point at, const Rect& bounds, std::string_view title,
                  std::string_view text) {
  constexpr float kPadding = 10;
  constexpr float kDistance = 14;
  const TextStyle title_style{Weight::regular, kTextSize, ui.theme.on_tooltip};
  const TextStyle text_style{Weight::semibold, kTextSize, ui.theme.on_tooltip};
  const float width =
      std::max(ui.paint.text_width(title_style, title), ui.paint.text_width(text_style, text)) +
      2 * kPadding;
  const float line = Painter::line_height(title_style);
  const float height = 2 * line + kPadding;
  const float x =
      std::clamp(at.x - width / 2, bounds.x, std::max(bounds.x, bounds.right() - width));
  const float above = at.y - kDistance - height;
  const float y = above >= bounds.y ? above : at.y + kDistance;
  ui.paint.fill({x, y, width, height}, ui.theme.tooltip, kRadiusControl);
  ui.paint.text(x + kPadding, y + kPadding / 2, title_style, title);
  ui.paint.text(x + kPadding, y + kPadding / 2 + line, text_style, text);
}

}  // namespace clv::ui
