// The views on the past as parts of the answer to an analyze request. Amounts are major units of the
// file's main currency; a number that does not exist is null with "<key>_reason" beside it.
//
//   "cohorts": {"by": "week|month|quarter", "horizon_periods", "gross_margin", "cac", "small_below",
//     "older_customers", "rows": [{"cohort": "1997-01", "customers", "small", "payback_months",
//       "periods": [{"share_active", "orders", "revenue", "contribution"}]}]}
//     periods[k] is the k-th month since each customer's first order, the first being k = 0; only those that the
//     whole cohort was observed through. orders and revenue are cumulative over the cohort;
//     contribution is cumulative too, but per customer, to be compared with the CAC.
//   "quarter_cohorts", "week_cohorts": the same by quarter and by week
//   "segments": [{"segment": "champions", "customers", "customer_share", "revenue", "revenue_share",
//     "mean_days_since_last_order", "mean_orders", "expected_value"}], always all of them; the text of each is
//     "segment.<segment>". expected_value: of all its customers together, over the forecast's horizon
//   "win_back": {"p_alive_from", "p_alive_below", "customers", "expected_value"}: repeat customers who may have left
//   "alive_map": {"from_orders": [1, …], "from_days": [0, …],
//     "cells": [{"orders": index, "days": index, "customers", "p_alive", "expected_value"}]}, without empty cells;
//     only where the forecast may be shown
//   "history": {
//     "repeat_by_order_number": [{"from_order": 1, "customers", "repeat_share",
//       "customers_observed_365d", "repeat_share_365d"}],
//     "days_between_orders": {"pairs", "q1", "median", "q3", "histogram": {"bin_days", "pairs": [by bin], "longer"}},
//       bin i of the histogram: i * bin_days + 1 to (i + 1) * bin_days days
//     "concentration": {"top_1_percent": {"customers", "revenue_share"}, "top_5_percent", "top_20_percent"},
//     "quarters": [{"quarter": "1997-Q1", "complete", "active_customers", "orders", "revenue",
//       "returning_revenue", "returning_revenue_share", "aov", "orders_per_active_customer"}],
//     "guests": {"revenue", "revenue_share", "warning_above", "needs_warning"}}
#pragma once

#include "core/customers/guests.h"
#include "core/customers/outlook.h"
#include "core/customers/past.h"
#include "protocol/json.h"

namespace clv::protocol {

Json write_cohorts(const customers::Cohorts& cohorts);
// `outlook`: null where nothing is expected of anybody.
Json write_segments(const customers::Segmentation& segments, const customers::Outlook* outlook);
Json write_history(const customers::History& history, const customers::GuestRevenue& guests);

struct CustomersBody {
  const customers::Past& past;
  const customers::GuestRevenue& guests;
  const customers::Outlook* outlook = nullptr;
};

// Puts "win_back" and "alive_map" into `analysis`; null as above.
void put_outlook(Json& analysis, const customers::Outlook* outlook);

// Puts them all into `analysis` under the keys above.
void put_customers(Json& analysis, const CustomersBody& body);

}  // namespace clv::protocol
