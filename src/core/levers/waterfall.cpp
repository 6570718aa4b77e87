#include "core/levers/waterfall.h"

#include "core/levers/plan_result.h"

namespace clv::levers {

std::expected<Waterfall, Undefined> make_waterfall(const CalculatorInputs& today,
                                                   std::span<const PlannedAction> plan) {
  Waterfall waterfall;
  const Number profit = evaluate_plan(today, {}).profit_today;
  if (!profit) return std::unexpected(profit.error());
  waterfall.today = waterfall.then = *profit;
  double before = 0.0;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Number together = plan_gain(today, plan.first(i + 1));
    const Number alone = plan_gain(today, plan.subspan(i, 1));
    if (!together) return std::unexpected(together.error());
    if (!alone) return std::unexpected(alone.error());
    waterfall.steps.push_back({.row = plan[i].row, .gain = *together - before, .alone = *alone});
    waterfall.overlap -= *alone;
    before = *together;
  }
  waterfall.then += before;
  waterfall.overlap += before;
  return waterfall;
}

}  // namespace clv::levers
