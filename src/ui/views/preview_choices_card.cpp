#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "app/field_text.h"
#include "ui/views/preview_parts.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// The rate that is taken off where no column tells the tax.
float vat_rate_field(FrameContext& ui, float x, float y, float width) {
  constexpr float kPadding = 11;
  const app::ImportDraft& draft = open_draft(ui);
  const app::Field& field = app::field(app::FieldId::vat_rate);
  const std::string rate =
      app::field_text(ui.locale(), field, draft.reading.counting.vat_rate.value_or(0));
  const bool usable = !draft.rate_text;
  const float label = ui.paint.wrapped_text(x, y, width, ui.label(), ui.t(field.label));
  const Rect rect{x, y + label + 4, std::min(width, 120.0F), select_field_height(ui)};
  Node& node = ui.tree.declare("vat_rate", NodeRole::number_field, rect);
  node.name = ui.t(field.label);
  node.value_text = draft.rate_text.value_or(rate);
  node.invalid = !usable;
  if (!usable) node.description = ui.t(field_problem_fraction);
  const bool focused = ui.has_focus(node.id);
  const Color edge = usable ? (focused ? ui.theme.accent : ui.theme.edge) : ui.theme.negative;
  ui.paint.fill(rect, ui.theme.field, kRadiusControl);
  ui.paint.outline(rect, edge, kRadiusControl, focused ? 2.0F : 1.0F);
  // While it is edited, the browser's own field shows the text.
  if (!focused) {
    ui.paint.text(rect.right() - kPadding,
                  rect.y + (rect.height - Painter::line_height(ui.strong())) / 2, ui.strong(),
                  node.value_text, Align::right);
  }
  ui.tree.handle_last([&dispatch = ui.dispatch, rate](const Event& event) {
    if (event.kind == EventKind::text) dispatch(app::TypeVatRate{event.text});
    if (event.kind == EventKind::commit) dispatch(app::TypeVatRate{event.text, true});
    if (event.kind == EventKind::cancel) dispatch(app::TypeVatRate{rate, true});
  });
  float below = rect.bottom();
  if (!usable) {
    below +=
        2 + paragraph(ui, "problem", ui.t(field_problem_fraction), x, below + 2, width,
                      ui.colored(Weight::medium, kTextSize, ui.theme.negative), NodeRole::alert);
  }
  return below - y;
}

}  // namespace

SelectModel select_model(const FrameContext& ui, app::PreviewChoice choice) {
  SelectModel model{.key = choice.key,
                    .name = std::string(ui.t(choice.label)),
                    .description = {},
                    .options = {},
                    .chosen = choice.chosen,
                    .make_action = {}};
  for (const app::PreviewOption& option : choice.options) model.options.push_back(option.text);
  model.make_action = [options = std::move(choice.options)](std::size_t index) {
    return options[index].action;
  };
  return model;
}

void preview_choices_card(FrameContext& ui, CardRow& row, float x, float width) {
  constexpr float kGap = 14;
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "choices", ui.t(preview_choices),
                                                   ui.t(preview_choices_hint), x, width);
  below += 10;
  const bool beside = inner >= 440;
  const float column = beside ? (inner - kGap) / 2 : inner;
  float line_bottom = below;
  bool right = false;
  // Two beside each other where they fit; the next line begins below the taller one. The first has the longest options.
  const auto place = [&](auto draw) {
    const float at = inner_x + (right ? column + kGap : 0);
    line_bottom = std::max(line_bottom, below + draw(at, below));
    right = beside && !right;
    if (!right) below = line_bottom + kGap;
  };
  for (app::PreviewChoice& choice : app::preview_choices(ui.state)) {
    const bool is_tax = std::string_view(choice.key) == "tax";
    if (std::string_view(choice.key) == "date_order") {
      line_bottom =
          below + labelled_select(ui, select_model(ui, std::move(choice)), inner_x, below, inner);
      below = line_bottom + kGap;
      continue;
    }
    place([&](float at, float y) {
      return labelled_select(ui, select_model(ui, std::move(choice)), at, y, column);
    });
    if (is_tax && app::needs_vat_rate(ui.state))
      place([&](float at, float y) { return vat_rate_field(ui, at, y, column); });
  }
  row.end_card(line_bottom);
}

}  // namespace clv::ui
