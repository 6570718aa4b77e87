#include "ui/widgets/select_field.h"

#include <array>
#include <utility>

#include "base/assert.h"
#include "ui/widgets/basics.h"

namespace clv::ui {

float select_field_height(const FrameContext& ui) { return ui.coarse ? 44.0F : 36.0F; }

void select_field(FrameContext& ui, SelectModel model, float x, float y, float width) {
  CLV_ASSERT(model.chosen < model.options.size(), "one of the options is chosen");
  constexpr float kPadding = 11;
  constexpr float kChevronRoom = 22;
  const Rect rect{x, y, width, select_field_height(ui)};
  ui.paint.fill(rect, ui.theme.field, kRadiusControl);
  ui.paint.outline(rect, ui.hovered(rect) ? ui.theme.ink : ui.theme.edge, kRadiusControl);
  const TextStyle style = ui.body();
  const std::string shown =
      ui.paint.shortened(style, model.options[model.chosen], width - kPadding - kChevronRoom - 4);
  ui.paint.text(x + kPadding, y + (rect.height - Painter::line_height(style)) / 2, style, shown);
  const Point middle{rect.right() - 16, y + rect.height / 2};
  const std::array<Point, 3> chevron{
      {{middle.x - 4, middle.y - 2}, {middle.x, middle.y + 2}, {middle.x + 4, middle.y - 2}}};
  ui.paint.polyline(chevron, ui.theme.muted, 1.75F);

  Node& node = ui.tree.declare(model.key, NodeRole::select, rect);
  node.name = std::move(model.name);
  node.description = std::move(model.description);
  node.number = static_cast<double>(model.chosen);
  const std::size_t count = model.options.size();
  node.options = std::move(model.options);
  draw_focus(ui, node.id, rect, kRadiusControl);
  ui.tree.handle_last(
      [&dispatch = ui.dispatch, make = std::move(model.make_action), count](const Event& event) {
        if (event.kind != EventKind::number || !(event.number >= 0)) return;
        if (event.number < static_cast<double>(count))
          dispatch(make(static_cast<std::size_t>(event.number)));
      });
}

float labelled_select(FrameContext& ui, SelectModel model, float x, float y, float width) {
  const float label = ui.paint.wrapped_text(x, y, width, ui.label(), model.name);
  select_field(ui, std::move(model), x, y + label + 4, width);
  return label + 4 + select_field_height(ui);
}

}  // namespace clv::ui
