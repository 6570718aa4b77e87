// The figures of an analysis. Each is one row of `metric_table`: a new metric is a function and a
// row.
//
// Orders are counted after the exclusions of the import report; amounts are of the file's main
// currency, as the file states them (with or without VAT). Figures about customers leave out orders
// without one (guests).
//
//   orders                        counted orders, guests included
//   customers                     customers with at least one counted order
//   revenue                       amounts of all counted orders minus what was refunded on them, guests included
//   gross_revenue                 the same before refunds
//   refunds                       everything refunded in the file, also on orders that do not count (cancelled ones)
//   refunds_counted               the part of `refunds` on counted orders: revenue = gross_revenue - refunds_counted
//   return_rate                   refunds_counted / gross_revenue, a share of the amounts, not of the orders
//   aov                           revenue / orders: average net amount of an order
//   orders_per_customer           orders of known customers / customers
//   purchase_days                 days with an order, summed over customers
//   purchase_days_per_customer    purchase_days / customers
//   revenue_per_purchase_day      net revenue of known customers / purchase_days
//   revenue_per_customer          net revenue of known customers / customers
//   repeat_customer_share         share of customers with two purchase days or more, up to the as-of day
//   repeat_rate_365d              of customers whose first purchase day is 365 days or more before the as-of day: the
//                                 share with a second purchase day at most 365 days after the first
//   median_days_between_orders    median distance of consecutive purchase days of the same customer
//   returning_revenue_share_365d  of known customers' net revenue in the last 365 days, the share on other days than the
//                                 customer's first purchase day; needs 365 days of history
//   retention_annual              of customers with a purchase day in the 365 days before the last 365: the share with
//                                 one in the last 365 as well; needs 730 days of history. Customers who order less than
//                                 once a year count as lost and returning ones as kept, as in (E - N) / S (FORMULAS.md 2)
//                                 where E - N are the earlier customers seen again; it is an estimate from below of the
//                                 share still active.
//   orders_per_year               purchase days in the last 365 days per customer active in them: how often an active
//                                 customer orders; needs 365 days of history
//   aov_365d                      the same as aov, of known customers' orders in the last 365 days; needs 365 days of
//                                 history
//   aov_change_365d               aov_365d compared with the 365 days before, a share: 0.04 is 4 % more; needs 730 days
//                                 of history and revenue in both years
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.h"
#include "core/orders/tally.h"

namespace clv::orders {

enum class MetricUnit : std::uint8_t {
  money,  // major units; sums are exact to the cent
  count,  // a whole number
  ratio,  // shares, averages, days
};

struct Metric {
  std::string_view key;
  MetricUnit unit;
  Number (*compute)(const Tally& tally);
};

// In the order in which they are shown and written.
std::span<const Metric> metric_table();

}  // namespace clv::orders
