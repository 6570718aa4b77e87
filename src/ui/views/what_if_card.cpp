#include <cmath>
#include <string>

#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_row.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// The points that the claim is about.
constexpr double kClaimPoints = 5;

std::string rounded_money(const FrameContext& ui, const Number& major) {
  if (!major) return std::string(ui.t(common_undefined));
  return texts::format_money_short(ui.locale(), *major, std::fabs(*major) < 10 ? 2 : 0);
}

// To three figures: the yearly profit follows from guesses and should not look more exact than they are.
double to_three_figures(double number) {
  if (number == 0) return 0;
  const double power = std::pow(10.0, std::floor(std::log10(std::fabs(number))) - 2);
  return power < 1 ? number : std::round(number / power) * power;
}

float figures(FrameContext& ui, float x, float y, float width) {
  const finance::RetentionImpact& what_if = ui.derived.what_if;
  const TextStyle big = ui.colored(Weight::bold, 26, ui.theme.ink);
  float below = y;
  const NodeId clv_group = declare_group(ui, "new_clv", Role::group, ui.t(what_if_clv));
  std::string clv = rounded_money(ui, what_if.clv);
  std::string change =
      ui.derived.what_if_clv_change
          ? texts::format_percent_signed(ui.locale(), *ui.derived.what_if_clv_change)
          : "";
  const float clv_width = ui.paint.text_width(big, clv);
  const TextStyle change_style = ui.strong();
  {
    const Scope scope(ui.tree, clv_group);
    const float label = paragraph(ui, "label", ui.t(what_if_clv), x, y, width / 2, ui.muted());
    paragraph(ui, "value", clv, x, y + label, clv_width + 1, big);
    if (!change.empty()) {
      const bool up = *ui.derived.what_if_clv_change >= 0;
      TextStyle style = change_style;
      style.color = up ? ui.theme.positive : ui.theme.negative;
      paragraph(ui, "change", change, x + clv_width + 8, y + label + 12, 80, style);
    }
    below = y + label + Painter::line_height(big);
  }
  const float profit_x =
      x + std::max(width * 0.4F, clv_width + 8 + ui.paint.text_width(change_style, change) + 24);
  const NodeId profit_group = declare_group(ui, "yearly_profit", Role::group, ui.t(what_if_profit));
  const Scope scope(ui.tree, profit_group);
  const float label =
      paragraph(ui, "label", ui.t(what_if_profit), profit_x, y, x + width - profit_x, ui.muted());
  const Number& profit = what_if.yearly_profit_change;
  if (profit) {
    TextStyle style = big;
    style.color = *profit >= 0 ? ui.theme.positive : ui.theme.negative;
    const std::string text = texts::format_money_signed(ui.locale(), to_three_figures(*profit), 0);
    const float room = x + width - profit_x;
    paragraph(ui, "value", text, profit_x, y + label, room + 1, ui.paint.fitted(style, text, room));
  } else {
    below = std::max(
        below, y + label +
                   paragraph(ui, "value", texts::sentence(ui.locale().language, profit.error()),
                             profit_x, y + label, x + width - profit_x, ui.muted()));
  }
  return below - y;
}

float effect(FrameContext& ui, float x, float y, float width) {
  const Number& change = ui.derived.what_if_profit_change;
  if (!change) return 0;
  const std::string percent = texts::format_percent_signed(ui.locale(), *change);
  const bool claim = ui.state.retention_delta_pp == kClaimPoints;
  float below = y + paragraph(ui, "effect",
                              ui.t(claim ? what_if_claim : what_if_effect, {{"change", percent}}),
                              x, y, width, ui.muted());
  if (claim) {
    below = disclosure(ui, "why", ui.t(what_if_why), x, below, ui.state.why_open, app::ToggleWhy{})
                .bottom();
    if (ui.state.why_open) {
      below += paragraph(
          ui, "why_text",
          ui.t(what_if_why_text,
               {{"period", texts::format_period(ui.locale(), ui.state.inputs.horizon_months)}}),
          x, below, width, ui.muted());
    }
  }
  return below - y;
}

}  // namespace

void what_if_card(FrameContext& ui, CardRow& row, float x, float width) {
  const auto points = static_cast<std::int64_t>(ui.state.retention_delta_pp);
  const std::string title = ui.plural(what_if_title, points);
  const std::string from = texts::format_percent(ui.locale(), ui.state.inputs.retention_annual);
  const std::string to = texts::format_percent(ui.locale(), ui.derived.what_if.retention_annual);
  const std::string customers =
      texts::format_number_short(ui.locale(), ui.state.inputs.new_customers_per_month, 0);
  const std::string hint =
      ui.t(what_if_hint, {{"from", from}, {"to", to}, {"customers", customers}});
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "what_if", title, hint, x, width);
  below += 10;
  below += figures(ui, inner_x, below, inner) + 8;
  below += slider(
      ui,
      {.key = "points",
       .name = ui.t(what_if_slider),
       .description = {},
       .value_text = ui.plural(what_if_points, points),
       .number = ui.state.retention_delta_pp,
       .minimum = 0,
       .maximum = app::kRetentionDeltaMaximum,
       .step = 1,
       .make_action = [](double moved) -> app::Action { return app::SetRetentionDelta{moved}; }},
      inner_x, below, inner);
  below += 4;
  below += effect(ui, inner_x, below, inner);
  row.end_card(below);
}

}  // namespace clv::ui
