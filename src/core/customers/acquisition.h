// What winning a customer cost, by channel and month, and whether it came back.
//
// A new customer is one whose first order lies in the month, by the calendar; the channel is that of the first order. Spending
// and customers are of the same time: costs count by days as far as orders are known, and new customers on the days from the
// list's first to its last, in months for which it has an entry of the channel.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/customers/day_span.h"
#include "core/customers/earlier_history.h"
#include "core/customers/marketing_costs.h"
#include "core/orders/exchange_rates.h"
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

// Spending that was left out, all together.
struct LeftOutSpend {
  DaySpan time;
  orders::Amount spend = 0;
};

struct CurrencySpend {
  std::string currency;
  orders::Amount spend = 0;  // in it
};

struct Acquisition {
  AcquisitionChannel total;  // every entry of the list that counts, every customer of its time
  std::vector<AcquisitionChannel>
      channels;  // by spend, the largest first; none where orders or the list name none
  // What does not count, in the orders' currency: on days before and after those that orders are known of.
  std::optional<LeftOutSpend> before_orders;
  std::optional<LeftOutSpend> after_orders;
  std::vector<CurrencySpend> without_rate;  // in other currencies than the orders, by code
  // Months that count but whose new customers are partly not new: see earlier_history.h.
  std::vector<NotNewMonth> not_new;
};

struct AcquisitionTerms {
  DaySpan orders_time;  // see order_time.h
  DayNumber as_of = 0;
  double gross_margin = 1;  // 0 to 1
  std::string currency{};   // of the orders, upper case; empty: not said
  orders::ExchangeRates exchange_rates{};
};

// Where nothing counts, the CAC's reason is costs_in_other_currency or costs_outside_orders. Precondition: there are costs.
Acquisition measure_acquisition(const orders::Ledger& ledger,
                                const orders::FirstOrderTraits& traits, const MarketingCosts& costs,
                                const AcquisitionTerms& terms);

}  // namespace clv::customers
