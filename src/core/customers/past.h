// The one entrance to the views on the past: cohorts, segments, and the history of orders.
#pragma once

#include <array>
#include <vector>

#include "base/date.h"
#include "core/customers/cohorts.h"
#include "core/customers/concentration.h"
#include "core/customers/quarters.h"
#include "core/customers/repeat_rates.h"
#include "core/customers/segments.h"
#include "core/orders/ledger.h"

namespace clv::customers {

struct History {
  std::vector<RepeatRate> repeat_rates;  // by order number, 1 first
  DaysBetweenOrders days_between_orders;
  std::array<TopShare, kTopPercents.size()> concentration;
  std::vector<Quarter> quarters;
};

struct Past {
  Cohorts cohorts;  // by the period of the terms
  // The same customers by quarter (the newest 40, followed for 20) and by week (53, followed for 26).
  Cohorts quarter_cohorts;
  Cohorts week_cohorts;
  Segmentation segments;
  History history;
};

// One pass over the ledger; purchases after `as_of` are not seen. Nothing is kept per order; 24 bytes
// per customer for the pass, one byte afterwards.
Past look_back(const orders::Ledger& ledger, DayNumber as_of, const CohortTerms& terms);

}  // namespace clv::customers
