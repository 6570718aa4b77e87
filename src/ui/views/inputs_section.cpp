#include <algorithm>

#include "app/branches.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/link_row.h"
#include "ui/widgets/select_field.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 14;

float field_rows(FrameContext& ui, bool more, float x, float y, float width) {
  float below = y;
  float box_width = 0;
  for (const app::Field& field : app::fields()) {
    if (field.more == more) box_width = std::max(box_width, field_box_width(ui, field));
  }
  for (const app::Field& field : app::fields()) {
    if (field.more != more) continue;
    // The rate alone means nothing: it stands with the question whether it is in the prices.
    if (field.id == app::FieldId::vat_rate) {
      below += checkbox(ui, "prices_include_vat", ui.t(field_prices_include_vat_label), x, below,
                        width, ui.state.inputs.prices_include_vat,
                        [](bool included) -> app::StateAction {
                          return app::SetPricesIncludeVat{included};
                        })
                   .height +
               kGap;
      if (!ui.state.inputs.prices_include_vat) continue;
    }
    below += field_row(ui, field, box_width, x, below, width) + kGap;
  }
  return below - y;
}

// Numbers that are not the example's, however few.
bool has_own_numbers(const FrameContext& ui) {
  return ui.state.inputs != app::branches()[ui.state.branch].inputs;
}

// The examples to begin with.
float examples(FrameContext& ui, float x, float y, float width) {
  SelectModel model{.key = "branch",
                    .name = std::string(ui.t(branch_label)),
                    .description = std::string(ui.t(branch_hint)),
                    .options = {},
                    .chosen = ui.state.branch,
                    .make_action = [](std::size_t index) -> app::StateAction {
                      return app::ChooseBranch{index};
                    }};
  for (const app::Branch& branch : app::branches()) model.options.emplace_back(ui.t(branch.name));
  // A choice only as long as it is the case: choosing it changes nothing.
  if (has_own_numbers(ui)) {
    model.chosen = model.options.size();
    model.options.emplace_back(ui.t(branch_own));
  }
  float below = y + labelled_select(ui, std::move(model), x, y, width) + 4;
  below += ui.paint.wrapped_text(x, below, width, ui.muted(), ui.t(branch_hint));
  return below - y;
}

// Back, forth, to the example, and a second scenario.
float steps(FrameContext& ui, float x, float y, float width) {
  LinkRow links(ui, x, y, width);
  if (ui.state.history.can_undo()) links.add("undo_step", history_undo, app::Undo{});
  if (ui.state.history.can_redo()) links.add("redo_step", history_redo, app::Redo{});
  if (has_own_numbers(ui)) links.add("reset", calculator_reset, app::ResetInputs{});
  if (!ui.state.scenario_a) links.add("keep", compare_keep, app::KeepScenario{});
  return links.bottom() - y;
}

}  // namespace

float inputs_section(FrameContext& ui, float x, float y, float width) {
  const NodeId region = declare_group(ui, "inputs", NodeRole::region, ui.t(calculator_inputs));
  const Scope scope(ui.tree, region);
  float below = y + field_rows(ui, false, x, y, width);

  const bool open = ui.state.more_open;
  const Rect more = disclosure(ui, "more", ui.t(open ? calculator_less : calculator_more), x, below,
                               open, app::ToggleMore{});
  below = more.bottom() + 2;
  if (open) {
    below += 12;
    below += field_rows(ui, true, x, below, width);
  } else {
    below += paragraph(ui, "more_hint", ui.t(calculator_more_hint), x, below, width, ui.muted());
  }
  below += kGap;
  ui.paint.line({x, below}, {x + width, below}, ui.theme.line);
  below += kGap + examples(ui, x, below + kGap, width);
  below += 8 + steps(ui, x, below + 8, width);
  ui.tree.at(region).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace clv::ui
