#include <algorithm>
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

TextStyle big(const FrameContext& ui) { return ui.colored(Weight::bold, 26, ui.theme.ink); }

std::string change_text(const FrameContext& ui) {
  const Number& change = ui.derived.what_if_clv_change;
  return change ? texts::format_percent_signed(ui.locale(), *change) : std::string();
}

std::string profit_text(const FrameContext& ui) {
  const Number& profit = ui.derived.what_if.yearly_profit_change;
  return profit ? texts::format_money_signed(ui.locale(), to_three_figures(*profit), 0)
                : std::string();
}

constexpr float kChangeGap = 8;

// What the value and its change take beside each other.
float new_clv_width(const FrameContext& ui) {
  return ui.paint.text_width(big(ui), rounded_money(ui, ui.derived.what_if.clv)) + kChangeGap +
         ui.paint.text_width(ui.strong(), change_text(ui));
}

// Returns where it ends.
float new_clv(FrameContext& ui, float x, float y, float width) {
  const NodeId group = declare_group(ui, "new_clv", NodeRole::group, ui.t(what_if_clv));
  const Scope scope(ui.tree, group);
  const std::string clv = rounded_money(ui, ui.derived.what_if.clv);
  const std::string change = change_text(ui);
  const float clv_width = ui.paint.text_width(big(ui), clv);
  const float value_y = y + paragraph(ui, "label", ui.t(what_if_clv), x, y, width, ui.muted());
  paragraph(ui, "value", clv, x, value_y, clv_width + 1, big(ui));
  if (!change.empty()) {
    TextStyle style = ui.strong();
    style.color = *ui.derived.what_if_clv_change >= 0 ? ui.theme.positive : ui.theme.negative;
    paragraph(ui, "change", change, x + clv_width + kChangeGap, value_y + 12,
              ui.paint.text_width(style, change) + 1, style);
  }
  return value_y + Painter::line_height(big(ui));
}

// Returns where it ends.
float yearly_profit(FrameContext& ui, float x, float y, float width) {
  const NodeId group = declare_group(ui, "yearly_profit", NodeRole::group, ui.t(what_if_profit));
  const Scope scope(ui.tree, group);
  const float value_y = y + paragraph(ui, "label", ui.t(what_if_profit), x, y, width, ui.muted());
  const Number& profit = ui.derived.what_if.yearly_profit_change;
  if (!profit) {
    return value_y + paragraph(ui, "value", texts::sentence(ui.locale().language, profit.error()),
                               x, value_y, width, ui.muted());
  }
  TextStyle style = big(ui);
  style.color = *profit >= 0 ? ui.theme.positive : ui.theme.negative;
  const std::string text = profit_text(ui);
  return value_y +
         paragraph(ui, "value", text, x, value_y, width + 1, ui.paint.fitted(style, text, width));
}

// Beside each other where both have room, otherwise one below the other.
float figures(FrameContext& ui, float x, float y, float width) {
  constexpr float kGap = 24;
  const float left = std::max(width * 0.4F, new_clv_width(ui) + kGap);
  if (left + ui.paint.text_width(big(ui), profit_text(ui)) > width)
    return yearly_profit(ui, x, new_clv(ui, x, y, width) + 8, width) - y;
  const float bottom = new_clv(ui, x, y, left - kGap);
  return std::max(bottom, yearly_profit(ui, x + left, y, width - left)) - y;
}

// The points lead to more than all customers, of whom no more than all can stay.
bool all_stay(const FrameContext& ui) {
  return ui.state.inputs.retention_annual + ui.state.retention_delta_pp / 100 > 1;
}

float effect(FrameContext& ui, float x, float y, float width) {
  const Number& change = ui.derived.what_if_profit_change;
  if (!change) return 0;
  const std::string percent = texts::format_percent_signed(ui.locale(), *change);
  const bool claim = ui.state.retention_delta_pp == kClaimPoints && !all_stay(ui);
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
  const std::string title =
      all_stay(ui) ? std::string(ui.t(what_if_title_all)) : ui.plural(what_if_title, points);
  const std::string from = texts::format_percent(ui.locale(), ui.state.inputs.retention_annual);
  const std::string to = texts::format_percent(ui.locale(), ui.derived.what_if.retention_annual);
  const std::string customers =
      texts::format_number_short(ui.locale(), ui.state.inputs.new_customers_per_month, 0);
  const std::string hint =
      ui.t(what_if_hint, {{"from", from}, {"to", to}, {"customers", customers}});
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "what_if", title, hint, x, width);
  below += 10;
  below += figures(ui, inner_x, below, inner) + 8;
  below += slider(ui,
                  {.key = "points",
                   .name = ui.t(what_if_slider),
                   .description = {},
                   .value_text = ui.plural(what_if_points, points),
                   .number = ui.state.retention_delta_pp,
                   .minimum = 0,
                   .maximum = app::kRetentionDeltaMaximum,
                   .step = 1,
                   .make_action = [](double moved) -> app::StateAction {
                     return app::SetRetentionDelta{moved};
                   }},
                  inner_x, below, inner);
  below += 4;
  below += effect(ui, inner_x, below, inner);
  row.end_card(below);
}

}  // namespace clv::ui
