#include "core/finance/curve.h"

#include <cmath>

#include "base/assert.h"

namespace clv::finance {
namespace {

std::vector<CurvePoint> curve_at_decay(const CalculatorInputs& inputs, const CustomerRates& rates,
                                       double decay_per_month) {
  CLV_ASSERT(inputs.horizon_months <= maximum_of(InputKind::months),
             "a curve has a bounded number of points");
  const auto point_at = [&](double month) {
    const double cumulative =
        rates.contribution_per_order + rates.flow_per_month * annuity(decay_per_month, month);
    return CurvePoint{.month = month, .cumulative = cumulative, .net = cumulative - inputs.cac};
  };
  // The value only rises or only falls, so the last point is finite where any is not.
  const CurvePoint last = point_at(inputs.horizon_months);
  if (!std::isfinite(rates.contribution_per_order) || !std::isfinite(last.cumulative) ||
      !std::isfinite(last.net)) {
    return {};
  }
  std::vector<CurvePoint> points;
  const int whole_months = static_cast<int>(inputs.horizon_months);
  points.reserve(static_cast<std::size_t>(whole_months) + 2);
  for (int month = 0; month <= whole_months; ++month) points.push_back(point_at(month));
  if (inputs.horizon_months > points.back().month) points.push_back(last);
  return points;
}

}  // namespace

std::vector<CurvePoint> discounted_curve(const CalculatorInputs& inputs) {
  const CustomerRates rates = customer_rates(inputs);
  return curve_at_decay(inputs, rates, rates.total_decay_per_month());
}

std::vector<CurvePoint> undiscounted_curve(const CalculatorInputs& inputs) {
  const CustomerRates rates = customer_rates(inputs);
  return curve_at_decay(inputs, rates, rates.stopping_rate_per_month);
}

}  // namespace clv::finance
