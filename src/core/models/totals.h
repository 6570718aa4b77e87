// Sums over all customers with their intervals.
#pragma once

#include <expected>
#include <functional>
#include <span>

#include "core/models/forecast.h"

namespace clv::models {

struct FittedModels {
  const PurchaseModel* purchases = nullptr;
  PurchaseFit purchase_fit;  // in days
  std::expected<GammaGammaFit, Undefined> values = undefined("no_repeat_customers");
};

Scorer make_scorer(const FittedModels& models, const ForecastTerms& terms);

// The interval of a positive quantity that follows from the parameters: the delta method on its
// logarithm. `quantity` is asked at moved parameters. Undefined: its own reason.
EstimateOrNone estimate(const FittedModels& models,
                        const std::function<Number(const FittedModels&)>& quantity);

// One pass over the customers, and the slopes of the totals' logarithms by the logarithm of every
// parameter, taken from at most a thousand customers: sums over so many have the same slopes.
ForecastTotals forecast_totals(const FittedModels& models,
                               std::span<const CustomerSummary> customers,
                               const ForecastTerms& terms);

}  // namespace clv::models
