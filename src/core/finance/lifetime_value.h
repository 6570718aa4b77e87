// What a new customer is worth: CLV(H) = m + v A(mu + delta, H), FORMULAS.md section 1.
#pragma once

#include "core/finance/rates.h"

namespace clv::finance {

// Before acquisition cost, in major units, discounted. Horizon 0: the first order only.
Number lifetime_value(const CustomerRates& rates, double horizon_months);

// The same for the inputs' own rates and horizon.
Number lifetime_value(const CalculatorInputs& inputs);

// CLV - CAC. Without a CAC it is the CLV.
Number net_lifetime_value(const CalculatorInputs& inputs);

// CLV / CAC; undefined("no_cac") without one.
Number lifetime_value_to_cac(const CalculatorInputs& inputs);

}  // namespace clv::finance
