// The orders to come by calendar month, with the season where there is one.
#pragma once

#include <span>
#include <vector>

#include "core/models/forecast.h"
#include "core/models/totals.h"

namespace clv::models {

// Variance of the logarithm of a total over the horizon by the errors of the season's factors.
double season_log_variance(const Season& season, const ModelClock& clock, DayNumber as_of,
                           double horizon_days);

// Whole months, and the rest of the one that has begun, within the horizon; at most 24. They are drawn
// after at most 2000 customers and sum to what all give over the same days.
std::vector<ForecastMonth> forecast_months(const Forecast& forecast, const FittedModels& models,
                                           const ForecastTerms& terms);

}  // namespace clv::models
