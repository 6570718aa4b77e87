#include "ui/widgets/explain.h"

#include <algorithm>

#include "ui/widgets/basics.h"

namespace clv::ui {

namespace {

constexpr float kEdge = 8;  // from the widget's

// Above its mark or beside it, where it leaves free what it explains; below only where there is no other room. It touches the mark,
// so that a mouse can go from one to the other (WCAG 2.2, 1.4.13).
void place_bubble(Rect& box, const Rect& mark, float width, float height) {
  const auto centered = [](float middle, float size, float room) {
    return std::clamp(middle - size / 2, kEdge, std::max(kEdge, room - kEdge - size));
  };
  box.x = centered(mark.x + mark.width / 2, box.width, width);
  box.y = mark.y - box.height;
  if (box.y >= kEdge) return;
  const bool right = mark.right() + box.width + kEdge <= width;
  if (right || mark.x - box.width >= kEdge) {
    box.x = right ? mark.right() : mark.x - box.width;
    box.y = centered(mark.y + mark.height / 2, box.height, height);
    return;
  }
  box.y = mark.bottom();
}

}  // namespace

void explain_button(FrameContext& ui, std::string_view name, texts::TextKey text,
                    const MakeSentence& sentence, float x, float middle) {
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
  Node& node = ui.tree.declare("explain", NodeRole::disclosure, rect);
  node.name = name;
  node.checked = explains(ui, text);
  draw_focus(ui, node.id, {center.x - kRadius, center.y - kRadius, 2 * kRadius, 2 * kRadius},
             kRadius);
  ui.tree.handle_last([&dispatch = ui.dispatch, text](const Event& event) {
    if (event.kind == EventKind::press) dispatch(app::Explain{text});
  });
  explain_on_rest(ui, explains(ui, text), sentence);
}

void explain_on_rest(FrameContext& ui, bool open, const MakeSentence& sentence) {
  Node& mark = ui.tree.last();
  mark.target = "explains";
  if (ui.rested == mark.id && !open)
    ui.bubble = Bubble{.mark = mark.id, .anchor = mark.rect, .text = sentence()};
}

void draw_bubble(FrameContext& ui, float height) {
  if (!ui.bubble) return;
  constexpr float kPadding = 12;
  constexpr float kMostWidth = 340;
  const auto& [mark, anchor, text] = *ui.bubble;
  const TextStyle style = ui.colored(Weight::regular, kTextSize, ui.theme.on_tooltip);
  const float most = std::min(kMostWidth, ui.width - 2 * kEdge);
  const float text_width = std::min(ui.paint.text_width(style, text) + 1, most - 2 * kPadding);
  const auto lines = ui.paint.wrap(style, text, text_width);
  Rect box{0, 0, text_width + 2 * kPadding,
           static_cast<float>(lines.size()) * Painter::line_height(style) + 2 * kPadding};
  place_bubble(box, anchor, ui.width, height);
  ui.paint.fill(box, ui.theme.tooltip, kRadiusControl);
  ui.paint.wrapped_text(box.x + kPadding, box.y + kPadding, text_width, style, text);
  Node& node = ui.tree.declare("bubble", NodeRole::tooltip, box);
  node.name = text;
  node.controls = mark;
}

bool explains(const FrameContext& ui, texts::TextKey text) { return ui.state.explained == text; }

float explanation(FrameContext& ui, std::string_view sentence, float x, float y, float width) {
  constexpr float kPadding = 12;
  const auto lines = ui.paint.wrap(ui.body(), sentence, width - 2 * kPadding);
  const float height =
      static_cast<float>(lines.size()) * Painter::line_height(ui.body()) + 2 * kPadding;
  ui.paint.fill({x, y, width, height}, ui.theme.accent_soft, kRadiusControl);
  paragraph(ui, "explanation", sentence, x + kPadding, y + kPadding, width - 2 * kPadding,
            ui.body(), NodeRole::status);
  return height;
}

}  // namespace clv::ui
