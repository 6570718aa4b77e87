#include "protocol/subscriptions_json.h"

#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/date.h"
#include "protocol/fit_json.h"
#include "protocol/verdict_json.h"

namespace clv::protocol {
namespace {

constexpr int kDigits = 6;

Json write_interval(const subscriptions::Subscriptions& subscriptions) {
  const subscriptions::BillingInterval& interval = subscriptions.interval;
  return {{"unit", interval.months > 0 ? "month" : "day"},
          {"count", interval.months > 0 ? interval.months : interval.days},
          {"months", json_number(interval.length_months())},
          {"assumed", subscriptions.is_interval_assumed}};
}

Json write_renewals(const std::vector<subscriptions::RenewalLine>& lines) {
  Json renewals = Json::array();
  for (const subscriptions::RenewalLine& line : lines) {
    Json row{{"renewal", renewals.size() + 1},
             {"at_risk", json_number(line.count.at_risk)},
             {"renewed", json_number(line.count.at_risk - line.count.lost)}};
    put_number(row, "retention", line.observed.retention);
    put_number(row, "survival", line.observed.survival);
    put_number(row, "fitted_retention", rounded(line.fitted_retention, kDigits));
    put_number(row, "fitted_survival", rounded(line.fitted_survival, kDigits));
    renewals.push_back(std::move(row));
  }
  return renewals;
}

Json write_model(const models::SbgFitResult& result) {
  FitBody body{.names = models::kSbgNames, .log_likelihood = result.log_likelihood};
  std::array<double, 2> parameters{};
  if (result.fit) {
    parameters = {result.fit->parameters.alpha, result.fit->parameters.beta};
    body.standard_errors = result.fit->standard_errors;
  } else {
    body.missing = result.fit.error();
  }
  body.parameters = parameters;
  Json model = Json::object();
  put_fit(model, body);
  return model;
}

void put_holdout(Json& out, const std::expected<subscriptions::Holdout, Undefined>& holdout) {
  if (!holdout) {
    out["holdout"] = nullptr;
    out["holdout_reason"] = holdout.error().reason;
    return;
  }
  Json row{{"last_known_day", format_iso_date(holdout->last_known_day)},
           {"days", holdout->days},
           {"running", holdout->running}};
  put_number(row, "predicted_ended", rounded(Number(holdout->predicted_ended), kDigits));
  row["actual_ended"] = holdout->actual_ended;
  put_number(row, "error", rounded(holdout->error(), kDigits));
  out["holdout"] = std::move(row);
}

Json write_new(const subscriptions::NewSubscription& person, double interval_months) {
  Json out = Json::object();
  put_number(out, "payments", rounded(person.payments, kDigits));
  put_number(out, "lifetime_months",
             rounded(person.payments.transform(
                         [&](double payments) { return payments * interval_months; }),
                     kDigits));
  put_number(out, "discounted_payments", rounded(person.discounted_payments, kDigits));
  put_number(out, "clv", rounded(person.clv, kDigits));
  return out;
}

Json write_running(const subscriptions::RunningSubscriptions& running) {
  Json tenures = Json::array();
  for (const subscriptions::TenureGroup& group : running.by_tenure) {
    Json row{{"renewals", group.renewals}, {"subscriptions", group.subscriptions}};
    put_number(row, "expected_renewals", rounded(group.expected_renewals, kDigits));
    put_number(row, "discounted_residual_lifetime",
               rounded(group.discounted_residual_lifetime, kDigits));
    put_number(row, "clv", rounded(group.clv, kDigits));
    tenures.push_back(std::move(row));
  }
  Json out = Json::object();
  put_number(out, "expected_renewals", rounded(running.expected_renewals, kDigits));
  put_number(out, "clv", rounded(running.clv, kDigits));
  out["by_renewals"] = std::move(tenures);
  return out;
}

Json write_cohorts(const std::vector<subscriptions::StartCohort>& cohorts) {
  Json list = Json::array();
  for (const subscriptions::StartCohort& cohort : cohorts) {
    Json survival = Json::array();
    for (const double share : cohort.survival) survival.push_back(json_number(share));
    Json row{{"cohort", cohort.name},
             {"subscriptions", cohort.subscriptions},
             {"small", cohort.is_small}};
    row["survival"] = std::move(survival);
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace

Json write_subscriptions(const subscriptions::Subscriptions& subscriptions,
                         const subscriptions::SubscriptionReport& report,
                         const models::ForecastTerms& terms) {
  Json out;
  out["as_of"] = format_iso_date(subscriptions.as_of);
  out["interval"] = write_interval(subscriptions);
  out["started"] = report.started;
  out["running"] = report.running;
  out["ended"] = report.ended;
  out["first_start"] = format_iso_date(report.first_start);
  out["currency"] = subscriptions.currency.empty() ? Json(nullptr) : Json(subscriptions.currency);
  if (subscriptions.currency.empty()) out["currency_reason"] = "not_in_file";
  put_number(out, "amount", report.mean_amount);
  out["renewals"] = write_renewals(report.renewals);
  out["model"] = write_model(report.fit);
  put_holdout(out, report.holdout);
  out["verdict"] = write_verdict(report.verdict);
  Json forecast;
  forecast["horizon_months"] = json_number(terms.horizon_months);
  forecast["discount_rate_annual"] = json_number(terms.discount_rate_annual);
  forecast["gross_margin"] = json_number(terms.gross_margin);
  forecast["new_subscription"] =
      write_new(report.new_subscription, subscriptions.interval.length_months());
  forecast["running"] = write_running(report.running_subscriptions);
  out["forecast"] = std::move(forecast);
  out["cohorts"] = write_cohorts(report.cohorts);
  return out;
}

}  // namespace clv::protocol
