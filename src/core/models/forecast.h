// The one entrance: from a ledger to models, the chosen one, its proof, the verdict and the totals.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "core/models/estimate.h"
#include "core/models/gamma_gamma.h"
#include "core/models/holdout_curve.h"
#include "core/models/model_average.h"
#include "core/models/model_choice.h"
#include "core/models/model_table.h"
#include "core/models/rolling.h"
#include "core/models/scorer.h"
#include "core/models/season.h"
#include "core/models/verdict.h"
#include "core/orders/ledger.h"

namespace clv::models {

// Over all customers and the horizon.
struct ForecastTotals {
  // Now: sums of P(alive), averaged over the models that the likelihood cannot tell apart.
  EstimateOrNone active_customers = undefined("no_customers");
  EstimateOrNone orders = undefined("no_customers");
  EstimateOrNone revenue = undefined("no_customers");
  EstimateOrNone clv = undefined("no_customers");  // margin * discounted revenue
};

// Orders foreseen for a calendar month, or the part of it that is still to come.
struct ForecastMonth {
  int year = 0;
  int month = 0;
  Estimate orders;
};

struct Forecast {
  DayNumber as_of = 0;
  std::vector<CustomerSummary> customers;  // in days
  std::vector<Candidate> candidates;       // one per model to choose from; parameters in days
  // The number of customers that candidates were fitted to and compared on; the chosen model is then
  // fitted to all.
  std::uint32_t compared_customers = 0;
  std::expected<Choice, Undefined> choice = undefined("no_customers");
  std::vector<ModelWeight> weights;  // of candidates, in what several models say together
  // Of the chosen model on the compared customers, as those of the others are.
  Number compared_log_likelihood = undefined("no_customers");
  DayNumber holdout_first_day = 0;  // where candidates have a holdout
  std::int32_t holdout_days = 0;
  std::vector<HoldoutMonth> holdout_months;   // of the chosen model
  std::optional<HoldoutCurve> holdout_curve;  // of the chosen model, where it has a holdout
  Season season;
  ModelClock clock;   // in whose days the chosen model's parameters are
  PastMisses misses;  // of the chosen model
  std::vector<ForecastMonth>
      months;  // from the day after `as_of` on, at most 24 within the horizon
  GammaGammaFitResult values;
  std::expected<ValueModel, Undefined> value_model = undefined("no_repeat_customers");
  Number frequency_value_correlation = undefined("no_repeat_customers");
  Verdict verdict;
  ForecastTotals totals;  // whatever the verdict says; whoever shows them obeys it

  // Of every customer, one at a time. Nothing where no model was fitted.
  std::optional<Scorer> scorer;
};

// `as_of`: not before the first order; purchases after it are not seen. Reasons in `choice`: those of
// fit_purchases. Time: that of the chosen model and Gamma-Gamma grows with the customers, the comparison
// of models ends growing at 20,000. `models`: those to choose from; none: all of purchase_models() and
// the regular ones, of which the most likely is a candidate.
Forecast make_forecast(const orders::Ledger& ledger, DayNumber as_of, const ForecastTerms& terms,
                       std::span<const PurchaseModel* const> models = {});

// The totals of a forecast within another horizon, at most a year or the forecast's own. Precondition: it
// has a choice.
ForecastTotals totals_within(const Forecast& forecast, const ForecastTerms& terms);

// The same of customers who came as summaries. Precondition: their times are whole days. There is no day (as_of is 0) and no
// holdout, whose reason is needs_orders, so that the most likely model is the chosen one. `has_values`: they tell
// mean_repeat_value; otherwise all values are undefined, not_in_file.
Forecast forecast_summaries(std::vector<CustomerSummary> customers, bool has_values,
                            const ForecastTerms& terms);

}  // namespace clv::models
