// What an action does to the inputs of the calculator, as plain numbers.
//
// The order of effects. A selection of effects is applied as a whole, not one after the other:
//   1. to each input first everything that adds, then everything that multiplies:
//      x' = (x + sum of additions) * product of (1 + change), kept within what the input may be;
//   2. then price changes: A' = A P, and the margin g' = 1 - (1 - g) / P, because an order of the same
//      goods costs the shop what it cost before (P: product of 1 + change). Below cost the margin stays 0
//      and the loss joins cost_per_order;
//   3. then customers who come without advertising: N' = N F, CAC' = CAC / F, because the same spending
//      is spread over more customers (F: product of 1 + change).
// Sums and products do not depend on the order of their terms, so effects commute.
#pragma once

#include <span>

#include "core/finance/inputs.h"

namespace clv::levers {

using finance::CalculatorInputs;

enum class EffectKind : std::uint8_t {
  add,             // in the input's own unit: 0.03 on retention is 3 percentage points
  relative,        // 0.05 is 5 % more, -0.05 is 5 % less
  price,           // relative; moves aov and gross_margin together
  free_customers,  // relative; moves new_customers_per_month and cac together
};

struct Effect {
  EffectKind kind = EffectKind::add;
  // The input it moves; of price aov, of free_customers new_customers_per_month.
  double CalculatorInputs::* input = nullptr;
  double size = 0.0;
};

// Precondition: check_inputs(inputs) finds nothing. So it does for the result, whatever the sizes are.
CalculatorInputs apply_effects(const CalculatorInputs& inputs, std::span<const Effect> effects);

}  // namespace clv::levers
