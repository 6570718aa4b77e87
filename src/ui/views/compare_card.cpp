// Scenario A, which was kept, beside B, what is filled in and chosen now: what differs, and what comes of it.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "app/action_plan.h"
#include "app/checklist.h"
#include "app/field_text.h"
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

// Cents matter in small amounts only. The same for a whole line, so that its difference is that of what it shows.
int decimals_of(double a, double b) {
  constexpr double kCentsBelow = 1000;
  return std::max(std::fabs(a), std::fabs(b)) < kCentsBelow ? 2 : 0;
}

std::string none(const FrameContext& ui) { return std::string(ui.t(common_undefined)); }

// A change that is no amount: with its sign, or no sign where nothing changed.
std::string with_sign(double change, const std::string& size) {
  return (change > 0 ? "+" : change < 0 ? "\u2212" : "") + size;
}

int sign_of(double change) {
  constexpr double kSeen = 0.005;
  return change > kSeen ? 1 : change < -kSeen ? -1 : 0;
}

CompareRow money_row(const FrameContext& ui, texts::TextKey what, const Number& a,
                     const Number& b) {
  const int decimals = decimals_of(a.value_or(0), b.value_or(0));
  const auto money = [&](const Number& major) {
    return major ? texts::format_money_short(ui.locale(), *major, decimals) : none(ui);
  };
  CompareRow row{std::string(ui.t(what)), money(a), money(b), none(ui)};
  if (!a || !b) return row;
  const double change = *b - *a;
  row.difference = texts::format_money_signed(ui.locale(), change, decimals);
  row.sign = sign_of(change);
  return row;
}

// An input has no good direction that would hold for each of them.
CompareRow input_row(const FrameContext& ui, const app::Field& field, double a, double b) {
  CompareRow row{std::string(ui.t(field.label)),
                 app::field_text(ui.locale(), field, a),
                 app::field_text(ui.locale(), field, b),
                 {}};
  const double change = b - a;
  if (field.format == app::FieldFormat::money) {
    row.difference = texts::format_money_signed(ui.locale(), change, decimals_of(a, b));
  } else if (field.format == app::FieldFormat::percent) {
    // Of two percentages the difference is in points, not in per cent.
    row.difference = app::number_text(ui.locale(), app::FieldFormat::points, change);
  } else {
    row.difference = with_sign(change, app::field_text(ui.locale(), field, std::fabs(change)));
  }
  return row;
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

CompareRow ratio_row(const FrameContext& ui, const Number& a, const Number& b) {
  CompareRow row{std::string(ui.t(calculator_ratio_label)), ratio_text(ui, a), ratio_text(ui, b),
                 none(ui)};
  if (!a || !b) return row;
  const double change = *b - *a;
  row.difference = with_sign(change, texts::format_ratio(ui.locale(), std::fabs(change)));
  row.sign = sign_of(change);
  return row;
}

// Sooner is better. What is never paid back has no difference.
CompareRow payback_row(const FrameContext& ui, const finance::Payback& a,
                       const finance::Payback& b) {
  CompareRow row{std::string(ui.t(calculator_payback_label)), payback_text(ui, a),
                 payback_text(ui, b), none(ui)};
  if (a.status == finance::PaybackStatus::never || b.status == finance::PaybackStatus::never)
    return row;
  const double change = b.months.value_or(0) - a.months.value_or(0);
  row.difference = with_sign(change, texts::format_months(ui.locale(), std::fabs(change), 1));
  row.sign = -sign_of(change);
  return row;
}

Number yearly(const Number& net, const finance::CalculatorInputs& inputs) {
  constexpr double kMonths = 12;
  if (!net) return net;
  return *net * inputs.new_customers_per_month * kMonths;
}

// Where either has chosen actions.
void add_action_rows(const FrameContext& ui, const app::Scenario& a,
                     std::vector<CompareRow>& rows) {
  const auto plan_a = app::chosen_plan(ui.state, a.actions);
  const auto plan_b = app::chosen_plan(ui.state, ui.state.plan.actions);
  if (plan_a.empty() && plan_b.empty()) return;
  const auto count = [&](double actions) { return texts::format_number(ui.locale(), actions, 0); };
  const auto count_a = static_cast<double>(plan_a.size());
  const auto count_b = static_cast<double>(plan_b.size());
  rows.push_back({std::string(ui.t(compare_actions)), count(count_a), count(count_b),
                  with_sign(count_b - count_a, count(std::fabs(count_b - count_a)))});
  rows.push_back(money_row(ui, compare_gain, levers::plan_gain(a.inputs, plan_a),
                           levers::plan_gain(ui.state.inputs, plan_b)));
}

// Where either has answered.
void add_checklist_row(const FrameContext& ui, const app::Scenario& a,
                       std::vector<CompareRow>& rows) {
  const app::ChecklistScore score_a = app::checklist_score(ui.state, a.answers);
  const app::ChecklistScore score_b = app::checklist_score(ui.state);
  if (score_a.answered() == 0 && score_b.answered() == 0) return;
  const auto number = [&](double points) {
    return texts::format_number_short(ui.locale(), points, 1);
  };
  const auto points = [&](const app::ChecklistScore& score) {
    return ui.t(checklist_score_text, {{"points", number(score.points)}});
  };
  const double change = score_b.points - score_a.points;
  rows.push_back({std::string(ui.t(nav_checklist)), points(score_a), points(score_b),
                  with_sign(change, number(std::fabs(change))), sign_of(change)});
}

std::vector<CompareRow> compare_rows(const FrameContext& ui, const app::Scenario& scenario_a) {
  const finance::CalculatorInputs& inputs_a = scenario_a.inputs;
  const finance::CalculatorInputs& inputs_b = ui.state.inputs;
  std::vector<CompareRow> rows;
  for (const app::Field& field : app::fields()) {
    const double a = inputs_a.*field.member;
    const double b = inputs_b.*field.member;
    if (a == b) continue;
    rows.push_back(input_row(ui, field, a, b));
  }
  const finance::CalculatorResult a = finance::calculate(inputs_a);
  const finance::CalculatorResult& b = ui.derived.result;
  rows.push_back(money_row(ui, compare_clv, a.clv, b.clv));
  rows.push_back(money_row(ui, compare_net, a.net_clv, b.net_clv));
  rows.push_back(ratio_row(ui, a.clv_cac_ratio, b.clv_cac_ratio));
  rows.push_back(payback_row(ui, a.payback, b.payback));
  if (inputs_a.new_customers_per_month > 0 || inputs_b.new_customers_per_month > 0) {
    rows.push_back(
        money_row(ui, compare_year, yearly(a.net_clv, inputs_a), yearly(b.net_clv, inputs_b)));
  }
  add_action_rows(ui, scenario_a, rows);
  add_checklist_row(ui, scenario_a, rows);
  return rows;
}

Color difference_color(const FrameContext& ui, int sign) {
  if (sign == 0) return ui.theme.muted;
  return sign > 0 ? ui.theme.positive : ui.theme.negative;
}

std::array<const std::string*, 3> cells_of(const CompareRow& row) {
  return {&row.a, &row.b, &row.difference};
}

constexpr float kNameShare = 0.37F;  // of the width, where columns stand beside the name
constexpr float kColumnGap = 12;

float column_width(float width) { return width * (1 - kNameShare) / 3; }

// Whether each number has its column: a number is never shortened.
bool has_columns(const FrameContext& ui, const std::vector<CompareRow>& rows, float width) {
  return std::ranges::all_of(rows, [&](const CompareRow& row) {
    return std::ranges::all_of(cells_of(row), [&](const std::string* cell) {
      return ui.paint.text_width(ui.label(), *cell) + kColumnGap <= column_width(width);
    });
  });
}

TextStyle cell_style(const FrameContext& ui, const CompareRow& row, std::size_t cell) {
  TextStyle style = ui.label();
  if (cell == 2) style.color = difference_color(ui, row.sign);
  return style;
}

// The name, and three columns of numbers behind it. Returns the height.
float draw_columns(FrameContext& ui, const CompareRow& row, float x, float y, float width,
                   bool header) {
  const TextStyle style = header ? ui.muted() : ui.label();
  const float name_width = width * kNameShare;
  const float height = ui.paint.wrapped_text(x, y, name_width - kColumnGap, style, row.what);
  float right = x + name_width;
  for (std::size_t i = 0; i < 3; ++i) {
    right += column_width(width);
    ui.paint.text(right, y, header ? style : cell_style(ui, row, i), *cells_of(row)[i],
                  Align::right);
  }
  return height;
}

// Each number on a line of its own below the name. Returns the height.
float draw_stacked(FrameContext& ui, const CompareRow& header, const CompareRow& row, float x,
                   float y, float width) {
  float below = y + ui.paint.wrapped_text(x, y, width, ui.label(), row.what);
  for (std::size_t i = 0; i < 3; ++i) {
    ui.paint.text(x, below, ui.muted(), *cells_of(header)[i]);
    ui.paint.text(x + width, below, cell_style(ui, row, i), *cells_of(row)[i], Align::right);
    below += Painter::line_height(ui.label());
  }
  return below - y;
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
  const std::vector<CompareRow> rows = compare_rows(ui, *ui.state.scenario_a);
  const bool columns = has_columns(ui, {header}, inner) && has_columns(ui, rows, inner);
  if (columns) below += draw_columns(ui, header, inner_x, below, inner, true) + kPadding;
  for (const CompareRow& row : rows) {
    ui.paint.line({inner_x, below}, {inner_x + inner, below}, ui.theme.line);
    below += kPadding;
    below += (columns ? draw_columns(ui, row, inner_x, below, inner, false)
                      : draw_stacked(ui, header, row, inner_x, below, inner)) +
             kPadding;
    mirrored.push_back({row.what, row.a, row.b, row.difference});
  }
  Node& node = ui.tree.declare("table", NodeRole::table, {inner_x, top, inner, below - top});
  node.name = ui.t(compare_title);
  node.rows = std::move(mirrored);
  LinkRow links(ui, inner_x, below + 8, inner);
  links.add("swap", compare_swap, app::SwapScenarios{});
  links.add("stop", compare_stop, app::DropScenario{});
  card.end_card(links.bottom());
  return card.height();
}

}  // namespace clv::ui
