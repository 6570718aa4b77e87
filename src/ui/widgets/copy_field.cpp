#include "ui/widgets/copy_field.h"

#include "ui/widgets/basics.h"

namespace clv::ui {

void copy_field(FrameContext& ui, std::string_view key, std::string_view name,
                std::string_view text, const Rect& rect) {
  constexpr float kPadding = 11;
  ui.paint.fill(rect, ui.theme.field, kRadiusControl);
  ui.paint.outline(rect, ui.theme.edge, kRadiusControl);
  const TextStyle style = ui.body();
  ui.paint.text(rect.x + kPadding, rect.y + (rect.height - Painter::line_height(style)) / 2, style,
                ui.paint.shortened(style, text, rect.width - 2 * kPadding));
  Node& node = ui.tree.declare(key, NodeRole::copy_field, rect);
  node.name = name;
  node.value_text = text;
}

}  // namespace clv::ui
