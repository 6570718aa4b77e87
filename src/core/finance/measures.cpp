#include "core/finance/measures.h"

#include <cmath>

#include "base/date.h"
#include "core/finance/rates.h"

namespace clv::finance {

Number retention_rate(const PeriodCounts& counts) {
  if (!(counts.at_start > 0.0)) return undefined("no_customers");
  const double kept = counts.at_end - counts.gained;
  if (kept < 0.0 || kept > counts.at_start) return undefined("inconsistent_counts");
  return finite_number(kept / counts.at_start);
}

Number churn_rate(const PeriodCounts& counts) {
  const Number retention = retention_rate(counts);
  if (!retention) return retention;
  return 1.0 - *retention;
}

double annual_from_monthly_retention(double retention_monthly) {
  return std::pow(retention_monthly, kMonthsPerYear);
}

double monthly_from_annual_retention(double retention_annual) {
  return std::pow(retention_annual, 1.0 / kMonthsPerYear);
}

Number net_promoter_score(const PromoterCounts& counts) {
  const double answers = counts.promoters + counts.passives + counts.detractors;
  if (!(answers > 0.0)) return undefined("no_answers");
  return finite_number(100.0 * (counts.promoters - counts.detractors) / answers);
}

Number share_of_customers(double part, double whole) {
  if (!(whole > 0.0)) return undefined("no_customers");
  return finite_number(part / whole);
}

Number returning_revenue_share(double returning_revenue, double all_revenue) {
  if (!(all_revenue > 0.0)) return undefined("no_revenue");
  return finite_number(returning_revenue / all_revenue);
}

Number acquisition_cost(double spend, double new_customers) {
  if (!(new_customers > 0.0)) return undefined("no_new_customers");
  return finite_number(spend / new_customers);
}

}  // namespace clv::finance
