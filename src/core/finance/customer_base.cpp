#include "core/finance/customer_base.h"

#include <cmath>

#include "base/assert.h"
#include "base/date.h"
#include "core/finance/rates.h"

namespace clv::finance {
namespace {

double stopping_rate(const CustomerBase& base) {
  return 0.0 - std::log(base.retention_annual) / kMonthsPerYear;
}

}  // namespace

Number active_customers(const CustomerBase& base, double months) {
  CLV_ASSERT(months >= 0.0, "the customer base is projected forwards");
  if (!(months > 0.0))
    return finite_number(base.active_now);  // also keeps 0 x infinity out for r = 0
  const double rate = stopping_rate(base);
  return finite_number(base.active_now * std::exp(-rate * months) +
                       base.new_customers_per_month * annuity(rate, months));
}

Number settled_customers(const CustomerBase& base) {
  const double rate = stopping_rate(base);
  if (rate > 0.0) return finite_number(base.new_customers_per_month / rate);
  if (base.new_customers_per_month > 0.0) return undefined("retention_is_one");
  return finite_number(base.active_now);
}

}  // namespace clv::finance
