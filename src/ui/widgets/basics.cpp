#include "ui/widgets/basics.h"

namespace clv::ui {

float heading(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
              float width, int level, const TextStyle& style) {
  const float height = ui.paint.wrapped_text(x, y, width, style, text);
  Node& node = ui.tree.declare(key, NodeRole::heading, {x, y, width, height});
  node.name = text;
  node.level = level;
  return height;
}

float paragraph(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
                float width, const TextStyle& style, NodeRole role) {
  const float height = ui.paint.wrapped_text(x, y, width, style, text);
  ui.tree.declare(key, role, {x, y, width, height}).name = text;
  return height;
}

NodeId declare_group(FrameContext& ui, std::string_view key, NodeRole role, std::string_view name,
                     const Rect& rect) {
  Node& node = ui.tree.declare(key, role, rect);
  node.name = name;
  return node.id;
}

void draw_focus(FrameContext& ui, NodeId node, const Rect& rect, float radius) {
  if (!ui.has_focus(node) || !ui.focus.visible) return;
  constexpr float kGap = 2;
  constexpr float kThickness = 2;
  const float grow = kGap + kThickness;
  ui.paint.outline({rect.x - grow, rect.y - grow, rect.width + 2 * grow, rect.height + 2 * grow},
                   ui.theme.accent, radius + grow, kThickness);
}

}  // namespace clv::ui
