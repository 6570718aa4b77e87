// What a verdict is judged by, taken from a forecast.
#pragma once

#include "core/models/forecast.h"
#include "core/models/verdict.h"

namespace clv::models {

// Everything but the verdict is in the forecast.
VerdictFacts facts_of(const Forecast& forecast, const ForecastTerms& terms);

}  // namespace clv::models
