// The cohorts of an analysis as a CSV file.
#pragma once

#include <string>

#include "core/customers/past.h"

namespace clv::engine {

// UTF-8; one row per observed period of a cohort, months first, then quarters and weeks. Columns: by,
// cohort, customers, small (1 where there are few), period (0 begins with the first order),
// share_active, orders, revenue (both summed up from period 0), contribution_per_customer (summed up
// too; empty without a margin), payback_months (of the cohort; empty where its CAC is not known or not earned back).
std::string write_cohorts(const customers::Past& past);

}  // namespace clv::engine
