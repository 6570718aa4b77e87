#include "core/finance/input_swings.h"

#include <algorithm>
#include <cmath>

#include "base/sorted_order.h"
#include "core/finance/lifetime_value.h"

namespace clv::finance {
namespace {

double size_of(const InputSwing& swing) {
  return std::max(std::fabs(swing.lower_change.value_or(0.0)),
                  std::fabs(swing.higher_change.value_or(0.0)));
}

bool moves_nothing(const InputSwing& swing) { return size_of(swing) == 0.0; }

}  // namespace

std::vector<InputSwing> input_swings(const CalculatorInputs& inputs, double share) {
  std::vector<InputSwing> swings;
  const Number now = lifetime_value(inputs);
  if (!now) return swings;
  for (const InputField& field : input_fields()) {
    if (field.number == nullptr) continue;
    const auto change_at = [&](double number) -> Number {
      CalculatorInputs moved = inputs;
      moved.*field.number = number;
      return lifetime_value(moved).transform([&](double clv) { return clv - *now; });
    };
    const double number = inputs.*field.number;
    InputSwing swing{.input = field.key,
                     .lower = number * (1.0 - share),
                     .higher = std::min(number * (1.0 + share), maximum_of(field.kind)),
                     .lower_change = undefined("number_too_large"),
                     .higher_change = undefined("number_too_large")};
    swing.lower_change = change_at(swing.lower);
    swing.higher_change = change_at(swing.higher);
    if (!moves_nothing(swing)) swings.push_back(swing);
  }
  sort_by(swings, [](const InputSwing& swing) { return -size_of(swing); });
  return swings;
}

}  // namespace clv::finance
