// Everything the calculator shows, from one set of inputs.
#pragma once

#include <vector>

#include "core/finance/curve.h"
#include "core/finance/inputs.h"
#include "core/finance/payback.h"
#include "core/finance/retention_impact.h"
#include "core/finance/sensitivity.h"

namespace clv::finance {

// Amounts in major units. A number that does not exist says why; none is ever NaN or infinite.
struct CalculatorResult {
  Number contribution_per_order;
  Number monthly_flow;
  Number clv;
  Number net_clv;
  Number clv_cac_ratio;
  Payback payback;
  Payback discounted_payback;
  Number max_cac;
  Number break_even_order;
  Number simple_revenue_clv;
  Number simple_margin_clv;
  Number gupta_lehmann_clv;
  std::vector<CurvePoint> curve;  // discounted; its end is clv
  std::vector<CurvePoint> undiscounted_curve;
  std::vector<RetentionImpact> retention_impact;  // at default_retention_deltas_pp()
  std::vector<Sensitivity> sensitivity;           // at kDefaultImprovement
};

// Precondition: check_inputs(inputs) finds nothing. A few microseconds and one allocation per list:
// fit for every frame in which an input changes.
CalculatorResult calculate(const CalculatorInputs& inputs);

}  // namespace clv::finance
