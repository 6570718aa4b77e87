#include "core/models/forecast.h"

#include <algorithm>
#include <utility>

#include "core/models/comparison.h"
#include "core/models/outlook_months.h"
#include "core/models/totals.h"
#include "core/models/verdict_facts.h"

namespace clv::models {
namespace {

DayNumber first_order_day(const std::vector<CustomerSummary>& customers, DayNumber as_of) {
  double oldest = 0.0;
  for (const CustomerSummary& customer : customers) oldest = std::max(oldest, customer.age);
  return as_of - static_cast<DayNumber>(oldest);
}

void prove(const orders::Ledger& ledger, std::span<const HoldoutSplit> splits, Forecast& forecast) {
  const Candidate& best = forecast.candidates[forecast.choice->candidate];
  std::vector<const PurchaseModel*> kin{best.model};
  for (const Candidate& one : forecast.candidates) {
    if (&one != &best && one.model->drop_out == best.model->drop_out) kin.push_back(one.model);
  }
  forecast.misses = look_at_misses(kin, splits, ledger);
  if (!best.holdout) return;
  const HoldoutSplit& last = splits.front();
  forecast.holdout_curve = trace_holdout(*best.model, last, *best.holdout, ledger);
  forecast.holdout_months = holdout_months(*best.model, last, *best.holdout, ledger);
}

// `ledger`: null where there are only summaries.
void choose(const orders::Ledger* ledger, std::span<const PurchaseModel* const> models,
            Forecast& forecast) {
  Comparison comparison = compare_models({.customers = forecast.customers,
                                          .ledger = ledger,
                                          .as_of = forecast.as_of,
                                          .season = &forecast.season,
                                          .clock = forecast.clock,
                                          .models = models});
  forecast.candidates = std::move(comparison.candidates);
  forecast.compared_customers = static_cast<std::uint32_t>(comparison.customers.size());
  if (comparison.splits) {
    forecast.holdout_first_day = comparison.splits->front().first_day;
    forecast.holdout_days = comparison.splits->front().days;
  }
  forecast.choice = choose_model(forecast.candidates);
  if (!forecast.choice) return;
  if (comparison.splits && ledger != nullptr) prove(*ledger, *comparison.splits, forecast);
  forecast.weights =
      weigh_models(forecast.candidates, forecast.choice->candidate, comparison.customers);
  Candidate& chosen = forecast.candidates[forecast.choice->candidate];
  forecast.compared_log_likelihood = chosen.fit.log_likelihood;
  if (forecast.compared_customers == forecast.customers.size()) return;
  std::vector<CustomerSummary> everybody;
  if (ledger != nullptr && !forecast.clock.is_even())
    everybody = retime(forecast.customers, *ledger, forecast.as_of, forecast.clock);
  chosen.fit = fit_purchases(
      *chosen.model, make_purchase_table(everybody.empty() ? forecast.customers : everybody));
  if (!chosen.fit.fit) forecast.choice = std::unexpected(chosen.fit.fit.error());
}

void learn_values(Forecast& forecast) {
  forecast.values = fit_gamma_gamma(forecast.customers);
  forecast.value_model = choose_value_model(forecast.values, forecast.customers);
  forecast.frequency_value_correlation = frequency_value_correlation(forecast.customers);
}

void leave_out_values(Forecast& forecast, std::string_view reason) {
  forecast.values.fit = undefined(reason);
  forecast.values.log_likelihood = undefined(reason);
  forecast.value_model = undefined(reason);
  forecast.frequency_value_correlation = undefined(reason);
}

// With its customers, season and values known, all the rest.
Forecast complete(Forecast forecast, const orders::Ledger* ledger, const ForecastTerms& terms,
                  std::span<const PurchaseModel* const> models) {
  if (!forecast.customers.empty()) choose(ledger, models, forecast);
  if (!forecast.choice) {
    const std::unexpected<Undefined> none(forecast.choice.error());
    forecast.totals = {.active_customers = none, .orders = none, .revenue = none, .clv = none};
  } else {
    const FittedModels fitted = models_of(forecast);
    forecast.totals = totals_within(forecast, terms);
    forecast.scorer.emplace(make_scorer(forecast, terms));
    if (ledger != nullptr && models.empty())
      forecast.months = forecast_months(forecast, fitted, terms);
  }
  forecast.verdict = judge(facts_of(forecast, terms));
  return forecast;
}

}  // namespace

ForecastTotals totals_within(const Forecast& forecast, const ForecastTerms& terms) {
  const double horizon = terms.horizon_months * kDaysPerMonth;
  const double season =
      season_log_variance(forecast.season, forecast.clock, forecast.as_of, horizon) +
      forecast.season.trend_log_variance(horizon);
  return average_totals(forecast, terms,
                        {.active_customers = forecast.misses.orders_log_variance,
                         .orders = forecast.misses.orders_variance(horizon) + season,
                         .revenue = forecast.misses.revenue_variance(horizon) + season});
}

Forecast make_forecast(const orders::Ledger& ledger, DayNumber as_of, const ForecastTerms& terms,
                       std::span<const PurchaseModel* const> models) {
  Forecast forecast;
  forecast.as_of = as_of;
  forecast.customers = summarize_customers(ledger, as_of);
  if (std::ranges::all_of(ledger.all(), [](const orders::Purchase& p) { return p.net == 0; })) {
    leave_out_values(forecast, "orders_without_amounts");
  } else {
    learn_values(forecast);
  }
  if (models.empty()) {
    forecast.season = learn_season(ledger, forecast.customers, as_of);
    // Lists of customers look a year ahead whatever the horizon is.
    const double horizon_days = std::max(terms.horizon_months, kMonthsPerYear) * kDaysPerMonth;
    forecast.clock = clock_of(forecast.season, first_order_day(forecast.customers, as_of) - 1,
                              as_of + static_cast<DayNumber>(horizon_days) + 1);
  }
  return complete(std::move(forecast), &ledger, terms, models);
}

Forecast forecast_summaries(std::vector<CustomerSummary> customers, bool has_values,
                            const ForecastTerms& terms) {
  Forecast forecast;
  forecast.customers = std::move(customers);
  forecast.season.p_value = undefined(kNeedsOrders);
  if (has_values) {
    learn_values(forecast);
  } else {
    leave_out_values(forecast, "not_in_file");
  }
  return complete(std::move(forecast), nullptr, terms, {});
}

}  // namespace clv::models
