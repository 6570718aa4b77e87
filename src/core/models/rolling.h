// The forecast as it would have been made at earlier days, against what came: how wrong it was, and
// whether that is more than parameters and chance explain.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/models/holdout.h"
#include "core/models/purchase_model.h"
#include "core/models/value_model.h"
#include "core/orders/ledger.h"

namespace clv::models {

struct RollingStart {
  DayNumber first_day = 0;  // of what was foreseen
  std::int32_t days = 0;
  double predicted = 0.0;  // purchase days of the customers there were
  double actual = 0.0;
  double log_variance = 0.0;  // of the logarithm of the prediction, by parameters and chance
  Number predicted_revenue = undefined("no_repeat_customers");  // major units
  double actual_revenue = 0.0;
  double revenue_log_variance = 0.0;
};

struct PastMisses {
  std::vector<RollingStart> starts;  // latest first
  // What the misses vary by beside parameters and chance, of the logarithm, over a start's days, as far
  // as so few tell; 0 where they are no more than those explain.
  double orders_log_variance = 0.0;
  double revenue_log_variance = 0.0;

  // Mean of |predicted / actual - 1| over the starts. Undefined no_orders_in_holdout without any.
  [[nodiscard]] Number mean_error() const;

  // The first two for a horizon: a drift grows with time, so its variance is proportional to it, at most
  // fourfold.
  [[nodiscard]] double orders_variance(double horizon_days) const;
  [[nodiscard]] double revenue_variance(double horizon_days) const;
};

// Days before which the history was cut: the last quarter, and as many days from 3/8 and from half of the
// history on. Those before which too little is known are left out.
std::vector<HoldoutDays> rolling_starts(DayNumber first_order, DayNumber as_of);

// `splits`: one per start. `kin`: the chosen model, and those that take its place where what was before
// a start was too little to fit it to.
PastMisses look_at_misses(std::span<const PurchaseModel* const> kin,
                          std::span<const HoldoutSplit> splits, const orders::Ledger& ledger);

}  // namespace clv::models
