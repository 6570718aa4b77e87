#include <algorithm>

#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// An arrow out of a tray.
void draw_icon(FrameContext& ui, float x, float y) {
  const Color color = ui.theme.accent;
  ui.paint.line({x + 12, y + 4}, {x + 12, y + 16}, color, 2);
  const std::array<Point, 3> head{{{x + 7, y + 9}, {x + 12, y + 4}, {x + 17, y + 9}}};
  ui.paint.polyline(head, color, 2);
  const std::array<Point, 4> tray{
      {{x + 4, y + 15}, {x + 4, y + 21}, {x + 20, y + 21}, {x + 20, y + 15}}};
  ui.paint.polyline(tray, color, 2);
}

}  // namespace

float drop_zone(FrameContext& ui, float x, float y, float width) {
  constexpr float kPadding = 16;
  constexpr float kIcon = 38;
  const bool over = ui.state.file_over_page;
  const std::string_view title = ui.t(over ? drop_now : drop_title);
  const std::string_view hint = ui.t(drop_hint);
  const std::string_view choose = ui.t(drop_button);
  const float button_w = button_width(ui, choose, ButtonLook::primary);
  const float button_h = button_height(ui, ButtonLook::primary);
  const bool stacked = width < 620;

  const float text_x = stacked ? x + kPadding : x + kPadding + kIcon;
  const float text_width =
      stacked ? width - 2 * kPadding : width - 2 * kPadding - kIcon - button_w - 20;
  const auto height_of = [&](const TextStyle& style, std::string_view text) {
    return static_cast<float>(ui.paint.wrap(style, text, text_width).size()) *
           Painter::line_height(style);
  };
  const float texts_height = height_of(ui.strong(), title) + height_of(ui.muted(), hint);
  const float height = stacked ? kPadding + 30 + texts_height + 12 + button_h + kPadding
                               : std::max(texts_height, button_h) + 2 * kPadding;
  const Rect box{x, y, width, height};
  ui.paint.fill(box, ui.theme.accent_soft, kRadiusCard);
  if (over) {
    ui.paint.outline(box, ui.theme.accent, kRadiusCard, 2.5F);
  } else {
    ui.paint.dashed_outline(box, ui.theme.accent, kRadiusCard);
  }

  const NodeId region = declare_group(ui, "drop", NodeRole::region, ui.t(drop_title), box);
  const Scope scope(ui.tree, region);
  draw_icon(ui, x + kPadding, stacked ? y + kPadding : y + (height - 24) / 2);
  float below = stacked ? y + kPadding + 30 : y + (height - texts_height) / 2;
  below += heading(ui, "title", title, text_x, below, text_width, 2, ui.strong());
  below += paragraph(ui, "hint", hint, text_x, below, text_width, ui.muted());
  file_button(ui, "choose", choose, x + width - kPadding - button_w,
              stacked ? below + 12 : y + (height - button_h) / 2, ButtonLook::primary);
  return height;
}

}  // namespace clv::ui
