// What a new customer may cost at most so that CLV : CAC is still the wished ratio.
#pragma once

#include "core/finance/rates.h"

namespace clv::finance {

// (m + (m lambda - s/12) A) / (R - rho A / 12), FORMULAS.md section 1. Solves CLV(CAC) = R CAC,
// where each referral saves one CAC. Undefined ("referrals_exceed_ratio") where the denominator is
// not positive: referrals alone pay for any CAC. Negative where a customer loses money: then no CAC
// is affordable.
Number max_cac(const CalculatorInputs& inputs);

}  // namespace clv::finance
