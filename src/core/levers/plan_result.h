// What a selection of actions brings together: a year's new customers, over the calculator's horizon.
//
// Yearly profit is 12 N (CLV - CAC), as in finance/retention_impact.h. Costs per order and per active
// customer are costs of the customer and lower the CLV; costs per month count twelve times; what is paid
// once is charged to the first year wholly. Customers who are there already are not counted: what they
// bring comes on top.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "core/levers/action_catalogue.h"

namespace clv::levers {

struct PlanResult {
  CalculatorInputs then;  // the inputs with all effects and running costs
  Number clv;
  Number clv_change;
  // 12 N (CLV - CAC). undefined("no_new_customers") where N is not given.
  Number profit_today;
  Number profit_then;  // of the first year, after all costs of the actions
  Number gain;         // profit_then - profit_today
  Number cost;         // of the first year: running, monthly and once
  // gain / cost: 1 is "every euro came back and brought another one". undefined("no_cost") without.
  Number return_on_investment;
  // Months from the start until the extra profit, counted as it comes in, has paid for everything that was
  // spent, for good. 0: at once. undefined("not_paid_back") where it has not after ten years. Undiscounted, as
  // payback is.
  Number months_until_paid_back;
};

// Precondition: check_inputs(inputs) finds nothing, costs are not negative.
PlanResult evaluate_plan(const CalculatorInputs& today, std::span<const PlannedAction> plan);

// Only `gain`, for those who need it often.
Number plan_gain(const CalculatorInputs& today, std::span<const PlannedAction> plan);

// The inputs with the effects, without any costs; and with the running costs.
CalculatorInputs inputs_with_effects(const CalculatorInputs& today,
                                     std::span<const PlannedAction> plan);
CalculatorInputs inputs_with_costs(const CalculatorInputs& today,
                                   std::span<const PlannedAction> plan);

// The sums over the plan.
ActionCost total_cost(std::span<const PlannedAction> plan);

// Extra cash `months` after the start, with all costs: the new customers of each moment since then, followed
// to now, against those who would have come anyway.
Number extra_cash_after(const CalculatorInputs& today, std::span<const PlannedAction> plan,
                        double months);

inline constexpr double kLongestPaybackMonths = 120.0;

}  // namespace clv::levers
