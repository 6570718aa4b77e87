// The forecast's part of an analysis: models, their proof, the verdict and the totals.
//
//   "models": {"bg_nbd": {"r", "alpha", "a", "b", "log_likelihood", "converged", "reason"?, "standard_errors": {…},
//       "holdout_error"}, "mbg_nbd": …, "pareto_nbd": …, "gamma_gamma": {"p", "q", "v", …}, "time_unit": "day",
//       "chosen", "chosen_because"}
//   "holdout": {"first_day", "days", "predicted", "actual", "error",
//       "cohorts": [{"cohort": "1997-01", "customers", "predicted", "actual", "error"}],
//       "known": [{"day", "actual", "model"}], "predicted_curve": [the same]: repeat orders summed up, before the
//       first day and from the day before it (models/holdout_curve.h)}
//   "forecast": {"horizon_months", "discount_rate_annual", "gross_margin",
//       "active_customers": {"expected", "low", "high"}, "orders": …, "revenue": …, "clv": …,
//       "new_customer": {"repeat_orders", "value", "revenue", "clv", "clv_low", "clv_high",
//         "retention_annual", "orders_per_year": the calculator's inputs that expect the same}}
//   "verdict": {"level": "good|careful|insufficient", "reasons": [code, …], "details": [{"code", "level"}]}
//
// At "insufficient" every number of the forecast is null with the reason "verdict_insufficient".
// Searched numbers are written with the digits that the search stands for, so that native and wasm
// write the same.
#pragma once

#include "core/models/forecast.h"
#include "protocol/json.h"

namespace clv::protocol {

// Puts the four objects into `analysis`.
void put_forecast(Json& analysis, const models::Forecast& forecast,
                  const models::ForecastTerms& terms);

}  // namespace clv::protocol
