// How many customers are active later: B(t) = B0 e^(-mu t) + N (1 - e^(-mu t)) / mu, FORMULAS.md
// section 1.
#pragma once

#include "base/result.h"

namespace clv::finance {

struct CustomerBase {
  double active_now = 0.0;               // B0
  double new_customers_per_month = 0.0;  // N, arriving evenly
  double retention_annual = 0.0;         // 0..1; at 0 every customer stops at once
};

// Active customers after `months` >= 0.
Number active_customers(const CustomerBase& base, double months);

// Where the base settles: N / mu. r = 1: undefined("retention_is_one"), or 0 growth with N = 0:
// active_now.
Number settled_customers(const CustomerBase& base);

}  // namespace clv::finance
