#include "ui/widgets/number_box.h"

#include <algorithm>

#include "app/field_text.h"
#include "app/number_slot.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

constexpr float kPadding = 11;
constexpr float kLeastWidth = 92;

Color border(const FrameContext& ui, bool invalid, const Rect& rect) {
  if (invalid) return ui.theme.negative;
  return ui.hovered(rect) ? ui.theme.ink : ui.theme.edge;
}

void handle_slot(FrameContext& ui, const app::NumberSlot& slot) {
  ui.tree.handle_last([&dispatch = ui.dispatch, slot](const Event& event) {
    switch (event.kind) {
      case EventKind::focus:
        return dispatch(app::BeginSlot{slot});
      case EventKind::text:
        return dispatch(app::TypeSlot{slot, event.text});
      case EventKind::commit:
        return dispatch(app::TypeSlot{slot, event.text, true});
      case EventKind::cancel:
        return dispatch(app::CancelSlot{slot});
      case EventKind::step:
        return dispatch(app::StepSlot{slot, event.number});
      default:
        return;
    }
  });
}

}  // namespace

void number_box(FrameContext& ui, const NumberBox& box, const Rect& rect) {
  Node& node = ui.tree.declare(box.key, NodeRole::number_field, rect);
  node.name = box.name;
  node.value_text = box.typed;
  node.description = box.description;
  node.invalid = box.invalid;
  ui.paint.fill(rect, ui.theme.field, kRadiusControl);
  if (ui.has_focus(node.id)) {
    ui.paint.outline(rect, box.invalid ? ui.theme.negative : ui.theme.accent, kRadiusControl, 2);
    return;  // while it is edited, the browser's own field shows the text
  }
  ui.paint.outline(rect, border(ui, box.invalid, rect), kRadiusControl);
  const TextStyle style = ui.strong();
  ui.paint.text(rect.right() - kPadding, rect.y + (rect.height - Painter::line_height(style)) / 2,
                style, box.text, Align::right);
}

float number_box_width(const FrameContext& ui, std::string_view text) {
  return std::max(kLeastWidth, ui.paint.text_width(ui.strong(), text) + 2 * kPadding);
}

float number_box_height(const FrameContext& ui) { return ui.coarse ? 44.0F : 35.0F; }

float slot_box_width(const FrameContext& ui, std::span<const SlotRow> group) {
  float widest = 0;
  for (const SlotRow& row : group) {
    const app::SlotShape shape = app::slot_shape(ui.state, row.slot);
    widest = std::max(
        widest, number_box_width(ui, app::number_text(ui.locale(), shape.format, shape.number)));
  }
  return widest;
}

float slot_row(FrameContext& ui, const SlotRow& row, float box_width, float x, float y,
               float width) {
  constexpr float kGap = 12;
  const auto& [slot, key, name] = row;
  const app::SlotShape shape = app::slot_shape(ui.state, slot);
  const auto written = [&](double number) {
    return app::number_text(ui.locale(), shape.format, number);
  };
  NumberBox box{.key = "number",
                .name = name,
                .text = written(shape.number),
                .typed = {},
                .description = {},
                .invalid = false};
  box.typed = box.text;
  if (ui.state.slot_edit && ui.state.slot_edit->slot == slot) {
    box.typed = ui.state.slot_edit->text;
    box.invalid = !ui.state.slot_edit->usable;
  }
  if (box.invalid) {
    box.description = ui.t(texts::TextKey::measures_problem,
                           {{"low", written(shape.minimum)}, {"high", written(shape.maximum)}});
  }
  const NodeId group = declare_group(ui, key, NodeRole::group, name);
  const Scope scope(ui.tree, group);
  const float box_height = number_box_height(ui);
  const float name_width = width - box_width - kGap;
  const float name_height = static_cast<float>(ui.paint.wrap(ui.body(), name, name_width).size()) *
                            Painter::line_height(ui.body());
  const float height = std::max(box_height, name_height);
  ui.paint.wrapped_text(x, y + (height - name_height) / 2, name_width, ui.body(), name);
  number_box(ui, box,
             {x + width - box_width, y + (height - box_height) / 2, box_width, box_height});
  handle_slot(ui, slot);
  float below = y + height;
  if (box.invalid) {
    below += paragraph(ui, "problem", box.description, x, below + 2, width,
                       ui.colored(Weight::medium, kTextSize, ui.theme.negative), NodeRole::alert);
  }
  ui.tree.at(group).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace clv::ui
