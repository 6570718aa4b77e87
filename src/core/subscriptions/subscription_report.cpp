#include "core/subscriptions/subscription_report.h"

#include <algorithm>
#include <cmath>

#include "base/assert.h"
#include "base/money.h"
#include "core/subscriptions/history.h"

namespace clv::subscriptions {
namespace {

using models::VerdictLevel;

Number mean_amount(const Subscriptions& subscriptions) {
  double sum = 0.0;
  double count = 0.0;
  for (const Subscription& subscription : subscriptions.followed) {
    if (!subscription.amount) continue;
    sum += orders::to_major_units(*subscription.amount);
    count += 1.0;
  }
  if (count == 0.0) return undefined("no_amounts");
  return sum / count;
}

models::SbgFitResult fit_renewals(const std::vector<models::RenewalCount>& counts) {
  if (counts.empty())
    return {.fit = undefined("no_renewals_yet"), .log_likelihood = undefined("no_renewals_yet")};
  return models::fit_sbg(counts);
}

VerdictFacts facts_of(const SubscriptionReport& report, const Subscriptions& subscriptions,
                      const models::ForecastTerms& terms) {
  VerdictFacts facts;
  facts.subscriptions = report.started;
  facts.ended = report.ended;
  facts.renewals =
      static_cast<double>(std::ranges::count_if(report.renewals, [](const RenewalLine& line) {
        return line.count.at_risk >= kFewestAtRisk;
      }));
  facts.horizon_months = terms.horizon_months;
  facts.history_months = (subscriptions.as_of - report.first_start + 1) / kDaysPerMonth;
  facts.has_model = report.fit.fit.has_value();
  facts.holdout_error =
      report.holdout ? report.holdout->error() : Number(std::unexpected(report.holdout.error()));
  return facts;
}

std::vector<RenewalLine> lines_of(const std::vector<models::RenewalCount>& counts,
                                  std::size_t shown) {
  const std::vector<models::ObservedRenewal> observed = models::observe_renewals(counts);
  std::vector<RenewalLine> lines(std::max(counts.size(), shown));
  for (std::size_t i = 0; i < counts.size(); ++i) {
    lines[i].count = counts[i];
    lines[i].observed = observed[i];
  }
  return lines;
}

void put_fitted(const models::SbgParameters& parameters, std::vector<RenewalLine>& lines) {
  double survival = 1.0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double retention = models::sbg_retention(parameters, static_cast<double>(i) + 1.0);
    survival *= retention;
    lines[i].fitted_retention = retention;
    lines[i].fitted_survival = survival;
  }
}

}  // namespace

SubscriptionReport report_subscriptions(const Subscriptions& subscriptions,
                                        const models::ForecastTerms& terms) {
  const auto& followed = subscriptions.followed;
  CLV_ASSERT(!followed.empty(), "a report is of at least one subscription");
  SubscriptionReport report;
  report.started = static_cast<std::uint32_t>(followed.size());
  report.running = static_cast<std::uint32_t>(std::ranges::count_if(
      followed,
      [&](const Subscription& subscription) { return subscription.runs_on(subscriptions.as_of); }));
  report.ended = report.started - report.running;
  report.first_start = std::ranges::min(followed, {}, &Subscription::start).start;
  report.mean_amount = mean_amount(subscriptions);
  const std::vector<models::RenewalCount> counts =
      models::count_renewals(histories_on(subscriptions, subscriptions.as_of));
  const double ahead = terms.horizon_months / subscriptions.interval.length_months();
  report.renewals = lines_of(counts, static_cast<std::size_t>(std::floor(ahead)));
  report.fit = fit_renewals(counts);
  report.holdout = check_holdout(subscriptions);
  report.verdict = judge(facts_of(report, subscriptions, terms));
  report.cohorts = group_by_start(subscriptions);
  if (!report.fit.fit || report.verdict.level == VerdictLevel::insufficient) {
    report.new_subscription = no_new_subscription("verdict_insufficient");
    report.running_subscriptions = count_running(subscriptions, "verdict_insufficient");
    return report;
  }
  const models::SbgParameters& parameters = report.fit.fit->parameters;
  put_fitted(parameters, report.renewals);
  const ForecastInputs inputs{
      .parameters = parameters, .terms = terms, .amount = report.mean_amount};
  report.new_subscription = forecast_new(inputs, subscriptions.interval);
  report.running_subscriptions = forecast_running(inputs, subscriptions);
  return report;
}

}  // namespace clv::subscriptions
