// When the acquisition cost is earned back, averaged over all new customers including those who
// stop.
#pragma once

#include "core/finance/rates.h"

namespace clv::finance {

enum class PaybackStatus {
  first_order,  // m >= CAC, months = 0
  months,       // after `months`
  never,  // months is undefined("never_paid_back"), or ("number_too_large") where it cannot be
          // computed
};

struct Payback {
  PaybackStatus status = PaybackStatus::never;
  Number months = undefined("never_paid_back");
  bool beyond_horizon = false;  // the months exist, but lie after the inputs' horizon
};

// t* = -ln(1 - k (CAC - m) / v) / k with k = mu; k = 0: (CAC - m) / v. FORMULAS.md section 1.
Payback payback(const CalculatorInputs& inputs);

// The same with k = mu + delta: where the cumulative discounted curve crosses zero net. Never
// earlier than payback().
Payback discounted_payback(const CalculatorInputs& inputs);

// Smallest n >= 1 with n m >= CAC, a whole number; undefined("no_contribution") for m <= 0. A CAC
// that is a multiple of m up to rounding (relative 1e-12) counts as that multiple. Without a CAC it
// is 1.
Number break_even_order(const CalculatorInputs& inputs);

}  // namespace clv::finance
