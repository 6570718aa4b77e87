// The last part of the history, hidden from the model and then compared with what it predicts.
#pragma once

#include <cstdint>
#include <expected>

#include "base/date.h"
#include "base/result.h"
#include "core/subscriptions/subscription_list.h"

namespace clv::subscriptions {

// Fewer endings than these prove nothing: of 20, chance alone is off by more than a fifth.
inline constexpr std::uint32_t kFewestEndedInHoldout = 20;

// Of the subscriptions that ran on the last day before the holdout. Those that began in it are left out.
struct Holdout {
  DayNumber last_known_day = 0;
  std::int32_t days = 0;
  std::uint32_t running = 0;     // on the last known day
  double predicted_ended = 0.0;  // at the renewals that were due until the as-of day
  std::uint32_t actual_ended = 0;
  // predicted / actual - 1. Undefined few_ended_in_holdout.
  [[nodiscard]] Number error() const;
};

// The last quarter of the history, at least 8 weeks and one interval, as much being left to learn from. Endings count as in
// history_on. Reasons: history_too_short; those of
// fit_sbg for what was before.
std::expected<Holdout, Undefined> check_holdout(const Subscriptions& subscriptions);

}  // namespace clv::subscriptions
