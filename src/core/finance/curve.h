// Profit per customer over time: the cumulative value of the average new customer at the end of
// each month.
#pragma once

#include <vector>

#include "core/finance/rates.h"

namespace clv::finance {

struct CurvePoint {
  double month = 0.0;
  double cumulative = 0.0;  // before acquisition cost
  double net = 0.0;         // cumulative - CAC
};

// Points at months 0, 1, 2, … up to the horizon, and at the horizon itself where it is not a whole
// number. Discounted: the last point's `cumulative` is the CLV. Empty if a value is too large to be
// a number. At most 12001 points.
std::vector<CurvePoint> discounted_curve(const CalculatorInputs& inputs);

// The same without discounting; crosses zero net at payback().
std::vector<CurvePoint> undiscounted_curve(const CalculatorInputs& inputs);

}  // namespace clv::finance
