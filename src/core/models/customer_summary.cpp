#include "core/models/customer_summary.h"

#include <optional>
#include <span>

namespace clv::models {
namespace {

std::optional<CustomerSummary> summarize(std::span<const orders::Purchase> purchases,
                                         DayNumber as_of) {
  DayNumber first = 0;
  DayNumber last = 0;
  std::uint32_t purchase_days = 0;
  orders::Amount repeat_revenue = 0;
  for (const orders::Purchase& purchase : purchases) {
    if (purchase.day > as_of) break;
    if (purchase.is_refund == 0 && (purchase_days == 0 || purchase.day != last)) {
      if (purchase_days == 0) first = purchase.day;
      last = purchase.day;
      ++purchase_days;
    }
    if (purchase_days > 1) repeat_revenue = orders::add(repeat_revenue, purchase.net);
  }
  if (purchase_days == 0) return std::nullopt;
  CustomerSummary summary{.frequency = purchase_days - 1,
                          .recency = static_cast<double>(last - first),
                          .age = static_cast<double>(as_of - first)};
  if (summary.frequency > 0) {
    summary.mean_repeat_value =
        orders::to_major_units(repeat_revenue) / static_cast<double>(summary.frequency);
  }
  return summary;
}

}  // namespace

std::vector<CustomerSummary> summarize_customers(const orders::Ledger& ledger, DayNumber as_of) {
  std::vector<CustomerSummary> summaries;
  summaries.reserve(ledger.customer_count());
  for (std::uint32_t customer = 0; customer < ledger.customer_count(); ++customer) {
    if (std::optional<CustomerSummary> summary = summarize(ledger.of_customer(customer), as_of)) {
      summary->customer = customer;
      summaries.push_back(*summary);
    }
  }
  return summaries;
}

}  // namespace clv::models
