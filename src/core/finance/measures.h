// The small measures of FORMULAS.md section 2. Counts are doubles so that sums and averages fit;
// all are >= 0.
#pragma once

#include "base/result.h"

namespace clv::finance {

struct PeriodCounts {
  double at_start = 0.0;  // S
  double at_end = 0.0;    // E
  double gained = 0.0;    // N, new in between
};

// CRR = (E - N) / S. undefined("no_customers") for S = 0; ("inconsistent_counts") where E < N or E
// - N > S: the three numbers cannot belong to one period.
Number retention_rate(const PeriodCounts& counts);

// 1 - CRR, undefined where CRR is.
Number churn_rate(const PeriodCounts& counts);

// r_year = r_month^12 and back; fractions 0..1.
double annual_from_monthly_retention(double retention_monthly);
double monthly_from_annual_retention(double retention_annual);

struct PromoterCounts {
  double promoters = 0.0;   // answers 9 and 10
  double passives = 0.0;    // 7 and 8
  double detractors = 0.0;  // 0 to 6
};

// -100..100: share of promoters minus share of detractors, in points. undefined("no_answers")
// without answers.
Number net_promoter_score(const PromoterCounts& counts);

// `part` of `whole`, 0..1. undefined("no_customers") for whole = 0. For the repeat rate: give only
// customers seen for 365 days or more, in both.
Number share_of_customers(double part, double whole);

// Revenue of orders that are not a customer's first / all revenue; undefined("no_revenue") where
// all revenue is not positive.
Number returning_revenue_share(double returning_revenue, double all_revenue);

// CAC = acquisition spend / new customers; undefined("no_new_customers") without any.
Number acquisition_cost(double spend, double new_customers);

}  // namespace clv::finance
