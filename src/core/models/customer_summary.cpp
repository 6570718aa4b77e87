#include "core/models/customer_summary.h"

#include <cmath>
#include <optional>
#include <span>

namespace clv::models {
namespace {

double to_sixteenths(double days) { return std::round(days * 16.0) / 16.0; }

std::optional<CustomerSummary> summarize(std::span<const orders::Purchase> purchases,
                                         DayNumber as_of, const ModelClock& clock) {
  DayNumber first = 0;
  DayNumber last = 0;
  std::uint32_t purchase_days = 0;
  orders::Amount repeat_revenue = 0;
  double log_gap_sum = 0.0;
  for (const orders::Purchase& purchase : purchases) {
    if (purchase.day > as_of) break;
    if (purchase.is_refund == 0 && (purchase_days == 0 || purchase.day != last)) {
      if (purchase_days == 0) {
        first = purchase.day;
      } else {
        log_gap_sum += std::log(clock.between(last, purchase.day));
      }
      last = purchase.day;
      ++purchase_days;
    }
    if (purchase_days > 1) repeat_revenue = orders::add(repeat_revenue, purchase.net);
  }
  if (purchase_days == 0) return std::nullopt;
  CustomerSummary summary{.frequency = purchase_days - 1,
                          .recency = to_sixteenths(clock.between(first, last)),
                          .age = to_sixteenths(clock.between(first, as_of)),
                          .log_gap_sum = log_gap_sum};
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
    if (std::optional<CustomerSummary> summary =
            summarize(ledger.of_customer(customer), as_of, ModelClock())) {
      summary->customer = customer;
      summaries.push_back(*summary);
    }
  }
  return summaries;
}

std::vector<CustomerSummary> retime(std::span<const CustomerSummary> customers,
                                    const orders::Ledger& ledger, DayNumber as_of,
                                    const ModelClock& clock) {
  std::vector<CustomerSummary> retimed(customers.begin(), customers.end());
  if (clock.is_even()) return retimed;
  for (CustomerSummary& customer : retimed) {
    const std::uint32_t index = customer.customer;
    customer = summarize(ledger.of_customer(index), as_of, clock).value_or(customer);
    customer.customer = index;
  }
  return retimed;
}

std::vector<CustomerSummary> every_kth(std::span<const CustomerSummary> customers,
                                       std::size_t count) {
  const std::size_t stride = (customers.size() + count - 1) / count;
  if (stride <= 1) return {customers.begin(), customers.end()};
  std::vector<CustomerSummary> kept;
  for (std::size_t i = 0; i < customers.size(); i += stride) kept.push_back(customers[i]);
  return kept;
}

}  // namespace clv::models
