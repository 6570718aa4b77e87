#include "protocol/forecast_json.h"

#include <array>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "base/rounding.h"
#include "core/customers/period.h"
#include "core/models/calculator_equivalent.h"
#include "core/models/new_customer.h"
#include "core/models/timing.h"
#include "protocol/fit_json.h"
#include "protocol/verdict_json.h"

namespace clv::protocol {
namespace {

constexpr int kForecastDigits = 6;

Number holdout_error(const models::Candidate& candidate) {
  if (!candidate.holdout) return std::unexpected(candidate.holdout.error());
  return candidate.holdout->all.error();
}

// `log_likelihood`: of the compared customers, as those of the other candidates are.
Json write_candidate(const models::Candidate& candidate, const Number& log_likelihood) {
  const auto& fit = candidate.fit.fit;
  FitBody body{.names = candidate.model->names(), .log_likelihood = log_likelihood};
  if (fit) {
    body.parameters = fit->parameters;
    body.standard_errors = fit->standard_errors;
  } else {
    body.missing = fit.error();
  }
  Json out = Json::object();
  put_fit(out, body);
  if (candidate.model->regularity > 1) out["k"] = candidate.model->regularity;
  put_number(out, "holdout_error", rounded(holdout_error(candidate), kForecastDigits));
  put_number(out, "mean_holdout_error", rounded(candidate.mean_error(), kForecastDigits));
  return out;
}

Json write_values(const models::GammaGammaFitResult& values, const Number& correlation) {
  const auto& fit = values.fit;
  FitBody body{.names = models::kGammaGammaNames,
               .writes_standard_errors = false,
               .log_likelihood = values.log_likelihood};
  std::array<double, 3> parameters{};
  if (fit) {
    parameters = {fit->parameters.p, fit->parameters.q, fit->parameters.v};
  } else {
    body.missing = fit.error();
  }
  body.parameters = parameters;
  Json out = Json::object();
  put_fit(out, body);
  Number mean = undefined("no_repeat_customers");
  if (fit) {
    mean = models::population_mean_value(fit->parameters);
  } else {
    mean = std::unexpected(fit.error());
  }
  put_number(out, "mean_value", rounded(mean, kForecastDigits));
  put_number(out, "frequency_value_correlation", rounded(correlation, kForecastDigits));
  return out;
}

Json write_models(const models::Forecast& forecast) {
  Json out = Json::object();
  for (std::size_t i = 0; i < forecast.candidates.size(); ++i) {
    const models::Candidate& candidate = forecast.candidates[i];
    const bool is_chosen = forecast.choice && forecast.choice->candidate == i;
    out[std::string(candidate.model->key)] = write_candidate(
        candidate, is_chosen ? forecast.compared_log_likelihood : candidate.fit.log_likelihood);
  }
  out["compared_customers"] = forecast.compared_customers;
  out["gamma_gamma"] = write_values(forecast.values, forecast.frequency_value_correlation);
  out["time_unit"] = "day";
  out["chosen"] = nullptr;
  if (forecast.choice) {
    out["chosen"] = forecast.candidates[forecast.choice->candidate].model->key;
    out["chosen_because"] = forecast.choice->reason;
  } else {
    out["chosen_reason"] = forecast.choice.error().reason;
  }
  return out;
}

void put_counts(Json& out, const models::HoldoutCounts& counts) {
  out["customers"] = counts.customers;
  out["predicted"] = json_number(round_to_digits(counts.predicted, kForecastDigits));
  out["actual"] = json_number(counts.actual);
  put_number(out, "error", rounded(counts.error(), kForecastDigits));
}

// "1997-01"
template <class Month>
std::string month_of(const Month& month) {
  const CivilDate first{.year = month.year, .month = month.month, .day = 1};
  return customers::period_name(to_day_number(first), customers::Period::month);
}

Json write_curve(const std::vector<models::CurvePoint>& points) {
  Json list = Json::array();
  for (const models::CurvePoint& point : points) {
    list.push_back({{"day", format_iso_date(point.day)},
                    {"actual", json_number(point.actual)},
                    {"model", json_number(round_to_digits(point.model, kForecastDigits))}});
  }
  return list;
}

// What was foreseen and what came, by month of the holdout.
Json write_months(const std::vector<models::HoldoutMonth>& months) {
  Json list = Json::array();
  for (const models::HoldoutMonth& month : months) {
    list.push_back({{"month", month_of(month)},
                    {"predicted", json_number(round_to_digits(month.predicted, kForecastDigits))},
                    {"actual", json_number(month.actual)}});
  }
  return list;
}

// The same forecast from earlier days on.
Json write_starts(const std::vector<models::RollingStart>& starts) {
  Json list = Json::array();
  for (const models::RollingStart& start : starts) {
    list.push_back({{"first_day", format_iso_date(start.first_day)},
                    {"days", start.days},
                    {"predicted", json_number(round_to_digits(start.predicted, kForecastDigits))},
                    {"actual", json_number(start.actual)}});
  }
  return list;
}

Json write_holdout(const models::Forecast& forecast) {
  Json out = Json::object();
  if (!forecast.choice)
    return Json{{"error", nullptr}, {"error_reason", forecast.choice.error().reason}};
  const models::Candidate& chosen = forecast.candidates[forecast.choice->candidate];
  if (!chosen.holdout)
    return Json{{"error", nullptr}, {"error_reason", chosen.holdout.error().reason}};
  out["first_day"] = format_iso_date(forecast.holdout_first_day);
  out["days"] = forecast.holdout_days;
  put_counts(out, chosen.holdout->all);
  Json cohorts = Json::array();
  for (const models::HoldoutCohort& cohort : chosen.holdout->cohorts) {
    Json row{{"cohort", month_of(cohort)}};
    put_counts(row, cohort.counts);
    cohorts.push_back(std::move(row));
  }
  out["cohorts"] = std::move(cohorts);
  out["months"] = write_months(forecast.holdout_months);
  out["starts"] = write_starts(forecast.misses.starts);
  put_number(out, "mean_error", rounded(forecast.misses.mean_error(), kForecastDigits));
  if (forecast.holdout_curve) {
    out["known"] = write_curve(forecast.holdout_curve->known);
    out["predicted_curve"] = write_curve(forecast.holdout_curve->predicted);
  }
  return out;
}

Json write_estimate(const models::EstimateOrNone& estimate) {
  Json out = Json::object();
  const auto part = [&](double models::Estimate::* member) -> Number {
    if (!estimate) return std::unexpected(estimate.error());
    return round_to_digits((*estimate).*member, kForecastDigits);
  };
  put_number(out, "expected", part(&models::Estimate::expected));
  put_number(out, "low", part(&models::Estimate::low));
  put_number(out, "high", part(&models::Estimate::high));
  return out;
}

// Factors only where they are used.
Json write_season(const models::Season& season) {
  Json out = Json::object();
  put_number(out, "p_value", rounded(season.p_value, 3));
  out["is_used"] = season.is_used;
  if (!season.is_used) return out;
  Json factors = Json::array();
  for (const double factor : season.factors)
    factors.push_back(json_number(round_to_digits(factor, kForecastDigits)));
  out["factors"] = std::move(factors);
  return out;
}

// How regularly customers order: "timing.<code>" in words, with the days between orders.
Json write_timing(const models::Forecast& forecast) {
  const std::optional<models::Timing> timing = models::timing_of(forecast);
  if (!timing) return nullptr;
  return {{"code", timing->code},
          {"k", timing->regularity},
          {"days", json_number(round_to_digits(timing->days, 3))}};
}

Json write_outlook(const std::vector<models::ForecastMonth>& months) {
  Json list = Json::array();
  for (const models::ForecastMonth& month : months)
    list.push_back({{"month", month_of(month)}, {"orders", write_estimate(month.orders)}});
  return list;
}

Json write_forecast(const models::Forecast& forecast, const models::ForecastTerms& terms) {
  const bool is_shown = forecast.verdict.level != models::VerdictLevel::insufficient;
  const models::EstimateOrNone hidden = undefined("verdict_insufficient");
  const auto shown = [&](const models::EstimateOrNone& estimate) {
    return write_estimate(is_shown ? estimate : hidden);
  };
  Json out;
  out["horizon_months"] = json_number(terms.horizon_months);
  out["discount_rate_annual"] = json_number(terms.discount_rate_annual);
  out["gross_margin"] = json_number(terms.gross_margin);
  out["range_share"] = 0.9;
  out["values"] = nullptr;
  if (forecast.value_model) {
    out["values"] = forecast.value_model->kind == models::ValueKind::mean ? "mean" : "gamma_gamma";
  }
  out["season"] = write_season(forecast.season);
  out["timing"] = write_timing(forecast);
  out["months"] = is_shown ? write_outlook(forecast.months) : Json::array();
  out["active_customers"] = shown(forecast.totals.active_customers);
  out["orders"] = shown(forecast.totals.orders);
  out["revenue"] = shown(forecast.totals.revenue);
  out["clv"] = shown(forecast.totals.clv);
  const models::NewCustomer customer = is_shown ? models::forecast_new_customer(forecast, terms)
                                                : models::NewCustomer::none("verdict_insufficient");
  Json person = Json::object();
  put_number(person, "repeat_orders", rounded(customer.repeat_orders, kForecastDigits));
  put_number(person, "value", rounded(customer.value, kForecastDigits));
  put_number(person, "revenue", rounded(customer.revenue, kForecastDigits));
  put_number(person, "clv", rounded(customer.clv, kForecastDigits));
  put_number(person, "clv_low", rounded(customer.clv_low, kForecastDigits));
  put_number(person, "clv_high", rounded(customer.clv_high, kForecastDigits));
  models::CalculatorEquivalent rates;
  if (is_shown) {
    rates = models::calculator_equivalent(forecast);
  } else {
    rates = {.retention_annual = undefined("verdict_insufficient"),
             .orders_per_year = undefined("verdict_insufficient")};
  }
  put_number(person, "retention_annual", rounded(rates.retention_annual, kForecastDigits));
  put_number(person, "orders_per_year", rounded(rates.orders_per_year, kForecastDigits));
  out["new_customer"] = std::move(person);
  return out;
}

}  // namespace

void put_forecast(Json& analysis, const models::Forecast& forecast,
                  const models::ForecastTerms& terms) {
  analysis["models"] = write_models(forecast);
  analysis["holdout"] = write_holdout(forecast);
  analysis["forecast"] = write_forecast(forecast, terms);
  analysis["verdict"] = write_verdict(forecast.verdict);
}

}  // namespace clv::protocol
