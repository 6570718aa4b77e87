#include "core/finance/max_cac.h"

#include "base/date.h"

namespace clv::finance {

Number max_cac(const CalculatorInputs& inputs) {
  const CustomerRates rates = customer_rates(inputs);
  const double annuity_months = annuity(rates.total_decay_per_month(), inputs.horizon_months);
  const double denominator =
      inputs.target_ratio - inputs.referrals_per_year * annuity_months / kMonthsPerYear;
  if (!(denominator > 0.0)) return undefined("referrals_exceed_ratio");
  return finite_number((rates.contribution_per_order + rates.own_flow_per_month * annuity_months) /
                       denominator);
}

}  // namespace clv::finance
