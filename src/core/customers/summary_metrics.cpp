#include "core/customers/summary_metrics.h"

#include "core/orders/metrics.h"

namespace clv::customers {
namespace {

struct Counts {
  double customers = 0;
  double repeat_customers = 0;
  double purchase_days = 0;
};

Number metric_of(std::string_view key, const Counts& counts) {
  const auto per_customer = [&](double number) -> Number {
    if (counts.customers == 0) return undefined("no_customers");
    return number / counts.customers;
  };
  if (key == "customers") return counts.customers;
  if (key == "purchase_days") return counts.purchase_days;
  if (key == "purchase_days_per_customer") return per_customer(counts.purchase_days);
  if (key == "repeat_customer_share") return per_customer(counts.repeat_customers);
  return undefined(kNeedsOrders);
}

}  // namespace

std::vector<SummaryMetric> summary_metrics(std::span<const models::CustomerSummary> customers) {
  Counts counts;
  for (const models::CustomerSummary& customer : customers) {
    ++counts.customers;
    counts.repeat_customers += customer.frequency > 0 ? 1 : 0;
    counts.purchase_days += customer.frequency + 1.0;
  }
  std::vector<SummaryMetric> metrics;
  metrics.reserve(orders::metric_table().size());
  for (const orders::Metric& metric : orders::metric_table())
    metrics.push_back({.key = metric.key, .number = metric_of(metric.key, counts)});
  return metrics;
}

}  // namespace clv::customers
