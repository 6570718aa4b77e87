#include "protocol/subscriptions_view.h"

#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"

namespace clv::protocol {
namespace {

using Json = nlohmann::json;

void read_verdict(const Json& verdict, SubscriptionsView& view) {
  view.level = text_of(verdict, "level");
  for (const Json& reason : child(verdict, "reasons")) {
    if (reason.is_string()) view.reasons.push_back(reason.get<std::string>());
  }
}

void read_forecast(const Json& forecast, SubscriptionsView& view) {
  view.horizon_months = number_of(forecast, "horizon_months").value_or(view.horizon_months);
  const Json& person = child(forecast, "new_subscription");
  view.new_payments = number_of(person, "payments");
  view.new_clv = number_of(person, "clv");
  const Json& running = child(forecast, "running");
  view.running_renewals = number_of(running, "expected_renewals");
  view.running_clv = number_of(running, "clv");
  for (const Json& row : child(running, "by_renewals")) {
    view.tenures.push_back({.renewals = count_of(row, "renewals"),
                            .subscriptions = count_of(row, "subscriptions"),
                            .expected_renewals = number_of(row, "expected_renewals"),
                            .clv = number_of(row, "clv")});
  }
}

void read_cohorts(const Json& cohorts, SubscriptionsView& view) {
  for (const Json& row : cohorts) {
    StartCohortView& cohort = view.cohorts.emplace_back();
    cohort.name = text_of(row, "cohort");
    cohort.subscriptions = count_of(row, "subscriptions");
    cohort.is_small = flag_of(row, "small");
    for (const Json& share : child(row, "survival")) {
      if (share.is_number()) cohort.survival.push_back(share.get<double>());
    }
  }
}

}  // namespace

std::optional<SubscriptionsView> read_subscriptions_view(const Json& body) {
  const Json& subscriptions = child(body, "subscriptions");
  if (!subscriptions.is_object()) return std::nullopt;
  SubscriptionsView view;
  view.as_of = parse_iso_date(text_of(subscriptions, "as_of"));
  const Json& interval = child(subscriptions, "interval");
  view.is_interval_in_months = text_of(interval, "unit") != "day";
  view.interval_count = count_of(interval, "count");
  view.is_interval_assumed = flag_of(interval, "assumed");
  view.started = count_of(subscriptions, "started");
  view.running = count_of(subscriptions, "running");
  view.ended = count_of(subscriptions, "ended");
  view.currency = text_of(subscriptions, "currency");
  view.amount = number_of(subscriptions, "amount");
  for (const Json& row : child(subscriptions, "renewals")) {
    view.renewals.push_back({.at_risk = count_of(row, "at_risk"),
                             .retention = number_of(row, "retention"),
                             .survival = number_of(row, "survival"),
                             .fitted_survival = number_of(row, "fitted_survival")});
  }
  read_verdict(child(subscriptions, "verdict"), view);
  read_forecast(child(subscriptions, "forecast"), view);
  read_cohorts(child(subscriptions, "cohorts"), view);
  const Json& holdout = child(subscriptions, "holdout");
  if (number_of(holdout, "error")) {
    view.holdout_day = parse_iso_date(text_of(holdout, "last_known_day"));
    view.holdout_predicted = number_of(holdout, "predicted_ended").value_or(0);
    view.holdout_actual = count_of(holdout, "actual_ended");
  }
  return view;
}

}  // namespace clv::protocol
