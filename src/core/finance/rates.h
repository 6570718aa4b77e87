// The letters of FORMULAS.md section 1, worked out once from the inputs. Time in months.
#pragma once

#include "base/result.h"
#include "core/finance/inputs.h"

namespace clv::finance {

struct CustomerRates {
  double net_order_value = 0.0;          // A, without VAT
  double contribution_per_order = 0.0;   // m = A (1 - u) g - c; may be negative
  double orders_per_month = 0.0;         // lambda = f / 12, while active
  double stopping_rate_per_month = 0.0;  // mu = -ln(r) / 12; r = 1: 0; r = 0: +infinity
  double discount_rate_per_month = 0.0;  // delta = ln(1 + d) / 12
  double own_flow_per_month =
      0.0;  // m lambda - s / 12, what the customer's own orders bring while active
  double flow_per_month = 0.0;  // v = own flow + rho CAC / 12; may be negative
  double total_decay_per_month() const {
    return stopping_rate_per_month + discount_rate_per_month;
  }  // mu + delta
};

// Precondition: every input is in its range (check_inputs). Extreme but allowed inputs stay finite,
// except mu.
CustomerRates customer_rates(const CalculatorInputs& inputs);

// Present value of an amount of 1 per month during `months`, decaying at rate `decay_per_month` =
// k: A(k,H) = (1 - e^(-kH)) / k; k = 0: H; k infinite: 0. Accurate to rounding for every k >= 0,
// also near 0.
double annuity(double decay_per_month, double months);

// `number` if it is finite, else undefined("number_too_large"): the last door before a number
// leaves finance.
Number finite_number(double number);

}  // namespace clv::finance
