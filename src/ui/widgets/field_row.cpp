#include "ui/widgets/field_row.h"

#include <algorithm>

#include "app/field_text.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/explain.h"
#include "ui/widgets/number_box.h"

namespace clv::ui {
namespace {

// The edit of this field, or null.
const app::Editing* editing_of(const FrameContext& ui, const app::Field& field) {
  return ui.state.editing && ui.state.editing->field == field.id ? &*ui.state.editing : nullptr;
}

// Why the typed text can't be used, or nothing.
std::string problem(const FrameContext& ui, const app::Field& field) {
  const app::Editing* editing = editing_of(ui, field);
  if (editing == nullptr || editing->usable) return {};
  if (field.format == app::FieldFormat::percent)
    return std::string(ui.t(texts::TextKey::field_problem_fraction));
  const double example = app::example_inputs().*field.member;
  return ui.t(texts::TextKey::field_problem,
              {{"example", app::field_text(ui.locale(), field, example)}});
}

void field_box(FrameContext& ui, const app::Field& field, const Rect& rect, std::string_view text) {
  const std::string trouble = problem(ui, field);
  const app::Editing* editing = editing_of(ui, field);
  number_box(
      ui,
      {.key = "number",
       .name = ui.t(field.label),
       .text = std::string(text),
       .typed = editing != nullptr ? editing->text : std::string(text),
       .description = trouble.empty() && field.hint ? std::string(ui.t(*field.hint)) : trouble,
       .invalid = !trouble.empty()},
      rect);
  ui.tree.handle_last([&dispatch = ui.dispatch, id = field.id](const Event& event) {
    switch (event.kind) {
      case EventKind::focus:
        return dispatch(app::BeginEdit{id});
      case EventKind::text:
        return dispatch(app::EditText{id, event.text});
      case EventKind::commit:
        return dispatch(app::CommitEdit{id, event.text});
      case EventKind::cancel:
        return dispatch(app::CancelEdit{id});
      case EventKind::step:
        return dispatch(app::StepField{id, event.number});
      default:
        return;
    }
  });
}

}  // namespace

float field_box_width(const FrameContext& ui, const app::Field& field) {
  return number_box_width(ui, app::field_text(ui.locale(), field, ui.state.inputs.*field.member));
}

float field_row(FrameContext& ui, const app::Field& field, float box_width, float x, float y,
                float width) {
  const double number = ui.state.inputs.*field.member;
  const std::string text = app::field_text(ui.locale(), field, number);
  const std::string_view label = ui.t(field.label);
  const double scale = field.format == app::FieldFormat::percent ? 100 : 1;

  const NodeId group = declare_group(ui, field.key, NodeRole::group, label);
  const Scope scope(ui.tree, group);

  const float box_height = number_box_height(ui);
  const Rect box{x + width - box_width, y, box_width, box_height};
  const float label_width = width - box_width - 12 - kExplainWidth;
  const auto lines = ui.paint.wrap(ui.label(), label, label_width);
  const float label_height = static_cast<float>(lines.size()) * Painter::line_height(ui.label());
  const float row_height = std::max(box_height, label_height);
  const float label_y = y + (row_height - label_height) / 2;
  ui.paint.wrapped_text(x, label_y, label_width, ui.label(), label);
  field_box(ui, field, {box.x, y + (row_height - box_height) / 2, box.width, box.height}, text);

  SliderModel model{.key = "slider",
                    .name = label,
                    .description = field.hint ? ui.t(*field.hint) : std::string_view(),
                    .value_text = text,
                    .number = number * scale,
                    .minimum = field.minimum * scale,
                    .maximum = ui.state.slider_maximum[static_cast<std::size_t>(field.id)] * scale,
                    .step = field.step * scale,
                    .make_action = [id = field.id, scale](double moved) -> app::StateAction {
                      return app::MoveSlider{id, moved / scale};
                    }};
  float below = y + row_height + (ui.coarse ? 0.0F : 1.0F);
  below += slider(ui, model, x, below, width);
  const std::string trouble = problem(ui, field);
  if (!trouble.empty()) {
    below += paragraph(ui, "problem", trouble, x, below + 2, width,
                       ui.colored(Weight::medium, kTextSize, ui.theme.negative), NodeRole::alert);
  } else if (field.hint) {
    // Read with the control; drawn only.
    below += ui.paint.wrapped_text(x, below, width, ui.muted(), ui.t(*field.hint));
  }
  // Read after the control that it explains; drawn where the label ends.
  const float last_line = ui.paint.text_width(ui.label(), lines.back());
  explain_button(
      ui, ui.t(texts::TextKey::explain_what, {{"subject", std::string(label)}}), field.explanation,
      [&] { return std::string(ui.t(field.explanation)); },
      x + std::min(last_line, label_width) + 2,
      label_y + label_height - Painter::line_height(ui.label()) / 2);
  if (explains(ui, field.explanation))
    below += 6 + explanation(ui, ui.t(field.explanation), x, below + 6, width);
  ui.tree.at(group).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace clv::ui
