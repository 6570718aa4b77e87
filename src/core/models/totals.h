// Sums over all customers with their intervals.
#pragma once

#include <expected>
#include <functional>
#include <span>

#include "core/models/forecast.h"

namespace clv::models {

struct FittedModels {
  const PurchaseModel* purchases = nullptr;
  PurchaseFit purchase_fit;  // in days of the clock
  std::expected<ValueModel, Undefined> values = undefined("no_repeat_customers");
  ModelClock clock{};
  DayNumber as_of = 0;
};

// The models of a forecast. Precondition: it has a choice.
FittedModels models_of(const Forecast& forecast);

Scorer make_scorer(const FittedModels& models, const ForecastTerms& terms);

// Of a whole forecast: its P(alive) sum to the number of active customers. Precondition: it has a
// choice.
Scorer make_scorer(const Forecast& forecast, const ForecastTerms& terms);

// A positive quantity that follows from the parameters, with its predictive range: the delta method on
// its logarithm, and `more_log_variance` for what the parameters do not explain. `quantity` is asked at
// moved parameters. Undefined: its own reason.
EstimateOrNone estimate(const FittedModels& models,
                        const std::function<Number(const FittedModels&)>& quantity,
                        double more_log_variance = 0.0);

// One pass over the customers, and the slopes of the totals' logarithms by the logarithm of every
// parameter, taken from at most a thousand customers: sums over so many have the same slopes.
// `more`: variances of the logarithms beside parameters and chance; revenue's also for clv.
struct MoreVariance {
  double active_customers = 0.0;
  double orders = 0.0;
  double revenue = 0.0;
};
ForecastTotals forecast_totals(const FittedModels& models,
                               std::span<const CustomerSummary> customers,
                               const ForecastTerms& terms, const MoreVariance& more = {});

// The totals of a whole forecast: who is active by all models that its weights name; the rest as the
// chosen one expects it, in a range that counts the chosen one half, because holdouts speak for it, and
// the likelihood's weights half. Precondition: it has a choice.
ForecastTotals average_totals(const Forecast& forecast, const ForecastTerms& terms,
                              const MoreVariance& more);

}  // namespace clv::models
