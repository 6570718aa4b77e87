#include "core/orders/metrics.h"

#include <numeric>

#include "base/money.h"

namespace clv::orders {
namespace {

double cents(Amount amount) { return to_major(to_minor(amount)); }

Number count(std::uint64_t number) { return static_cast<double>(number); }

Number ratio(double part, double whole, std::string_view reason) {
  if (whole == 0) return undefined(reason);
  return part / whole;
}

Number ratio(std::uint64_t part, std::uint64_t whole, std::string_view reason) {
  return ratio(static_cast<double>(part), static_cast<double>(whole), reason);
}

Amount net_revenue(const Tally& tally) { return add(tally.gross, -tally.refunds); }

Number per(Amount amount, std::uint64_t whole, std::string_view reason) {
  return ratio(to_major_units(amount), static_cast<double>(whole), reason);
}

Number median_gap(const Tally& tally) {
  const auto& gaps = tally.gaps_by_days;
  const std::uint64_t total = std::accumulate(gaps.begin(), gaps.end(), std::uint64_t{0});
  if (total == 0) return undefined("no_repeat_customers");
  const auto nth = [&](std::uint64_t rank) {
    std::uint64_t seen = 0;
    std::size_t days = 0;
    while ((seen += gaps[days]) <= rank) ++days;
    return static_cast<double>(days);
  };
  return (nth((total - 1) / 2) + nth(total / 2)) / 2;
}

Number returning_revenue_share(const Tally& tally) {
  if (tally.history_days < kDaysPerYearWindow) return undefined("less_than_a_year");
  if (tally.revenue_last_year <= 0) return undefined("no_revenue");
  return to_major_units(tally.returning_revenue_last_year) /
         to_major_units(tally.revenue_last_year);
}

Number retention_annual(const Tally& tally) {
  if (tally.history_days < 2 * kDaysPerYearWindow) return undefined("less_than_two_years");
  return ratio(tally.active_both_years, tally.active_year_before, "no_customers_year_before");
}

Number orders_per_year(const Tally& tally) {
  if (tally.history_days < kDaysPerYearWindow) return undefined("less_than_a_year");
  return ratio(tally.purchase_days_last_year, tally.active_last_year, "no_orders_last_year");
}

Number aov_last_year(const Tally& tally) {
  if (tally.history_days < kDaysPerYearWindow) return undefined("less_than_a_year");
  return per(tally.revenue_last_year, tally.orders_last_year, "no_orders_last_year");
}

Number aov_change(const Tally& tally) {
  if (tally.history_days < 2 * kDaysPerYearWindow) return undefined("less_than_two_years");
  const Number before =
      per(tally.revenue_year_before, tally.orders_year_before, "no_customers_year_before");
  const Number now = aov_last_year(tally);
  if (!now) return now;
  if (!before) return before;
  if (*before <= 0) return undefined("no_revenue");
  return *now / *before - 1;
}

Number return_rate(const Tally& tally) {
  return ratio(to_major_units(tally.refunds), to_major_units(tally.gross), "no_revenue");
}

constexpr std::string_view kNoCustomers = "no_customers";

constexpr Metric kMetrics[] = {
    {"revenue", MetricUnit::money, [](const Tally& t) -> Number { return cents(net_revenue(t)); }},
    {"gross_revenue", MetricUnit::money, [](const Tally& t) -> Number { return cents(t.gross); }},
    {"refunds", MetricUnit::money,
     [](const Tally& t) -> Number { return cents(t.refunds_in_file); }},
    {"refunds_counted", MetricUnit::money,
     [](const Tally& t) -> Number { return cents(t.refunds); }},
    {"return_rate", MetricUnit::ratio, return_rate},
    {"orders", MetricUnit::count, [](const Tally& t) { return count(t.orders); }},
    {"customers", MetricUnit::count, [](const Tally& t) { return count(t.customers); }},
    {"purchase_days", MetricUnit::count, [](const Tally& t) { return count(t.purchase_days); }},
    {"aov", MetricUnit::ratio,
     [](const Tally& t) { return per(net_revenue(t), t.orders, "no_orders"); }},
    {"orders_per_customer", MetricUnit::ratio,
     [](const Tally& t) { return ratio(t.customer_orders, t.customers, kNoCustomers); }},
    {"purchase_days_per_customer", MetricUnit::ratio,
     [](const Tally& t) { return ratio(t.purchase_days, t.customers, kNoCustomers); }},
    {"revenue_per_purchase_day", MetricUnit::ratio,
     [](const Tally& t) { return per(t.customer_revenue, t.purchase_days, kNoCustomers); }},
    {"revenue_per_customer", MetricUnit::ratio,
     [](const Tally& t) { return per(t.customer_revenue, t.customers, kNoCustomers); }},
    {"repeat_customer_share", MetricUnit::ratio,
     [](const Tally& t) { return ratio(t.repeat_customers, t.customers, kNoCustomers); }},
    {"repeat_rate_365d", MetricUnit::ratio,
     [](const Tally& t) {
       return ratio(t.repeated_within_a_year, t.observed_a_year, "nobody_observed_a_year");
     }},
    {"median_days_between_orders", MetricUnit::ratio, median_gap},
    {"returning_revenue_share_365d", MetricUnit::ratio, returning_revenue_share},
    {"retention_annual", MetricUnit::ratio, retention_annual},
    {"orders_per_year", MetricUnit::ratio, orders_per_year},
    {"aov_365d", MetricUnit::ratio, aov_last_year},
    {"aov_change_365d", MetricUnit::ratio, aov_change},
};

}  // namespace

std::span<const Metric> metric_table() { return kMetrics; }

}  // namespace clv::orders
