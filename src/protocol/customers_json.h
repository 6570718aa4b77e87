// The views on the past as parts of the answer to an analyze request. Amounts are major units of the
// file's main currency; a number that does not exist is null with "<key>_reason" beside it.
//
//   "cohorts": {"by": "week|month|quarter", "horizon_periods", "gross_margin", "cac", "small_below",
//     "older_customers", "rows": [{"cohort": "1997-01", "customers", "small", "payback_months",
//       "periods": [{"share_active", "orders", "revenue", "contribution"}]}]}
//     periods[k] is the k-th month since each customer's first order, the first being k = 0; only those that the
//     whole cohort was observed through. orders and revenue are cumulative over the cohort;
//     contribution is cumulative too, but per customer, to be compared with the CAC.
//   "segments": [{"segment": "champions", "customers", "customer_share", "revenue", "revenue_share",
//     "mean_days_since_last_order", "mean_orders"}], always all of them; the text of each is
//     "segment.<segment>"
//   "history": {
//     "repeat_by_order_number": [{"from_order": 1, "customers", "repeat_share",
//       "customers_observed_365d", "repeat_share_365d"}],
//     "days_between_orders": {"pairs", "q1", "median", "q3"},
//     "concentration": {"top_1_percent": {"customers", "revenue_share"}, "top_5_percent", "top_20_percent"},
//     "quarters": [{"quarter": "1997-Q1", "complete", "active_customers", "orders", "revenue",
//       "returning_revenue", "returning_revenue_share", "aov", "orders_per_active_customer"}],
//     "guests": {"revenue", "revenue_share", "warning_above", "needs_warning"}}
#pragma once

#include "core/customers/guests.h"
#include "core/customers/past.h"
#include "protocol/json.h"

namespace clv::protocol {

Json write_cohorts(const customers::Cohorts& cohorts);
Json write_segments(const customers::Segmentation& segments);
Json write_history(const customers::History& history, const customers::GuestRevenue& guests);

struct CustomersBody {
  const customers::Past& past;
  const customers::GuestRevenue& guests;
};

// Puts all three into `analysis` under the keys above.
void put_customers(Json& analysis, const CustomersBody& body);

}  // namespace clv::protocol
