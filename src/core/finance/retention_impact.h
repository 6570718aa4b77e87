// What it brings when more, or fewer, customers stay.
#pragma once

#include <span>
#include <vector>

#include "core/finance/rates.h"

namespace clv::finance {

struct RetentionImpact {
  double delta_pp = 0.0;          // asked change in percentage points: 5 means 0.38 -> 0.43
  double retention_annual = 0.0;  // r' = r + delta, clamped to 0..1
  Number clv;                     // CLV(r')
  Number clv_change;              // CLV(r') - CLV(r)
  // clv_change x 12 x new customers per month: what one year's cohort of new customers brings more
  // over its horizon. undefined("no_new_customers") where their number is not given.
  Number yearly_profit_change;
};

// -10, -5, -2, -1, 1, 2, 5, 10 percentage points.
std::span<const double> default_retention_deltas_pp();

RetentionImpact retention_impact(const CalculatorInputs& inputs, double delta_pp);
std::vector<RetentionImpact> retention_impacts(const CalculatorInputs& inputs,
                                               std::span<const double> deltas_pp);

}  // namespace clv::finance
