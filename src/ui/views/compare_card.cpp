// Scenario A, which was kept, beside B, what is filled in and chosen now: what differs, and what comes of it.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/checklist.h"
#include "app/field_text.h"
#include "app/plan.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/link_row.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

struct CompareRow {
  std::string what, a, b, difference;
  int sign = 0;  // of a difference that is good (+1) or bad (-1)
};

std::string money(const FrameContext& ui, const Number& major) {
  return major ? texts::format_money_short(ui.locale(), *major, 2)
               : std::string(ui.t(common_undefined));
}

CompareRow money_row(const FrameContext& ui, texts::TextKey what, const Number& a, const Number& b,
                     int decimals) {
  CompareRow row{std::string(ui.t(what)), money(ui, a), money(ui, b),
                 std::string(ui.t(common_undefined))};
  if (!a || !b) return row;
  const double change = *b - *a;
  row.difference = texts::format_money_signed(ui.locale(), change, decimals);
  row.sign = change > 0.005 ? 1 : change < -0.005 ? -1 : 0;
  return row;
}

Number yearly(const Number& net, const finance::CalculatorInputs& inputs) {
  constexpr double kMonths = 12;
  if (!net) return net;
  return *net * inputs.new_customers_per_month * kMonths;
}

std::string ratio_text(const FrameContext& ui, const Number& ratio) {
  return ratio ? texts::format_ratio(ui.locale(), *ratio) : std::string(ui.t(common_undefined));
}

std::string payback_text(const FrameContext& ui, const finance::Payback& payback) {
  switch (payback.status) {
    case finance::PaybackStatus::first_order:
      return std::string(ui.t(calculator_payback_first));
    case finance::PaybackStatus::months:
      return texts::format_months(ui.locale(), payback.months.value_or(0), 1);
    case finance::PaybackStatus::never:
      break;
  }
  return std::string(ui.t(calculator_payback_never));
}

// Where either has chosen actions.
void add_action_rows(const FrameContext& ui, const app::Scenario& a,
                     std::vector<CompareRow>& rows) {
  const auto plan_a = app::chosen_plan(ui.state, a.actions);
  const auto plan_b = app::chosen_plan(ui.state, ui.state.plan.actions);
  if (plan_a.empty() && plan_b.empty()) return;
  const auto count = [&](const auto& plan) {
    return texts::format_integer(ui.locale(), static_cast<std::int64_t>(plan.size()));
  };
  rows.push_back({std::string(ui.t(compare_actions)), count(plan_a), count(plan_b), ""});
  rows.push_back(money_row(ui, compare_gain, levers::plan_gain(a.inputs, plan_a),
                           levers::plan_gain(ui.state.inputs, plan_b), 0));
}

// Where either has answered.
void add_checklist_row(const FrameContext& ui, const app::Scenario& a,
                       std::vector<CompareRow>& rows) {
  const app::ChecklistScore score_a = app::checklist_score(ui.state, a.answers);
  const app::ChecklistScore score_b = app::checklist_score(ui.state);
  if (score_a.answered() == 0 && score_b.answered() == 0) return;
  const auto points = [&](const app::ChecklistScore& score) {
    return ui.t(checklist_score_text,
                {{"points", texts::format_number_short(ui.locale(), score.points, 1)}});
  };
  rows.push_back({std::string(ui.t(nav_checklist)), points(score_a), points(score_b), ""});
}

std::vector<CompareRow> compare_rows(const FrameContext& ui, const app::Scenario& scenario_a) {
  const finance::CalculatorInputs& inputs_a = scenario_a.inputs;
  const finance::CalculatorInputs& inputs_b = ui.state.inputs;
  std::vector<CompareRow> rows;
  for (const app::Field& field : app::fields()) {
    const double a = inputs_a.*field.member;
    const double b = inputs_b.*field.member;
    if (a == b) continue;
    rows.push_back({std::string(ui.t(field.label)), app::field_text(ui.locale(), field, a),
                    app::field_text(ui.locale(), field, b), ""});
  }
  const finance::CalculatorResult a = finance::calculate(inputs_a);
  const finance::CalculatorResult& b = ui.derived.result;
  rows.push_back(money_row(ui, compare_clv, a.clv, b.clv, 2));
  rows.push_back(money_row(ui, compare_net, a.net_clv, b.net_clv, 2));
  rows.push_back({std::string(ui.t(calculator_ratio_label)), ratio_text(ui, a.clv_cac_ratio),
                  ratio_text(ui, b.clv_cac_ratio), ""});
  rows.push_back({std::string(ui.t(calculator_payback_label)), payback_text(ui, a.payback),
                  payback_text(ui, b.payback), ""});
  if (inputs_a.new_customers_per_month > 0 || inputs_b.new_customers_per_month > 0) {
    rows.push_back(
        money_row(ui, compare_year, yearly(a.net_clv, inputs_a), yearly(b.net_clv, inputs_b), 0));
  }
  add_action_rows(ui, scenario_a, rows);
  add_checklist_row(ui, scenario_a, rows);
  return rows;
}

Color difference_color(const FrameContext& ui, int sign) {
  if (sign == 0) return ui.theme.muted;
  return sign > 0 ? ui.theme.positive : ui.theme.negative;
}

// Three columns of numbers behind the name; on a phone the name has a line of its own.
float draw_row(FrameContext& ui, const CompareRow& row, float x, float y, float width,
               const TextStyle& style) {
  const bool stacked = width < 460;
  const float name = stacked ? 0 : width * 0.37F;
  const float column = (width - name) / 3;
  float below = y;
  if (stacked) {
    below += ui.paint.wrapped_text(x, below, width, ui.muted(), row.what);
  } else {
    ui.paint.text(x, y, style, ui.paint.shortened(style, row.what, name - 8));
  }
  const std::array<const std::string*, 3> cells{&row.a, &row.b, &row.difference};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    TextStyle cell = style;
    if (i == 2) cell.color = difference_color(ui, row.sign);
    ui.paint.text(x + name + column * static_cast<float>(i + 1), below, cell,
                  ui.paint.shortened(cell, *cells[i], column - 6), Align::right);
  }
  return below + Painter::line_height(style) - y;
}

}  // namespace

float compare_section(FrameContext& ui, float x, float y, float width) {
  if (!ui.state.scenario_a) return 0;
  constexpr float kPadding = 7;
  CardRow card(ui, y);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, card, "compare", ui.t(compare_title), ui.t(compare_hint), x, width);
  below += 8;
  const float top = below;
  const CompareRow header{std::string(ui.t(compare_what)), std::string(ui.t(compare_a)),
                          std::string(ui.t(compare_b)), std::string(ui.t(compare_difference))};
  std::vector<std::vector<std::string>> mirrored{
      {header.what, header.a, header.b, header.difference}};
  below += draw_row(ui,
                    {.what = inner < 460 ? "" : header.what,
                     .a = header.a,
                     .b = header.b,
                     .difference = header.difference},
                    inner_x, below, inner, ui.muted()) +
           kPadding;
  for (const CompareRow& row : compare_rows(ui, *ui.state.scenario_a)) {
    ui.paint.line({inner_x, below}, {inner_x + inner, below}, ui.theme.line);
    below += kPadding;
    below += draw_row(ui, row, inner_x, below, inner, ui.label()) + kPadding;
    mirrored.push_back({row.what, row.a, row.b, row.difference});
  }
  Node& node = ui.tree.declare("table", Role::table, {inner_x, top, inner, below - top});
  node.name = ui.t(compare_title);
  node.rows = std::move(mirrored);
  LinkRow links(ui, inner_x, below + 8, inner);
  links.add("swap", compare_swap, app::SwapScenarios{});
  links.add("stop", compare_stop, app::DropScenario{});
  card.end_card(links.bottom());
  return card.height();
}

}  // namespace clv::ui
