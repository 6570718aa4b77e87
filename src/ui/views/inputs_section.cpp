#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_row.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 14;

float field_rows(FrameContext& ui, bool more, float x, float y, float width) {
  float below = y;
  for (const app::Field& field : app::fields()) {
    if (field.more != more) continue;
    // The rate alone means nothing: it stands with the question whether it is in the prices.
    if (field.id == app::FieldId::vat_rate) {
      below +=
          checkbox(ui, "prices_include_vat", ui.t(field_prices_include_vat_label), x, below, width,
                   ui.state.inputs.prices_include_vat,
                   [](bool included) -> app::Action { return app::SetPricesIncludeVat{included}; })
              .height +
          kGap;
      if (!ui.state.inputs.prices_include_vat) continue;
    }
    below += field_row(ui, field, x, below, width) + kGap;
  }
  return below - y;
}

}  // namespace

float inputs_section(FrameContext& ui, float x, float y, float width) {
  const NodeId region = declare_group(ui, "inputs", Role::region, ui.t(calculator_inputs));
  const Scope scope(ui.tree, region);
  float below = y + field_rows(ui, false, x, y, width);

  const bool open = ui.state.more_open;
  const Rect more = disclosure(ui, "more", ui.t(open ? calculator_less : calculator_more), x, below,
                               open, app::ToggleMore{});
  below = more.bottom() + 2;
  if (open) {
    below += 12;
    below += field_rows(ui, true, x, below, width);
    below =
        button(ui, "reset", ui.t(calculator_reset), x, below, ButtonLook::link, app::ResetInputs{})
            .bottom();
  } else {
    below += paragraph(ui, "more_hint", ui.t(calculator_more_hint), x, below, width, ui.muted());
  }
  ui.tree.at(region).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace clv::ui
