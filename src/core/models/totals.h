// Sums over all customers with their intervals.
#pragma once

#include <expected>
#include <span>

#include "core/models/forecast.h"

namespace clv::models {

struct FittedModels {
  const PurchaseModel* purchases = nullptr;
  PurchaseFit purchase_fit;  // in days
  std::expected<GammaGammaFit, Undefined> values = undefined("no_repeat_customers");
};

Scorer make_scorer(const FittedModels& models, const ForecastTerms& terms);

// One pass over the customers, and the slopes of the totals' logarithms by the logarithm of every
// parameter, taken from at most a thousand customers: sums over so many have the same slopes.
ForecastTotals forecast_totals(const FittedModels& models,
                               std::span<const CustomerSummary> customers,
                               const ForecastTerms& terms);

}  // namespace clv::models
