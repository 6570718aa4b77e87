#include "core/models/forecast.h"

#include <algorithm>
#include <utility>

#include "core/models/totals.h"

namespace clv::models {
namespace {

// Pareto/NBD costs thirty times as much per customer as the others, and its parameters stand to a few
// percent with that many.
constexpr std::size_t kComparedCustomers = 20'000;

std::vector<CustomerSummary> every_kth(const std::vector<CustomerSummary>& customers,
                                       std::size_t stride) {
  std::vector<CustomerSummary> kept;
  for (std::size_t i = 0; i < customers.size(); i += stride) kept.push_back(customers[i]);
  return kept;
}

DayNumber first_order_day(const std::vector<CustomerSummary>& customers, DayNumber as_of) {
  double oldest = 0.0;
  for (const CustomerSummary& customer : customers) oldest = std::max(oldest, customer.age);
  return as_of - static_cast<DayNumber>(oldest);
}

// `ledger`: null where there are only summaries.
void compare_models(const orders::Ledger* ledger, std::span<const PurchaseModel* const> models,
                    Forecast& forecast) {
  const std::size_t count = forecast.customers.size();
  const std::size_t stride = (count + kComparedCustomers - 1) / kComparedCustomers;
  const bool is_sampled = stride > 1;
  const std::vector<CustomerSummary> sample =
      is_sampled ? every_kth(forecast.customers, stride) : std::vector<CustomerSummary>();
  const PurchaseTable table = make_purchase_table(is_sampled ? sample : forecast.customers);
  forecast.compared_customers = static_cast<std::uint32_t>(table.customers);
  std::expected<HoldoutSplit, Undefined> split = undefined(kNeedsOrders);
  if (ledger != nullptr) {
    split =
        split_holdout(*ledger, first_order_day(forecast.customers, forecast.as_of), forecast.as_of);
  }
  if (split) {
    forecast.holdout_first_day = split->first_day;
    forecast.holdout_days = split->days;
    if (is_sampled) split = thin_out(*split, kComparedCustomers);
  }
  for (const PurchaseModel* model : models) {
    Candidate candidate{.model = model, .fit = fit_purchases(*model, table)};
    if (!split) {
      candidate.holdout = std::unexpected(split.error());
    } else {
      candidate.holdout = check_holdout(*model, *split);
    }
    forecast.candidates.push_back(std::move(candidate));
  }
  forecast.choice = choose_model(forecast.candidates);
  if (forecast.choice && split && ledger != nullptr) {
    const Candidate& best = forecast.candidates[forecast.choice->candidate];
    if (best.holdout)
      forecast.holdout_curve = trace_holdout(*best.model, *split, *best.holdout, *ledger);
  }
  if (!forecast.choice || !is_sampled) return;
  Candidate& chosen = forecast.candidates[forecast.choice->candidate];
  chosen.fit = fit_purchases(*chosen.model, make_purchase_table(forecast.customers));
  if (!chosen.fit.fit) forecast.choice = std::unexpected(chosen.fit.fit.error());
}

VerdictFacts facts_of(const Forecast& forecast, const ForecastTerms& terms) {
  VerdictFacts facts;
  facts.customers = static_cast<double>(forecast.customers.size());
  facts.days_since_last_order = forecast.customers.empty() ? 0.0 : forecast.customers.front().age;
  for (const CustomerSummary& customer : forecast.customers) {
    facts.history_days = std::max(facts.history_days, customer.age + 1.0);
    facts.repeat_customers += customer.frequency >= 1 ? 1.0 : 0.0;
    facts.customers_with_three += customer.frequency >= 2 ? 1.0 : 0.0;
    facts.days_since_last_order =
        std::min(facts.days_since_last_order, customer.age - customer.recency);
  }
  facts.horizon_days = terms.horizon_months * kDaysPerMonth;
  facts.frequency_value_correlation = forecast.frequency_value_correlation;
  facts.has_model = forecast.choice.has_value();
  facts.has_values = forecast.values.fit.has_value() &&
                     population_mean_value(forecast.values.fit->parameters).has_value();
  if (!forecast.candidates.empty() && !forecast.candidates.front().holdout)
    facts.holdout_error = std::unexpected(forecast.candidates.front().holdout.error());
  if (forecast.choice) {
    const auto& holdout = forecast.candidates[forecast.choice->candidate].holdout;
    if (holdout) {
      facts.holdout_error = holdout->all.error();
    } else {
      facts.holdout_error = std::unexpected(holdout.error());
    }
  }
  return facts;
}

void learn_values(Forecast& forecast) {
  forecast.values = fit_gamma_gamma(forecast.customers);
  forecast.frequency_value_correlation = frequency_value_correlation(forecast.customers);
}

// With its customers and values known, all the rest.
Forecast complete(Forecast forecast, const orders::Ledger* ledger, const ForecastTerms& terms,
                  std::span<const PurchaseModel* const> models) {
  if (!forecast.customers.empty()) compare_models(ledger, models, forecast);
  forecast.verdict = judge(facts_of(forecast, terms));
  if (!forecast.choice) {
    const std::unexpected<Undefined> none(forecast.choice.error());
    forecast.totals = {.active_customers = none, .orders = none, .revenue = none, .clv = none};
    return forecast;
  }
  const Candidate& chosen = forecast.candidates[forecast.choice->candidate];
  const FittedModels fitted{
      .purchases = chosen.model, .purchase_fit = *chosen.fit.fit, .values = forecast.values.fit};
  forecast.totals = forecast_totals(fitted, forecast.customers, terms);
  forecast.scorer.emplace(make_scorer(fitted, terms));
  return forecast;
}

}  // namespace

Forecast make_forecast(const orders::Ledger& ledger, DayNumber as_of, const ForecastTerms& terms,
                       std::span<const PurchaseModel* const> models) {
  Forecast forecast;
  forecast.as_of = as_of;
  forecast.customers = summarize_customers(ledger, as_of);
  learn_values(forecast);
  return complete(std::move(forecast), &ledger, terms, models);
}

Forecast forecast_summaries(std::vector<CustomerSummary> customers, bool has_values,
                            const ForecastTerms& terms) {
  Forecast forecast;
  forecast.customers = std::move(customers);
  if (has_values) {
    learn_values(forecast);
  } else {
    forecast.values.fit = undefined("not_in_file");
    forecast.values.log_likelihood = undefined("not_in_file");
    forecast.frequency_value_correlation = undefined("not_in_file");
  }
  return complete(std::move(forecast), nullptr, terms, purchase_models());
}

}  // namespace clv::models
