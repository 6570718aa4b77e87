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

std::expected<HoldoutSplit, Undefined> split_holdout(const orders::Ledger& ledger,
                                                     DayNumber first_order, DayNumber as_of) {
  const std::int32_t history = as_of - first_order + 1;
  HoldoutSplit split;
  split.days = std::max(kShortestHoldoutDays, history / 4);
  if (history - split.days < kShortestHoldoutDays) return undefined("history_too_short");
  split.first_day = as_of - split.days + 1;
  split.customers = summarize_customers(ledger, split.first_day - 1);
  if (split.customers.empty()) return undefined("no_customers");
  split.actual.reserve(split.customers.size());
  split.first_orders.reserve(split.customers.size());
  for (const CustomerSummary& customer : split.customers) {
    split.actual.push_back(
        count_days_from(ledger.of_customer(customer.customer), split.first_day, as_of));
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

std::expected<HoldoutResult, Undefined> check_holdout(const PurchaseModel& model,
                                                      const HoldoutSplit& split) {
  const PurchaseFitResult result = fit_purchases(model, make_purchase_table(split.customers));
  if (!result.fit) return std::unexpected(result.fit.error());
  Scorer scorer(model, result.fit->parameters, undefined("no_repeat_customers"),
                {.horizon_months = split.days / kDaysPerMonth, .discount_rate_annual = 0.0});
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

}  // namespace clv::models
