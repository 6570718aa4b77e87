#include "core/subscriptions/forecast.h"

#include <cmath>
#include <map>

namespace clv::subscriptions {
namespace {

// S(0), S(1), … as far as anybody asked: a subscription asks for many renewals, and many ask for the same ones.
class SurvivalTable {
 public:
  explicit SurvivalTable(const models::SbgParameters& parameters) : parameters_(parameters) {}

  double at(std::int32_t renewals) {
    while (survival_.size() <= static_cast<std::size_t>(renewals)) {
      survival_.push_back(
          survival_.back() *
          models::sbg_retention(parameters_, static_cast<double>(survival_.size())));
    }
    return survival_[static_cast<std::size_t>(renewals)];
  }

 private:
  models::SbgParameters parameters_;
  std::vector<double> survival_{1.0};
};

double discount_after_months(const models::ForecastTerms& terms, double months) {
  return std::exp(-std::log1p(terms.discount_rate_annual) * months / kMonthsPerYear);
}

Number value_of(const ForecastInputs& inputs, double discounted_payments) {
  return inputs.amount.transform(
      [&](double amount) { return inputs.terms.gross_margin * amount * discounted_payments; });
}

Number residual_lifetime(const ForecastInputs& inputs, BillingInterval interval,
                         std::int32_t renewals) {
  if (inputs.terms.discount_rate_annual <= 0.0) return undefined("no_discount_rate");
  const double rate = 1.0 / discount_after_months(inputs.terms, interval.length_months()) - 1.0;
  return models::sbg_discounted_residual_lifetime(inputs.parameters, renewals + 1.0, rate);
}

struct Ahead {
  std::uint32_t subscriptions = 0;
  double renewals = 0.0;
  double discounted = 0.0;
};

// Calls `take` with each running subscription and the renewals it has made.
template <class Take>
void for_running(const Subscriptions& subscriptions, Take take) {
  for (const Subscription& subscription : subscriptions.followed) {
    if (!subscription.runs_on(subscriptions.as_of)) continue;
    take(subscription,
         renewals_due(subscription.start, subscriptions.interval, subscriptions.as_of));
  }
}

}  // namespace

NewSubscription forecast_new(const ForecastInputs& inputs, BillingInterval interval) {
  SurvivalTable survival(inputs.parameters);
  const double length = interval.length_months();
  double payments = 0.0;
  double discounted = 0.0;
  for (std::int32_t renewal = 0; renewal == 0 || renewal * length < inputs.terms.horizon_months;
       ++renewal) {
    payments += survival.at(renewal);
    discounted += survival.at(renewal) * discount_after_months(inputs.terms, renewal * length);
  }
  return {
      .payments = payments, .discounted_payments = discounted, .clv = value_of(inputs, discounted)};
}

RunningSubscriptions forecast_running(const ForecastInputs& inputs,
                                      const Subscriptions& subscriptions) {
  SurvivalTable survival(inputs.parameters);
  const auto horizon_days =
      static_cast<std::int32_t>(std::lround(inputs.terms.horizon_months * kDaysPerMonth));
  std::vector<double> discount;  // by days ahead
  discount.reserve(static_cast<std::size_t>(horizon_days) + 1);
  for (std::int32_t day = 0; day <= horizon_days; ++day)
    discount.push_back(discount_after_months(inputs.terms, day / kDaysPerMonth));
  std::map<std::int32_t, Ahead> by_renewals;
  Ahead all;
  for_running(subscriptions, [&](const Subscription& subscription, std::int32_t made) {
    Ahead one{.subscriptions = 1};
    const DayNumber last = subscriptions.as_of + horizon_days;
    std::int32_t next = made + 1;
    for (DayNumber day = renewal_day(subscription.start, subscriptions.interval, next); day <= last;
         day = renewal_day(subscription.start, subscriptions.interval, ++next)) {
      const double chance = survival.at(next) / survival.at(made);
      one.renewals += chance;
      one.discounted += chance * discount[static_cast<std::size_t>(day - subscriptions.as_of)];
    }
    for (Ahead* sum : {&by_renewals[made], &all}) {
      sum->subscriptions += one.subscriptions;
      sum->renewals += one.renewals;
      sum->discounted += one.discounted;
    }
  });
  if (all.subscriptions == 0) return count_running(subscriptions, "nobody_running");
  RunningSubscriptions running{
      .by_tenure = {}, .expected_renewals = all.renewals, .clv = value_of(inputs, all.discounted)};
  running.by_tenure.reserve(by_renewals.size());
  for (const auto& [renewals, sum] : by_renewals) {
    const double count = sum.subscriptions;
    running.by_tenure.push_back({.renewals = renewals,
                                 .subscriptions = sum.subscriptions,
                                 .expected_renewals = sum.renewals / count,
                                 .clv = value_of(inputs, sum.discounted / count),
                                 .discounted_residual_lifetime =
                                     residual_lifetime(inputs, subscriptions.interval, renewals)});
  }
  return running;
}

RunningSubscriptions count_running(const Subscriptions& subscriptions, std::string_view reason) {
  std::map<std::int32_t, std::uint32_t> counts;
  for_running(subscriptions, [&](const Subscription&, std::int32_t made) { ++counts[made]; });
  RunningSubscriptions running{
      .by_tenure = {}, .expected_renewals = undefined(reason), .clv = undefined(reason)};
  running.by_tenure.reserve(counts.size());
  for (const auto& [renewals, count] : counts) {
    running.by_tenure.push_back({.renewals = renewals,
                                 .subscriptions = count,
                                 .expected_renewals = undefined(reason),
                                 .clv = undefined(reason),
                                 .discounted_residual_lifetime = undefined(reason)});
  }
  return running;
}

NewSubscription no_new_subscription(std::string_view reason) {
  return {.payments = undefined(reason),
          .discounted_payments = undefined(reason),
          .clv = undefined(reason)};
}

}  // namespace clv::subscriptions
