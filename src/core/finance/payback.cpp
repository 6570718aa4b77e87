#include "core/finance/payback.h"

#include <algorithm>
#include <cmath>

namespace clv::finance {
namespace {

// The time at which m + v A(k, t) reaches the CAC.
Payback payback_at_decay(const CalculatorInputs& inputs, const CustomerRates& rates,
                         double decay_per_month) {
  const double missing = inputs.cac - rates.contribution_per_order;
  const double flow = rates.flow_per_month;
  if (!std::isfinite(missing) || !std::isfinite(flow))
    return {.months = undefined("number_too_large")};
  if (missing <= 0.0) return {.status = PaybackStatus::first_order, .months = 0.0};
  if (flow <= 0.0 || std::isinf(decay_per_month)) return {};
  // All that ever comes in is v / k: at or below the missing amount means never.
  const double share_needed = decay_per_month * (missing / flow);
  if (share_needed >= 1.0) return {};
  const Number months = finite_number(
      decay_per_month > 0.0 ? -std::log1p(-share_needed) / decay_per_month : missing / flow);
  if (!months) return {.months = months};
  return {.status = PaybackStatus::months,
          .months = months,
          .beyond_horizon = *months > inputs.horizon_months};
}

}  // namespace

Payback payback(const CalculatorInputs& inputs) {
  const CustomerRates rates = customer_rates(inputs);
  return payback_at_decay(inputs, rates, rates.stopping_rate_per_month);
}

Payback discounted_payback(const CalculatorInputs& inputs) {
  const CustomerRates rates = customer_rates(inputs);
  return payback_at_decay(inputs, rates, rates.total_decay_per_month());
}

Number break_even_order(const CalculatorInputs& inputs) {
  const double contribution = customer_rates(inputs).contribution_per_order;
  if (!(contribution > 0.0)) return undefined("no_contribution");
  // m carries the rounding of its formula: without the allowance a CAC of exactly three
  // contributions may need four.
  constexpr double kRoundingAllowance = 1e-12;
  return finite_number(
      std::max(1.0, std::ceil(inputs.cac / contribution * (1.0 - kRoundingAllowance))));
}

}  // namespace clv::finance
