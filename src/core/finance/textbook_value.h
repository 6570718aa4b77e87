// Simpler formulas that readers know from elsewhere, shown beside the calculator's own CLV for
// comparison.
#pragma once

#include "core/finance/rates.h"

namespace clv::finance {

// A f L with the lifetime L = 1 / (1 - r) years: revenue, undiscounted, no horizon. r = 1:
// undefined("retention_is_one").
Number simple_revenue_value(const CalculatorInputs& inputs);

// A f L g: the same as gross margin. r = 1: undefined("retention_is_one").
Number simple_margin_value(const CalculatorInputs& inputs);

// r / (1 + d - r): the value of 1 a year whose first payment comes after a year, if the customer
// stays. Gupta & Lehmann, "Customers as Assets" (Journal of Interactive Marketing 17(1), 2003).
// Undefined("retention_is_one") at r = 1, d = 0.
Number margin_multiple(double retention_annual, double discount_rate_annual);

// (m f - s) r / (1 + d - r): the margin multiple of a year's contribution; without the first order.
Number gupta_lehmann_value(const CalculatorInputs& inputs);

}  // namespace clv::finance
