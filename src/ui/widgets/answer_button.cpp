#include "ui/widgets/answer_button.h"

#include <algorithm>
#include <string>

#include "ui/widgets/basics.h"

namespace clv::ui {

float answer_button(FrameContext& ui, std::string_view key, std::string_view answer,
                    std::string_view effect, float x, float y, float width,
                    const app::StateAction& action) {
  constexpr float kPadding = 12;
  const float inner = width - 2 * kPadding;
  const TextStyle title{Weight::semibold, 15, ui.theme.accent};
  const auto height_of = [&](const TextStyle& style, std::string_view text) {
    return static_cast<float>(ui.paint.wrap(style, text, inner).size()) *
           Painter::line_height(style);
  };
  const Rect rect{
      x, y, width,
      std::max(48.0F, height_of(title, answer) + height_of(ui.muted(), effect) + 2 * kPadding)};
  ui.paint.fill(rect, ui.theme.field, kRadiusControl);
  if (ui.hovered(rect)) ui.paint.fill(rect, ui.theme.band, kRadiusControl);
  ui.paint.outline(rect, ui.theme.accent, kRadiusControl, ui.pressed(rect) ? 2.0F : 1.0F);
  const float below =
      y + kPadding + ui.paint.wrapped_text(x + kPadding, y + kPadding, inner, title, answer);
  ui.paint.wrapped_text(x + kPadding, below, inner, ui.muted(), effect);

  Node& node = ui.tree.declare(key, NodeRole::button, rect);
  node.name = std::string(answer) + ": " + std::string(effect);
  draw_focus(ui, node.id, rect, kRadiusControl);
  ui.tree.handle_last([&dispatch = ui.dispatch, action](const Event& event) {
    if (event.kind == EventKind::press) dispatch(action);
  });
  return rect.height;
}

}  // namespace clv::ui
