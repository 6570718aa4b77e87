#include "core/finance/lifetime_value.h"

namespace clv::finance {

Number lifetime_value(const CustomerRates& rates, double horizon_months) {
  return finite_number(rates.contribution_per_order +
                       rates.flow_per_month *
                           annuity(rates.total_decay_per_month(), horizon_months));
}

Number lifetime_value(const CalculatorInputs& inputs) {
  return lifetime_value(customer_rates(inputs), inputs.horizon_months);
}

Number net_lifetime_value(const CalculatorInputs& inputs) {
  const Number value = lifetime_value(inputs);
  if (!value) return value;
  return finite_number(*value - inputs.cac);
}

Number lifetime_value_to_cac(const CalculatorInputs& inputs) {
  if (!(inputs.cac > 0.0)) return undefined("no_cac");
  const Number value = lifetime_value(inputs);
  if (!value) return value;
  return finite_number(*value / inputs.cac);
}

}  // namespace clv::finance
