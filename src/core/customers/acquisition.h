// What winning a customer cost, by channel and month, and whether it came back.
//
// A new customer is one whose first order lies in the month, by the calendar; the channel is that of the first order. Only
// months count for which the list of costs has an entry of the channel, so that spending and customers are of the same time;
// the month of the as-of day counts as far as it went.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/customers/marketing_costs.h"
#include "core/orders/order_summary.h"

namespace clv::customers {

struct AcquisitionMonth {
  std::int32_t month = 0;  // period_number of Period::month
  orders::Amount spend = 0;
  std::uint32_t new_customers = 0;
  // spend / new customers, major units; no_new_customers.
  Number cac = undefined("no_new_customers");
};

struct AcquisitionChannel {
  std::string name;  // as the list of costs writes it; empty: all together
  orders::Amount spend = 0;
  std::uint32_t new_customers = 0;
  Number cac = undefined("no_new_customers");
  // Months until the cumulative contribution per customer reaches the CAC: 0 if the first day does, else the end of the
  // first elapsed month that does. Contribution is net revenue times margin, each elapsed month's the mean of those
  // customers who could be followed through it.
  // no_new_customers, not_paid_back_yet.
  Number payback_months = undefined("no_new_customers");
  std::vector<AcquisitionMonth> months;  // ascending
};

struct Acquisition {
  AcquisitionChannel total;  // every entry of the list, every customer of its months
  std::vector<AcquisitionChannel>
      channels;  // by spend, the largest first; none where orders or the list name none
};

// Precondition: there are costs. `gross_margin`: 0 to 1.
Acquisition measure_acquisition(const orders::Ledger& ledger,
                                const orders::FirstOrderTraits& traits, const MarketingCosts& costs,
                                DayNumber as_of, double gross_margin);

}  // namespace clv::customers
