#include "core/finance/retention_impact.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "core/finance/lifetime_value.h"

namespace clv::finance {

std::span<const double> default_retention_deltas_pp() {
  static constexpr std::array kDeltas{-10.0, -5.0, -2.0, -1.0, 1.0, 2.0, 5.0, 10.0};
  return kDeltas;
}

RetentionImpact retention_impact(const CalculatorInputs& inputs, double delta_pp) {
  CalculatorInputs changed = inputs;
  changed.retention_annual = std::clamp(inputs.retention_annual + delta_pp / 100.0, 0.0, 1.0);
  RetentionImpact impact{.delta_pp = delta_pp,
                         .retention_annual = changed.retention_annual,
                         .clv = lifetime_value(changed),
                         .clv_change = undefined("number_too_large"),
                         .yearly_profit_change = undefined("no_new_customers")};
  const Number before = lifetime_value(inputs);
  if (before && impact.clv) impact.clv_change = finite_number(*impact.clv - *before);
  if (inputs.new_customers_per_month > 0.0) {
    impact.yearly_profit_change = impact.clv_change;
    if (impact.clv_change) {
      impact.yearly_profit_change =
          finite_number(*impact.clv_change * kMonthsPerYear * inputs.new_customers_per_month);
    }
  }
  return impact;
}

std::vector<RetentionImpact> retention_impacts(const CalculatorInputs& inputs,
                                               std::span<const double> deltas_pp) {
  std::vector<RetentionImpact> impacts;
  impacts.reserve(deltas_pp.size());
  for (const double delta_pp : deltas_pp) impacts.push_back(retention_impact(inputs, delta_pp));
  return impacts;
}

}  // namespace clv::finance
