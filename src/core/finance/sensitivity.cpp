#include "core/finance/sensitivity.h"

#include <algorithm>
#include <array>

#include "core/finance/lifetime_value.h"

namespace clv::finance {
namespace {

constexpr double kNoLimit = 1e300;

double upper_limit(const Lever& lever) {
  const InputField* field = find_input_field(lever.name);
  return field != nullptr && field->kind == InputKind::fraction ? 1.0 : kNoLimit;
}

}  // namespace

std::span<const Lever> levers() {
  static constexpr std::array kLevers{
      Lever{.name = "gross_margin", .field = &CalculatorInputs::gross_margin, .direction = 1.0},
      Lever{.name = "aov", .field = &CalculatorInputs::aov, .direction = 1.0},
      Lever{
          .name = "orders_per_year", .field = &CalculatorInputs::orders_per_year, .direction = 1.0},
      Lever{.name = "retention_annual",
            .field = &CalculatorInputs::retention_annual,
            .direction = 1.0},
      Lever{.name = "cac", .field = &CalculatorInputs::cac, .direction = -1.0},
  };
  return kLevers;
}

Sensitivity sensitivity(const CalculatorInputs& inputs, const Lever& lever, double improvement) {
  const double change = lever.direction * improvement;
  CalculatorInputs changed = inputs;
  changed.*lever.field = std::clamp(inputs.*lever.field * (1.0 + change), 0.0, upper_limit(lever));
  Sensitivity effect{.lever = lever.name,
                     .change = change,
                     .from = inputs.*lever.field,
                     .to = changed.*lever.field,
                     .clv = lifetime_value(changed),
                     .delta = undefined("number_too_large")};
  const Number before = net_lifetime_value(inputs);
  const Number after = net_lifetime_value(changed);
  if (before && after) effect.delta = finite_number(*after - *before);
  if (lever.field == &CalculatorInputs::cac && !(inputs.cac > 0.0))
    effect.delta = undefined("no_cac");
  return effect;
}

std::vector<Sensitivity> sensitivities(const CalculatorInputs& inputs, double improvement) {
  std::vector<Sensitivity> effects;
  effects.reserve(levers().size());
  for (const Lever& lever : levers()) effects.push_back(sensitivity(inputs, lever, improvement));
  return effects;
}

}  // namespace clv::finance
