// Subscriptions as an interface shows them, read from the engine's JSON (subscriptions_json.h). Tolerant: what is
// missing is absent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/date.h"

namespace clv::protocol {

struct RenewalView {
  std::int64_t at_risk = 0;
  std::optional<double> retention;        // of those at risk
  std::optional<double> survival;         // of all who began
  std::optional<double> fitted_survival;  // by the model
};

// Running ones after so many renewals.
struct TenureView {
  std::int64_t renewals = 0;
  std::int64_t subscriptions = 0;
  std::optional<double> expected_renewals;  // each, as the next
  std::optional<double> clv;
};

struct StartCohortView {
  std::string name;  // "2024-Q1"
  std::int64_t subscriptions = 0;
  bool is_small = false;
  std::vector<double> survival;  // after renewal 1, 2, …, as far as observed
};

struct SubscriptionsView {
  std::optional<DayNumber> as_of;
  bool is_interval_in_months = true;
  std::int64_t interval_count = 1;  // of months, otherwise of days
  bool is_interval_assumed = false;
  std::int64_t started = 0;
  std::int64_t running = 0;
  std::int64_t ended = 0;
  std::string currency;
  std::optional<double> amount;
  std::vector<RenewalView> renewals;  // 1 first
  std::string level;                  // "good", "careful", "insufficient"
  std::vector<std::string> reasons;   // codes; texts "verdict.<code>"
  double horizon_months = 12;
  std::optional<double> new_payments;
  std::optional<double> new_clv;
  std::optional<double> running_renewals;
  std::optional<double> running_clv;
  std::vector<TenureView> tenures;
  std::vector<StartCohortView> cohorts;

  // The proof: the last part of the history, hidden from the model.
  std::optional<DayNumber> holdout_day;  // the last one known; nothing: no proof
  double holdout_predicted = 0;          // endings
  std::int64_t holdout_actual = 0;
};

// `body` is that of a "done" message. Nothing when it holds no subscriptions.
std::optional<SubscriptionsView> read_subscriptions_view(const nlohmann::json& body);

}  // namespace clv::protocol
