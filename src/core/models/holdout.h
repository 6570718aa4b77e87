// The last part of the history, hidden from the models and then compared with what they predict.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/models/customer_summary.h"
#include "core/models/purchase_model.h"
#include "core/orders/ledger.h"

namespace clv::models {

// The last quarter of the history, at least 8 weeks: predictions of a year from a few weeks' proof are
// none. What is left to learn from must be at least as long as 8 weeks too.
inline constexpr std::int32_t kShortestHoldoutDays = 56;

// Customers known before the holdout and what they did in it. New customers of the holdout are left
// out: no model of customers predicts them.
struct HoldoutSplit {
  DayNumber first_day = 0;  // of the holdout
  std::int32_t days = 0;
  std::vector<CustomerSummary> customers;  // as of the day before
  ModelClock clock;                        // in whose days models are fitted
  std::vector<CustomerSummary> timed;      // the customers in those; empty if every day is one
  std::vector<std::uint32_t> actual;       // purchase days in the holdout, per customer
  std::vector<DayNumber> first_orders;     // per customer
};

// The last days of a history: the `days` from `first_day` on.
struct HoldoutDays {
  DayNumber first_day = 0;
  std::int32_t days = 0;
};

// `first_order`: of the whole ledger. Reason: history_too_short.
std::expected<HoldoutDays, Undefined> holdout_days(DayNumber first_order, DayNumber as_of);

// At most about `most_customers`, every k-th. Reason: no_customers.
std::expected<HoldoutSplit, Undefined> split_holdout(const orders::Ledger& ledger,
                                                     const HoldoutDays& days,
                                                     const ModelClock& clock,
                                                     std::size_t most_customers);

// Every k-th customer, so that at most about `customers` remain; for scores, not for fits.
HoldoutSplit thin_out(const HoldoutSplit& split, std::size_t customers);

struct HoldoutCounts {
  std::uint32_t customers = 0;
  double predicted = 0.0;  // purchase days
  double actual = 0.0;
  // predicted / actual - 1. Undefined no_orders_in_holdout.
  [[nodiscard]] Number error() const;
};

struct HoldoutCohort {
  int year = 0;  // of the first order
  int month = 0;
  HoldoutCounts counts;
};

// A calendar month of the holdout, or the part of it that is there.
struct HoldoutMonth {
  int year = 0;
  int month = 0;
  double predicted = 0.0;
  double actual = 0.0;
};

struct HoldoutResult {
  HoldoutCounts all;
  PurchaseParameters parameters{};     // fitted to what was before the holdout, in days
  std::vector<HoldoutCohort> cohorts;  // ascending, those with customers
};

// Fits to what was before. Reasons: those of fit_purchases.
PurchaseFitResult fit_before(const PurchaseModel& model, const HoldoutSplit& split);

// Fits to what was before and predicts. Reasons: those of fit_purchases.
std::expected<HoldoutResult, Undefined> check_holdout(const PurchaseModel& model,
                                                      const HoldoutSplit& split);

// What was foreseen for each month of the holdout and what came; they sum to the totals of `result`.
std::vector<HoldoutMonth> holdout_months(const PurchaseModel& model, const HoldoutSplit& split,
                                         const HoldoutResult& result, const orders::Ledger& ledger);

}  // namespace clv::models
