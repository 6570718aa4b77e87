// The part of a forecast that an interface shows, read from the engine's JSON (forecast_json.h).
// Tolerant: what is missing is absent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/date.h"

namespace clv::protocol {

// Nothing where the number does not exist or must not be shown.
struct IntervalView {
  std::optional<double> expected{};
  std::optional<double> low{};  // of the range that 9 of 10 lie in
  std::optional<double> high{};
};

struct CurveDay {
  DayNumber day = 0;
  double actual = 0;
  double model = 0;
};

struct ForecastView {
  std::string level;                 // "good", "careful", "insufficient"
  std::vector<std::string> reasons;  // codes; texts "verdict.<code>"
  std::string model;                 // key of the chosen model; empty: none
  double horizon_months = 12;
  double discount_rate_annual = 0;
  double gross_margin = 0;
  IntervalView active_customers;
  IntervalView orders;
  IntervalView revenue;
  IntervalView clv;

  // Of somebody who orders for the first time.
  std::optional<double> new_repeat_orders;
  std::optional<double> new_value;  // of an order
  IntervalView new_clv;
  std::optional<double> new_retention_annual;
  std::optional<double> new_orders_per_year;

  // The proof: the last part of the history, hidden from the model.
  std::int64_t holdout_days = 0;  // 0: none
  double holdout_predicted = 0;   // orders
  double holdout_actual = 0;
  std::optional<double> holdout_error;  // predicted / actual - 1
  std::vector<CurveDay> known;          // repeat orders summed up, before the holdout
  std::vector<CurveDay> predicted;      // and in it, from its border on

  [[nodiscard]] bool is_shown() const { return level == "good" || level == "careful"; }

  // What the calculator's input of that key would be, so that it expects what the model expects of a
  // new customer: aov, retention_annual, orders_per_year. Nothing for other keys, and where the
  // forecast is not shown.
  [[nodiscard]] std::optional<double> input(const std::string& key) const;
};

// `body` is that of a "done" message. Nothing when it holds no verdict.
std::optional<ForecastView> read_forecast_view(const nlohmann::json& body);

}  // namespace clv::protocol
