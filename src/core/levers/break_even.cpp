#include "core/levers/break_even.h"

#include <vector>

#include "core/levers/plan_result.h"
#include "core/levers/root.h"

namespace clv::levers {
namespace {

bool is_fraction(double CalculatorInputs::* input) {
  for (const finance::InputField& field : finance::input_fields()) {
    if (field.number == input) return field.kind == finance::InputKind::fraction;
  }
  return false;
}

}  // namespace

double largest_size(const CalculatorInputs& today, const ActionRow& row) {
  const double size = row.effect.size;
  if (row.effect.kind != EffectKind::add) return size < 0.0 ? -1.0 : 3.0;
  if (!is_fraction(row.effect.input)) return size * 20.0;
  const double now = today.*row.effect.input;
  return size < 0.0 ? -now : 1.0 - now;
}

Number break_even_size(const CalculatorInputs& today, std::span<const PlannedAction> others,
                       const PlannedAction& action) {
  std::vector<PlannedAction> plan(others.begin(), others.end());
  const Number without = plan_gain(today, plan);
  if (!without) return without;
  plan.push_back(action);
  // A gain that is too large to be a number counts as no gain: nothing is promised from it.
  const auto extra = [&](double size) {
    plan.back().size = size;
    const Number with = plan_gain(today, plan);
    return with ? *with - *without : -1.0;
  };
  if (extra(0.0) >= 0.0) return 0.0;
  const double largest = largest_size(today, *action.row);
  if (!(extra(largest) > 0.0)) return undefined("break_even_out_of_reach");
  return bisect(extra, 0.0, largest);
}

}  // namespace clv::levers
