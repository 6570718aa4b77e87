#include "core/models/holdout.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/models/scorer.h"

namespace clv::models {
namespace {

std::uint32_t count_days_from(std::span<const orders::Purchase> purchases, DayNumber first,
                              DayNumber last) {
  std::uint32_t days = 0;
  DayNumber seen = first - 1;
  for (const orders::Purchase& purchase : purchases) {
    if (purchase.is_refund != 0 || purchase.day <= seen || purchase.day > last) continue;
    seen = purchase.day;
    ++days;
  }
  return days;
}

}  // namespace

std::expected<HoldoutDays, Undefined> holdout_days(DayNumber first_order, DayNumber as_of) {
  const std::int32_t history = as_of - first_order + 1;
  const std::int32_t days = std::max(kShortestHoldoutDays, history / 4);
  if (history - days < kShortestHoldoutDays) return undefined("history_too_short");
  return HoldoutDays{.first_day = as_of - days + 1, .days = days};
}

std::expected<HoldoutSplit, Undefined> split_holdout(const orders::Ledger& ledger,
                                                     const HoldoutDays& days,
                                                     const ModelClock& clock,
                                                     std::size_t most_customers) {
  HoldoutSplit split;
  split.first_day = days.first_day;
  split.days = days.days;
  split.clock = clock;
  split.customers = every_kth(summarize_customers(ledger, split.first_day - 1), most_customers);
  if (split.customers.empty()) return undefined("no_customers");
  if (!clock.is_even()) split.timed = retime(split.customers, ledger, split.first_day - 1, clock);
  split.actual.reserve(split.customers.size());
  split.first_orders.reserve(split.customers.size());
  for (const CustomerSummary& customer : split.customers) {
    split.actual.push_back(count_days_from(ledger.of_customer(customer.customer), split.first_day,
                                           split.first_day + split.days - 1));
    split.first_orders.push_back(split.first_day - 1 - static_cast<DayNumber>(customer.age));
  }
  return split;
}

HoldoutSplit thin_out(const HoldoutSplit& split, std::size_t customers) {
  const std::size_t stride = (split.customers.size() + customers - 1) / customers;
  if (stride <= 1) return split;
  HoldoutSplit thin{.first_day = split.first_day,
                    .days = split.days,
                    .customers = {},
                    .clock = split.clock,
                    .timed = {},
                    .actual = {},
                    .first_orders = {}};
  for (std::size_t i = 0; i < split.customers.size(); i += stride) {
    thin.customers.push_back(split.customers[i]);
    thin.actual.push_back(split.actual[i]);
    thin.first_orders.push_back(split.first_orders[i]);
  }
  return thin;
}

Number HoldoutCounts::error() const {
  if (actual <= 0.0) return undefined("no_orders_in_holdout");
  return predicted / actual - 1.0;
}

PurchaseFitResult fit_before(const PurchaseModel& model, const HoldoutSplit& split) {
  return fit_purchases(model,
                       make_purchase_table(split.clock.is_even() ? split.customers : split.timed));
}

std::expected<HoldoutResult, Undefined> check_holdout(const PurchaseModel& model,
                                                      const HoldoutSplit& split) {
  const PurchaseFitResult result = fit_before(model, split);
  if (!result.fit) return std::unexpected(result.fit.error());
  Scorer scorer(model, result.fit->parameters, undefined("no_repeat_customers"),
                {.horizon_months = split.days / kDaysPerMonth, .discount_rate_annual = 0.0},
                split.clock, split.first_day - 1);
  std::map<std::pair<int, int>, HoldoutCounts> cohorts;
  HoldoutResult holdout;
  holdout.parameters = result.fit->parameters;
  for (std::size_t i = 0; i < split.customers.size(); ++i) {
    const CivilDate first = to_civil_date(split.first_orders[i]);
    HoldoutCounts& cohort = cohorts[{first.year, first.month}];
    const double predicted = scorer.score(split.customers[i]).expected_orders;
    for (HoldoutCounts* counts : {&cohort, &holdout.all}) {
      ++counts->customers;
      counts->predicted += predicted;
      counts->actual += split.actual[i];
    }
  }
  for (const auto& [month, counts] : cohorts)
    holdout.cohorts.push_back({.year = month.first, .month = month.second, .counts = counts});
  return holdout;
}

std::vector<HoldoutMonth> holdout_months(const PurchaseModel& model, const HoldoutSplit& split,
                                         const HoldoutResult& result,
                                         const orders::Ledger& ledger) {
  constexpr std::size_t kShapeCustomers = 2000;
  const DayNumber border = split.first_day - 1;
  const HoldoutSplit sample = thin_out(split, kShapeCustomers);
  std::vector<HoldoutMonth> months;
  double before = 0.0;
  for (DayNumber day = border; day < border + split.days;) {
    const CivilDate date = to_civil_date(day + 1);
    const DayNumber next =
        to_day_number(date.month == 12 ? CivilDate{date.year + 1, 1, 1}
                                       : CivilDate{date.year, date.month + 1, 1});
    const DayNumber end = std::min(next - 1, border + split.days);
    Scorer scorer(model, result.parameters, undefined("no_repeat_customers"),
                  {.horizon_months = (end - border) / kDaysPerMonth, .discount_rate_annual = 0.0},
                  split.clock, border);
    double until = 0.0;
    for (const CustomerSummary& customer : sample.customers)
      until += scorer.score(customer).expected_orders;
    HoldoutMonth month{.year = date.year, .month = date.month, .predicted = until - before};
    for (const CustomerSummary& customer : split.customers)
      month.actual += count_days_from(ledger.of_customer(customer.customer), day + 1, end);
    months.push_back(month);
    before = until;
    day = end;
  }
  for (HoldoutMonth& month : months)
    month.predicted *= before > 0.0 ? result.all.predicted / before : 0.0;
  return months;
}

}  // namespace clv::models
