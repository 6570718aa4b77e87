// The whole report on simulated subscribers, and on lists that say too little.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/models/simulate.h"
#include "core/subscriptions/history.h"
#include "core/subscriptions/subscription_report.h"

namespace clv::subscriptions {
namespace {

using doctest::Approx;
using models::VerdictLevel;

constexpr models::SbgParameters kTruth{.alpha = 0.8, .beta = 3.0};

// Begun evenly over `days`, each with an own churn of the model; ended on the day of the renewal that was not made.
Subscriptions simulated(int subscribers, DayNumber days, std::uint64_t seed = 1) {
  models::Random random(seed);
  Subscriptions made;
  made.as_of = to_day_number({.year = 2025, .month = 6, .day = 30});
  for (int i = 0; i < subscribers; ++i) {
    const double one = models::draw_gamma(random, kTruth.alpha, 1.0);
    const double churn = one / (one + models::draw_gamma(random, kTruth.beta, 1.0));
    Subscription& subscription = made.followed.emplace_back();
    subscription.start = made.as_of - static_cast<DayNumber>(models::draw_uniform(random) * days);
    subscription.amount = 200'000;  // 20
    std::int32_t renewal = 1;
    while (models::draw_uniform(random) >= churn && renewal < 1000) ++renewal;
    const DayNumber end = renewal_day(subscription.start, made.interval, renewal);
    if (end <= made.as_of) subscription.end = end;
  }
  return made;
}

TEST_CASE(
    "simulated subscribers: the model is found again, the holdout is near, and parts sum to the "
    "whole") {
  const Subscriptions subscriptions = simulated(4000, 900);
  const models::ForecastTerms terms{.gross_margin = 0.5};
  const SubscriptionReport report = report_subscriptions(subscriptions, terms);
  CHECK(report.started == 4000);
  CHECK(report.running + report.ended == report.started);
  REQUIRE(report.fit.fit);
  const auto& fit = *report.fit.fit;
  // Three standard errors: one seed, and one of 370 is further off.
  CHECK(std::fabs(fit.parameters.alpha - kTruth.alpha) < 3 * fit.standard_errors[0]);
  CHECK(std::fabs(fit.parameters.beta - kTruth.beta) < 3 * fit.standard_errors[1]);
  CHECK(report.verdict.level == VerdictLevel::good);
  REQUIRE(report.holdout);
  // Some 700 end in it: chance alone is off by 4 %, here three times as much is allowed.
  CHECK(report.holdout->actual_ended > 300);
  CHECK(std::fabs(report.holdout->error().value_or(9)) < 0.12);
  REQUIRE(report.renewals.size() >= 12);
  CHECK(std::fabs(*report.renewals[5].observed.survival - models::sbg_survival(kTruth, 6)) < 0.03);
  CHECK(*report.renewals[5].fitted_survival ==
        Approx(models::sbg_survival(fit.parameters, 6)).epsilon(1e-12));
  CHECK(*report.mean_amount == 20.0);
  double renewals = 0;
  double value = 0;
  std::uint32_t running = 0;
  for (const TenureGroup& group : report.running_subscriptions.by_tenure) {
    renewals += group.subscriptions * *group.expected_renewals;
    value += group.subscriptions * *group.clv;
    running += group.subscriptions;
  }
  CHECK(running == report.running);
  CHECK(*report.running_subscriptions.expected_renewals == Approx(renewals).epsilon(1e-12));
  CHECK(*report.running_subscriptions.clv == Approx(value).epsilon(1e-12));
}

TEST_CASE("cohorts by quarter of the start, against counting") {
  const Subscriptions subscriptions = simulated(500, 700);
  const std::vector<StartCohort> cohorts = group_by_start(subscriptions);
  REQUIRE(cohorts.size() >= 7);
  std::uint32_t all = 0;
  for (const StartCohort& cohort : cohorts) all += cohort.subscriptions;
  CHECK(all == 500);
  const DayNumber first = to_day_number({.year = 2024, .month = 4, .day = 1});
  const DayNumber last = to_day_number({.year = 2024, .month = 6, .day = 30});
  const auto second = std::ranges::find(cohorts, "2024-Q2", &StartCohort::name);
  REQUIRE(second != cohorts.end());
  // One that began on 30 June 2024 can be followed over 12 renewals until 30 June 2025.
  REQUIRE(second->survival.size() == 12);
  for (std::int32_t renewal = 1; renewal <= 12; ++renewal) {
    double began = 0;
    double there = 0;
    for (const Subscription& subscription : subscriptions.followed) {
      if (subscription.start < first || subscription.start > last) continue;
      began += 1;
      there += subscription.runs_on(renewal_day(subscription.start, kMonthly, renewal)) ? 1 : 0;
    }
    CHECK(second->survival[static_cast<std::size_t>(renewal) - 1] == there / began);
  }
  CHECK(cohorts.back().survival.empty());  // began in the last quarter
}

SubscriptionReport report_of(std::vector<Subscription> followed, DayNumber as_of) {
  Subscriptions subscriptions;
  subscriptions.as_of = as_of;
  subscriptions.followed = std::move(followed);
  return report_subscriptions(subscriptions, {});
}

TEST_CASE("lists that say too little give counts, reasons and no forecast") {
  struct Case {
    const char* what;
    std::vector<Subscription> followed;
    std::string_view fit_reason;
  };
  const DayNumber as_of = to_day_number({.year = 2025, .month = 6, .day = 30});
  const Subscription running{.start = as_of - 400, .end = {}, .amount = {}};
  const Subscription new_one{.start = as_of - 1, .end = {}, .amount = {}};
  const Subscription left_at_first{
      .start = as_of - 400, .end = renewal_day(as_of - 400, kMonthly, 1), .amount = {}};
  const Case cases[] = {
      {"one subscription", {running}, "no_losses"},
      {"one that ended", {left_at_first}, "fit_churn_all_alike"},
      {"all began yesterday", std::vector(200, new_one), "no_renewals_yet"},
      {"nobody ended", std::vector(200, running), "no_losses"},
      {"everybody ended at the first renewal", std::vector(200, left_at_first),
       "fit_churn_all_alike"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const SubscriptionReport report = report_of(one.followed, as_of);
    CHECK(report.started == one.followed.size());
    REQUIRE_FALSE(report.fit.fit);
    CHECK(report.fit.fit.error().reason == one.fit_reason);
    CHECK(report.verdict.level == VerdictLevel::insufficient);
    CHECK(report.new_subscription.clv.error().reason == "verdict_insufficient");
    CHECK(report.running_subscriptions.clv.error().reason == "verdict_insufficient");
    CHECK(report.mean_amount.error().reason == "no_amounts");
    std::uint32_t counted = 0;
    for (const TenureGroup& group : report.running_subscriptions.by_tenure)
      counted += group.subscriptions;
    CHECK(counted == report.running);
  }
}

TEST_CASE("a short history and few endings prove nothing, and say so") {
  const Subscriptions young = simulated(300, 80);
  CHECK(check_holdout(young).error().reason == "history_too_short");
  const Subscriptions few = simulated(60, 600, 7);
  const auto holdout = check_holdout(few);
  REQUIRE(holdout);
  CHECK(holdout->actual_ended < kFewestEndedInHoldout);
  CHECK(holdout->error().error().reason == "few_ended_in_holdout");
}

}  // namespace
}  // namespace clv::subscriptions
