// Whether some months of the year are busier than others, and how much.
#pragma once

#include <cstdint>
#include <span>

#include "base/date.h"
#include "base/result.h"
#include "core/models/customer_summary.h"
#include "core/models/model_clock.h"
#include "core/orders/ledger.h"

namespace clv::models {

// Each month of the year has to be there twice: what happened once is no season.
inline constexpr std::int32_t kShortestSeasonHistoryDays = 720;

struct Season {
  // Probability that months which are all alike would differ by as much as these do. Undefined
  // history_too_short, few_orders (too few to tell), or the reason of a missing model.
  Number p_value = undefined("history_too_short");
  bool is_used = false;  // the factors are not all 1
  SeasonFactors factors{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  SeasonFactors errors{};  // standard errors of the factors' logarithms
  // How much more the same customers ordered in the last twelve months than in the twelve before, both
  // against what the model expects of them: a difference of logarithms. No model here expects a trend.
  Number growth = undefined("history_too_short");
  double growth_error = 0.0;  // its standard error

  // By how much the same customers order more (above 0) or less from year to year, where that is more
  // than a tenth and three standard errors; otherwise 0.
  [[nodiscard]] double yearly_trend() const;

  // What a trend adds to the variance of the logarithm of a total over the horizon, because nobody knows
  // whether it goes on: from the middle of the last year to that of the horizon.
  [[nodiscard]] double trend_log_variance(double horizon_days) const;

  // Whether the history is long enough to tell.
  [[nodiscard]] bool is_tested() const { return p_value.has_value(); }
};

// From the repeat orders of each month against those that a model without a season expects of the
// customers known by then, year by year, so that growth does not look like a season. The test is that
// of a quasi-Poisson regression (McCullagh & Nelder, "Generalized Linear Models", 2nd ed. 1989, section
// 4.5 and 6.2): what months differ by, against what the same months of different years differ by.
// Factors are drawn towards 1 by what of their spread is chance. `customers`: all of the ledger as of
// that day, in calendar days.
Season learn_season(const orders::Ledger& ledger, std::span<const CustomerSummary> customers,
                    DayNumber as_of);

// A clock for these days, from the day before the first order.
ModelClock clock_of(const Season& season, DayNumber first, DayNumber last);

}  // namespace clv::models
