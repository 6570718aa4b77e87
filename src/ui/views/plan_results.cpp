#include <cmath>
#include <string>
#include <vector>

#include "core/finance/payback.h"
#include "ui/views/plan_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/link_row.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// Reads as "0 maanden".
constexpr double kAtOnceMonths = 0.05;

std::string reason(const FrameContext& ui, const Number& number) {
  return texts::sentence(ui.locale().language, number.error());
}

std::string money(const FrameContext& ui, const Number& amount, int decimals) {
  if (!amount) return std::string(ui.t(common_undefined));
  return texts::format_money_short(ui.locale(), *amount, decimals);
}

std::string from_to(const FrameContext& ui, const std::string& from, const std::string& to) {
  return from == to ? to : ui.t(plan_from_to, {{"from", from}, {"to", to}});
}

std::string payback_text(const FrameContext& ui, const finance::Payback& payback) {
  if (payback.status == finance::PaybackStatus::first_order)
    return std::string(ui.t(plan_payback_first));
  if (!payback.months) return std::string(ui.t(plan_payback_never));
  if (*payback.months < kAtOnceMonths) return std::string(ui.t(plan_payback_first));
  return texts::format_months(ui.locale(), *payback.months, 1);
}

std::string paid_back_text(const FrameContext& ui, const Number& months) {
  if (!months) return reason(ui, months);
  if (*months < kAtOnceMonths) return std::string(ui.t(plan_payback_first));
  return ui.t(plan_payback_after, {{"months", texts::format_months(ui.locale(), *months, 1)}});
}

}  // namespace

std::vector<FactRow> plan_facts(const FrameContext& ui, const levers::PlanResult& result) {
  const auto name = [&](texts::TextKey key) { return std::string(ui.t(key)); };
  std::vector<FactRow> rows;
  rows.push_back(
      {.name = name(plan_clv),
       .text = from_to(ui, money(ui, ui.derived.result.clv, 2), money(ui, result.clv, 2)),
       .detail = {}});
  rows.push_back({.name = name(plan_payback),
                  .text = from_to(ui, payback_text(ui, ui.derived.result.payback),
                                  payback_text(ui, finance::payback(result.then))),
                  .detail = {}});
  rows.push_back(
      {.name = name(plan_profit),
       .text = from_to(ui, money(ui, result.profit_today, 0), money(ui, result.profit_then, 0)),
       .detail = {}});
  rows.push_back({.name = name(plan_cost),
                  .text = money(ui, result.cost, 0),
                  .detail = name(plan_cost_detail)});
  const Number& roi = result.return_on_investment;
  rows.push_back(
      {.name = ui.t(plan_roi, {{"one", texts::format_money(ui.locale(), 1, 0)}}),
       .text = roi ? texts::format_money(ui.locale(), *roi + 1, 2) : name(common_undefined),
       .detail =
           roi ? ui.t(plan_roi_detail, {{"roi", texts::format_percent_signed(ui.locale(), *roi)}})
               : reason(ui, roi)});
  rows.push_back({.name = name(plan_paid_back),
                  .text = paid_back_text(ui, result.months_until_paid_back),
                  .detail = name(plan_paid_back_detail)});
  return rows;
}

std::vector<std::string> plan_strip(const FrameContext& ui, const levers::PlanResult& result) {
  return {std::string(ui.t(plan_results_title)),
          result.gain ? rough_change(ui, *result.gain) : std::string(ui.t(common_undefined)),
          std::string(ui.t(compare_clv)), money(ui, result.clv, 2)};
}

std::vector<FactRow> break_even_facts(const FrameContext& ui, const PlanFigures& figures) {
  std::vector<FactRow> rows;
  for (const std::size_t chosen : figures.chosen) {
    const levers::ActionRow& action = *figures.all[chosen].row;
    rows.push_back({.name = std::string(app::action_title(ui.locale().language, action)),
                    .text = {},
                    .detail = std::string(ui.t(app::effect_name(action))) + " \u00b7 " +
                              break_even_sentence(ui, figures, chosen)});
  }
  return rows;
}

float plan_results(FrameContext& ui, const PlanFigures& figures, float x, float y, float width) {
  CardRow row(ui, y);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "results", ui.t(plan_results_title), {}, x, width);
  below += paragraph(ui, "chosen",
                     ui.plural(plan_chosen, static_cast<std::int64_t>(figures.plan.size())),
                     inner_x, below, inner, ui.muted()) +
           6;
  if (figures.plan.empty()) {
    below += paragraph(ui, "none", ui.t(plan_none), inner_x, below, inner, ui.body());
    row.end_card(below);
    return row.height();
  }
  const Number& gain = figures.result.gain;
  below += paragraph(ui, "gain_label", ui.t(plan_gain), inner_x, below, inner, ui.muted());
  if (gain) {
    TextStyle style =
        ui.colored(Weight::bold, 34, *gain < 0 ? ui.theme.negative : ui.theme.positive);
    const std::string text = rough_change(ui, *gain);
    const float natural = ui.paint.text_width(style, text);
    if (natural > inner) style.size *= inner / natural;
    below += paragraph(ui, "gain", text, inner_x, below, inner + 1, style, NodeRole::status);
  } else {
    below += paragraph(ui, "gain", reason(ui, gain), inner_x, below, inner, ui.strong(),
                       NodeRole::status);
  }
  below +=
      paragraph(
          ui, "gain_hint",
          ui.t(plan_gain_hint,
               {{"period", texts::format_period(ui.locale(), ui.state.inputs.horizon_months)}}),
          inner_x, below, inner, ui.muted()) +
      8;
  below += fact_list(ui, "facts", ui.t(plan_results_title), ui.t(data_measure), ui.t(data_value),
                     plan_facts(ui, figures.result), inner_x, below, inner);
  LinkRow links(ui, inner_x, below + 4, inner);
  links.add("clear", plan_clear, app::ClearPlan{});
  if (!ui.state.scenario_a) links.add("keep", compare_keep, app::KeepScenario{});
  links.add("report", export_report, app::ShowReport{.open = true});
  row.end_card(links.bottom());
  return row.height();
}

float plan_break_even(FrameContext& ui, const PlanFigures& figures, float x, float y, float width) {
  CardRow row(ui, y);
  auto [inner_x, below, inner] = begin_titled_card(
      ui, row, "break_even", ui.t(plan_break_even_title), ui.t(plan_break_even_hint), x, width);
  below += fact_list(ui, "list", ui.t(plan_break_even_title), ui.t(plan_action), ui.t(plan_effect),
                     break_even_facts(ui, figures), inner_x, below + 4, inner) +
           4;
  row.end_card(below);
  return row.height();
}

}  // namespace clv::ui
