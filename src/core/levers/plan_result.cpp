#include "core/levers/plan_result.h"

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "core/finance/lifetime_value.h"
#include "core/levers/root.h"

namespace clv::levers {
namespace {

using finance::finite_number;

std::vector<Effect> effects_of(std::span<const PlannedAction> plan) {
  std::vector<Effect> effects;
  for (const PlannedAction& action : plan) {
    Effect main = action.row->effect;
    main.size = action.size * action.scale;
    effects.push_back(main);
    effects.insert(effects.end(), action.row->also.begin(), action.row->also.end());
  }
  return effects;
}

Number cohort_profit(const CalculatorInputs& inputs) {
  if (!(inputs.new_customers_per_month > 0.0)) return undefined("no_new_customers");
  const Number net = finance::net_lifetime_value(inputs);
  if (!net) return net;
  return finite_number(*net * kMonthsPerYear * inputs.new_customers_per_month);
}

Number minus(const Number& a, const Number& b) {
  if (!a) return a;
  if (!b) return b;
  return finite_number(*a - *b);
}

// Integral from 0 to t of the annuity A(k, tau): (t - A(k, t)) / k, and t^2 / 2 for small k t, where the
// difference would cancel (error of the series below k t / 3 relative).
double annuity_integral(double decay_per_month, double months) {
  const double exponent = decay_per_month * months;
  if (std::isinf(decay_per_month)) return 0.0;
  if (exponent < 1e-6) return months * months / 2 * (1 - exponent / 3);
  return (months - finance::annuity(decay_per_month, months)) / decay_per_month;
}

// What has come in, less acquisition, when N customers arrived evenly in each of the months.
double cash_after(const CalculatorInputs& inputs, double months) {
  const finance::CustomerRates rates = finance::customer_rates(inputs);
  return inputs.new_customers_per_month *
         ((rates.contribution_per_order - inputs.cac) * months +
          rates.flow_per_month * annuity_integral(rates.stopping_rate_per_month, months));
}

struct Flows {
  CalculatorInputs today, then;
  ActionCost cost;
  double at(double months) const {
    return cash_after(then, months) - cash_after(today, months) - cost.per_month * months -
           cost.once;
  }
};

Number paid_back_after(const Flows& flows) {
  if (!(flows.today.new_customers_per_month > 0.0)) return undefined("no_new_customers");
  if (!finite_number(flows.at(kLongestPaybackMonths))) return undefined("number_too_large");
  // The last month that still lacks something: only what stays paid back is paid back.
  int last_short = static_cast<int>(kLongestPaybackMonths);
  while (last_short >= 0 && !(flows.at(last_short) < 0.0)) --last_short;
  if (last_short < 0) return 0.0;
  if (last_short == static_cast<int>(kLongestPaybackMonths)) return undefined("not_paid_back");
  return bisect([&](double months) { return flows.at(months); }, last_short, last_short + 1);
}

}  // namespace

PlannedAction planned(const ActionRow& row) {
  return {.row = &row, .size = row.effect.size, .cost = row.cost};
}

ActionCost total_cost(std::span<const PlannedAction> plan) {
  ActionCost total;
  for (const PlannedAction& action : plan) {
    total.once += action.cost.once;
    total.per_month += action.cost.per_month;
    total.per_order += action.cost.per_order;
    total.per_active_customer_per_year += action.cost.per_active_customer_per_year;
  }
  return total;
}

CalculatorInputs inputs_with_effects(const CalculatorInputs& today,
                                     std::span<const PlannedAction> plan) {
  return apply_effects(today, effects_of(plan));
}

CalculatorInputs inputs_with_costs(const CalculatorInputs& today,
                                   std::span<const PlannedAction> plan) {
  CalculatorInputs then = inputs_with_effects(today, plan);
  const ActionCost cost = total_cost(plan);
  const double maximum = finance::maximum_of(finance::InputKind::money);
  then.cost_per_order = std::min(maximum, then.cost_per_order + cost.per_order);
  then.service_cost_per_year =
      std::min(maximum, then.service_cost_per_year + cost.per_active_customer_per_year);
  return then;
}

Number plan_gain(const CalculatorInputs& today, std::span<const PlannedAction> plan) {
  const ActionCost cost = total_cost(plan);
  const Number change = minus(cohort_profit(inputs_with_costs(today, plan)), cohort_profit(today));
  if (!change) return change;
  return finite_number(*change - cost.per_month * kMonthsPerYear - cost.once);
}

PlanResult evaluate_plan(const CalculatorInputs& today, std::span<const PlannedAction> plan) {
  const CalculatorInputs then = inputs_with_costs(today, plan);
  const ActionCost fixed = total_cost(plan);
  PlanResult result{.then = then,
                    .clv = finance::lifetime_value(then),
                    .clv_change = undefined("number_too_large"),
                    .profit_today = cohort_profit(today),
                    .profit_then = undefined("no_new_customers"),
                    .gain = plan_gain(today, plan),
                    .cost = undefined("no_new_customers"),
                    .return_on_investment = undefined("no_cost"),
                    .months_until_paid_back = paid_back_after({today, then, fixed})};
  result.clv_change = minus(result.clv, finance::lifetime_value(today));
  if (result.profit_today && result.gain)
    result.profit_then = finite_number(*result.profit_today + *result.gain);
  const Number running =
      minus(cohort_profit(inputs_with_effects(today, plan)), cohort_profit(then));
  result.cost = running;
  if (running)
    result.cost = finite_number(*running + fixed.per_month * kMonthsPerYear + fixed.once);
  if (!result.gain) {
    result.return_on_investment = result.gain;
  } else if (result.cost && *result.cost > 0.0) {
    result.return_on_investment = finite_number(*result.gain / *result.cost);
  }
  return result;
}

Number extra_cash_after(const CalculatorInputs& today, std::span<const PlannedAction> plan,
                        double months) {
  if (!(today.new_customers_per_month > 0.0)) return undefined("no_new_customers");
  const Flows flows{today, inputs_with_costs(today, plan), total_cost(plan)};
  return finite_number(flows.at(months));
}

}  // namespace clv::levers
