#include "core/finance/textbook_value.h"

namespace clv::finance {

Number simple_revenue_value(const CalculatorInputs& inputs) {
  const double churn_annual = 1.0 - inputs.retention_annual;
  if (!(churn_annual > 0.0)) return undefined("retention_is_one");
  return finite_number(customer_rates(inputs).net_order_value * inputs.orders_per_year /
                       churn_annual);
}

Number simple_margin_value(const CalculatorInputs& inputs) {
  const Number revenue = simple_revenue_value(inputs);
  if (!revenue) return revenue;
  return finite_number(*revenue * inputs.gross_margin);
}

Number margin_multiple(double retention_annual, double discount_rate_annual) {
  const double denominator = 1.0 + discount_rate_annual - retention_annual;
  if (!(denominator > 0.0)) return undefined("retention_is_one");
  return finite_number(retention_annual / denominator);
}

Number gupta_lehmann_value(const CalculatorInputs& inputs) {
  const Number multiple = margin_multiple(inputs.retention_annual, inputs.discount_rate_annual);
  if (!multiple) return multiple;
  const double contribution_per_year =
      customer_rates(inputs).contribution_per_order * inputs.orders_per_year -
      inputs.service_cost_per_year;
  return finite_number(contribution_per_year * *multiple);
}

}  // namespace clv::finance
