#include "app/derived.h"

#include <algorithm>

#include "core/finance/lifetime_value.h"

namespace clv::app {
namespace {

Number relative_change(const Number& change, const Number& base) {
  if (!change) return change;
  if (!base) return base;
  if (*base <= 0) return undefined("base_not_positive");
  return *change / *base;
}

}  // namespace

Derived derive(const ShownInputs& shown) {
  const finance::CalculatorInputs& inputs = shown.inputs;
  Derived derived;
  derived.result = finance::calculate(inputs);
  derived.swings = finance::input_swings(inputs);
  derived.what_if = finance::retention_impact(inputs, shown.retention_delta_pp);
  derived.what_if_clv_change = relative_change(derived.what_if.clv_change, derived.result.clv);
  derived.what_if_profit_change =
      relative_change(derived.what_if.clv_change, derived.result.net_clv);

  const double delta = shown.retention_delta_pp / 100;
  finance::CalculatorInputs low = inputs;
  finance::CalculatorInputs high = inputs;
  low.retention_annual = derived.retention_low =
      std::clamp(inputs.retention_annual - delta, 0.0, 1.0);
  high.retention_annual = derived.retention_high =
      std::clamp(inputs.retention_annual + delta, 0.0, 1.0);
  derived.curve_low = finance::discounted_curve(low);
  derived.curve_high = finance::discounted_curve(high);
  return derived;
}

}  // namespace clv::app
