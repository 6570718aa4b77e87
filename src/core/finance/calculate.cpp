#include "core/finance/calculate.h"

#include "base/assert.h"
#include "core/finance/lifetime_value.h"
#include "core/finance/max_cac.h"
#include "core/finance/textbook_value.h"

namespace clv::finance {

CalculatorResult calculate(const CalculatorInputs& inputs) {
  CLV_ASSERT(!check_inputs(inputs), "inputs are checked before they are calculated with");
  const CustomerRates rates = customer_rates(inputs);
  return {
      .contribution_per_order = finite_number(rates.contribution_per_order),
      .monthly_flow = finite_number(rates.flow_per_month),
      .clv = lifetime_value(rates, inputs.horizon_months),
      .net_clv = net_lifetime_value(inputs),
      .clv_cac_ratio = lifetime_value_to_cac(inputs),
      .payback = payback(inputs),
      .discounted_payback = discounted_payback(inputs),
      .max_cac = max_cac(inputs),
      .break_even_order = break_even_order(inputs),
      .simple_revenue_clv = simple_revenue_value(inputs),
      .simple_margin_clv = simple_margin_value(inputs),
      .gupta_lehmann_clv = gupta_lehmann_value(inputs),
      .curve = discounted_curve(inputs),
      .undiscounted_curve = undiscounted_curve(inputs),
      .retention_impact = retention_impacts(inputs, default_retention_deltas_pp()),
      .sensitivity = sensitivities(inputs),
  };
}

}  // namespace clv::finance
