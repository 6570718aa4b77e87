#include "core/finance/rates.h"

#include <cmath>

#include "base/assert.h"
#include "base/date.h"

namespace clv::finance {

CustomerRates customer_rates(const CalculatorInputs& inputs) {
  CustomerRates rates;
  rates.net_order_value =
      inputs.prices_include_vat ? inputs.aov / (1.0 + inputs.vat_rate) : inputs.aov;
  rates.contribution_per_order =
      rates.net_order_value * (1.0 - inputs.return_rate) * inputs.gross_margin -
      inputs.cost_per_order;
  rates.orders_per_month = inputs.orders_per_year / kMonthsPerYear;
  // `0.0 -` instead of a unary minus: r = 1 must give 0, not -0.
  rates.stopping_rate_per_month = 0.0 - std::log(inputs.retention_annual) / kMonthsPerYear;
  rates.discount_rate_per_month = std::log1p(inputs.discount_rate_annual) / kMonthsPerYear;
  rates.own_flow_per_month = rates.contribution_per_order * rates.orders_per_month -
                             inputs.service_cost_per_year / kMonthsPerYear;
  rates.flow_per_month =
      rates.own_flow_per_month + inputs.referrals_per_year * inputs.cac / kMonthsPerYear;
  return rates;
}

double annuity(double decay_per_month, double months) {
  CLV_ASSERT(decay_per_month >= 0.0 && months >= 0.0, "a decay and a period are not negative");
  if (std::isinf(decay_per_month)) return 0.0;
  const double exponent = decay_per_month * months;
  // Where 1 - e^-x is x to the last bit the quotient is `months`; also keeps subnormal decays
  // exact.
  if (exponent < 1e-17) return months;
  return -std::expm1(-exponent) / decay_per_month;
}

Number finite_number(double number) {
  if (!std::isfinite(number)) return undefined("number_too_large");
  return number;
}

}  // namespace clv::finance
