#include <cmath>

#include "app/shop_facts.h"
#include "core/finance/rates.h"
#include "core/levers/break_even.h"
#include "ui/views/plan_parts.h"

namespace clv::ui {

using enum texts::TextKey;

namespace {

constexpr double kMonthsPerYear = 12;

std::string money_of(const FrameContext& ui, double amount) {
  return texts::format_money_short(ui.locale(), amount, std::fabs(amount) < 100 ? 2 : 0);
}

std::string lost_sentence(const FrameContext& ui, const std::string& tag) {
  const auto lost = app::lost_customers(ui.state);
  if (!lost) return {};
  const finance::CustomerRates rates = finance::customer_rates(ui.state.inputs);
  std::string sentence =
      ui.t(plan_data_won_back, {{"tag", tag},
                                {"customers", ui.plural(data_customers, lost->customers)},
                                {"revenue", money_of(ui, lost->revenue)},
                                {"each", money_of(ui, rates.own_flow_per_month * kMonthsPerYear)}});
  if (const auto open = app::open_customers(ui.state)) {
    sentence +=
        " " + ui.t(plan_data_open, {{"customers", ui.plural(data_customers, open->customers)},
                                    {"money", money_of(ui, open->expected_value)}});
  }
  return sentence;
}

std::string reorder_sentence(const FrameContext& ui, const std::string& tag,
                             const levers::PlannedAction& action) {
  const auto days = app::measured(ui.state, "median_days_between_orders");
  const auto orders = app::orders_per_year(ui.state);
  if (!days || !orders) return {};
  const double margin = finance::customer_rates(ui.state.inputs).contribution_per_order;
  return ui.t(plan_data_reorder,
              {{"tag", tag},
               {"days", ui.plural(metric_days, std::llround(*days))},
               {"size", app::size_text(ui.locale(), action.row->effect, action.size)},
               {"orders", ui.plural(data_orders, std::llround(action.size * *orders))},
               {"money", money_of(ui, action.size * *orders * margin)}});
}

std::string second_order_sentence(const FrameContext& ui, const std::string& tag) {
  const auto share = app::measured(ui.state, "repeat_customer_share");
  if (!share) return {};
  return ui.t(plan_data_second_order,
              {{"tag", tag}, {"share", texts::format_percent(ui.locale(), 1 - *share, 1)}});
}

std::string loss_sentence(const FrameContext& ui, const std::string& tag) {
  const auto groups = app::loss_makers(ui.state);
  if (!groups) return {};
  const auto name = texts::find_key("segment." + groups->weakest);
  const std::string sentence =
      ui.t(plan_data_loss, {{"tag", tag},
                            {"segment", std::string(name ? ui.t(*name) : groups->weakest)},
                            {"money", money_of(ui, groups->weakest_contribution)},
                            {"customers", ui.plural(data_customers, groups->weakest_customers)}});
  if (groups->losing_customers == 0) return sentence + " " + std::string(ui.t(plan_data_no_loss));
  return sentence + " " +
         ui.t(plan_data_losing,
              {{"customers", ui.plural(data_customers, groups->losing_customers)}});
}

}  // namespace

std::string rough_change(const FrameContext& ui, double money) {
  const double size = std::fabs(money);
  const double step = size < 1000 ? 1 : std::pow(10.0, std::floor(std::log10(size)) - 2);
  return texts::format_money_signed(ui.locale(), std::round(money / step) * step, 0);
}

std::string break_even_sentence(const FrameContext& ui, const PlanFigures& figures,
                                std::size_t row) {
  const levers::PlannedAction& action = figures.all[row];
  const levers::Effect& effect = action.row->effect;
  // A saving on what is not filled in saves nothing, whatever its size.
  if (effect.size < 0 && !(ui.state.inputs.*effect.input > 0))
    return ui.t(plan_input_is_zero, {{"input", std::string(ui.t(app::effect_name(*action.row)))}});
  std::vector<levers::PlannedAction> others;
  for (const std::size_t chosen : figures.chosen) {
    if (chosen != row) others.push_back(figures.all[chosen]);
  }
  const Number size = levers::break_even_size(ui.state.inputs, others, action);
  if (!size) return texts::sentence(ui.locale().language, size.error());
  if (*size == 0) return std::string(ui.t(plan_pays_always));
  return ui.t(plan_pays_from, {{"size", app::size_text(ui.locale(), effect, *size)},
                               {"expected", app::size_text(ui.locale(), effect, action.size)}});
}

std::string data_sentence(const FrameContext& ui, const levers::PlannedAction& action) {
  const std::string tag(ui.t(plan_from_data));
  std::string sentence;
  switch (action.row->data) {
    case levers::DataNeed::none:
      return {};
    case levers::DataNeed::lost_customers:
      sentence = lost_sentence(ui, tag);
      break;
    case levers::DataNeed::reorder_time:
      sentence = reorder_sentence(ui, tag, action);
      break;
    case levers::DataNeed::second_order:
      sentence = second_order_sentence(ui, tag);
      break;
    case levers::DataNeed::loss_makers:
      sentence = loss_sentence(ui, tag);
      break;
  }
  const bool can_be_loaded = sentence.empty() && !ui.state.import.analysis;
  return can_be_loaded ? std::string(ui.t(plan_needs_data)) : sentence;
}

}  // namespace clv::ui
