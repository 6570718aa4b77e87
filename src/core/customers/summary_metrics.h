// The metrics (orders/metrics.h) of a list with one row per customer, as far as it tells them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/models/customer_summary.h"

namespace clv::customers {

// Why a number does not exist that only single orders tell.
inline constexpr std::string_view kNeedsOrders = models::kNeedsOrders;

struct SummaryMetric {
  std::string_view key;
  Number number;
};

// Every metric of the table, in its order. customers, purchase_days, purchase_days_per_customer and repeat_customer_share are
// told by the frequencies; all others are undefined: needs_orders. Without customers: no_customers.
std::vector<SummaryMetric> summary_metrics(std::span<const models::CustomerSummary> customers);

}  // namespace clv::customers
