#include "ui/widgets/explain.h"

#include "ui/widgets/basics.h"

namespace clv::ui {

void explain_button(FrameContext& ui, std::string_view name, texts::TextKey text, float x,
                    float middle) {
  constexpr float kRadius = 8;
  const float target = ui.target_height();
  const Point center{x + kExplainWidth / 2, middle};
  const Rect rect{center.x - target / 2, middle - target / 2, target, target};
  const bool lit = ui.hovered(rect) || explains(ui, text);
  const Color color = lit ? ui.theme.accent : ui.theme.muted;
  if (explains(ui, text)) ui.paint.circle(center, kRadius, ui.theme.accent_soft);
  ui.paint.ring(center, kRadius - 0.5F, color, 1);
  const TextStyle style{Weight::semibold, 11, color};
  ui.paint.text(center.x, middle - Painter::line_height(style) / 2, style, "?", Align::center);
  Node& node = ui.tree.declare("explain", Role::disclosure, rect);
  node.name = name;
  node.checked = explains(ui, text);
  draw_focus(ui, node.id, {center.x - kRadius, center.y - kRadius, 2 * kRadius, 2 * kRadius},
             kRadius);
  ui.tree.handle_last([&dispatch = ui.dispatch, text](const Event& event) {
    if (event.kind == EventKind::press) dispatch(app::Explain{text});
  });
}

bool explains(const FrameContext& ui, texts::TextKey text) { return ui.state.explained == text; }

float explanation(FrameContext& ui, std::string_view sentence, float x, float y, float width) {
  constexpr float kPadding = 12;
  const auto lines = ui.paint.wrap(ui.body(), sentence, width - 2 * kPadding);
  const float height =
      static_cast<float>(lines.size()) * Painter::line_height(ui.body()) + 2 * kPadding;
  ui.paint.fill({x, y, width, height}, ui.theme.accent_soft, kRadiusControl);
  paragraph(ui, "explanation", sentence, x + kPadding, y + kPadding, width - 2 * kPadding,
            ui.body(), Role::status);
  return height;
}

}  // namespace clv::ui
