// What a fitted model says about single customers.
#pragma once

#include <cstdint>
#include <expected>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/models/model_clock.h"
#include "core/models/purchase_model.h"
#include "core/models/value_model.h"

namespace clv::models {

// How far ahead, and what the future is worth now. Months have 30.4375 days (base/date.h).
struct ForecastTerms {
  double horizon_months = 12.0;        // 0 or more; also longer than the history
  double discount_rate_annual = 0.10;  // 0 or more
  double gross_margin = 1.0;           // share of the revenue; 1 gives discounted revenue
};

// The future cut into equal periods, each discounted as a whole at its end; a last part of a period at
// its own end.
struct DiscountedPeriods {
  double count = 0.0;          // 0 or more, not necessarily whole
  double length = 1.0;         // in the parameters' time unit
  double discount_rate = 0.0;  // per period
  // Where time is not even: the end of each period, the last part included, in the parameters' time.
  std::vector<double> ends{};
};

// Of days, by month.
DiscountedPeriods monthly_periods(const ForecastTerms& terms);

// Of days of the clock, by month from the end of `as_of` on.
DiscountedPeriods monthly_periods(const ForecastTerms& terms, const ModelClock& clock,
                                  DayNumber as_of);

// Expected orders within the periods, and the same discounted.
struct OrdersAhead {
  double expected = 0.0;
  double discounted = 0.0;
  double square = 0.0;  // mean of the square of the number
};

// Of a customer who is active now.
OrdersAhead orders_if_alive(const PurchaseModel& model, const PurchaseParameters& parameters,
                            const PurchaseHistory& history, const DiscountedPeriods& periods);

// Of somebody who orders for the first time now, that first order left out.
OrdersAhead orders_of_new(const PurchaseModel& model, const PurchaseParameters& parameters,
                          const DiscountedPeriods& periods);

struct CustomerScore {
  double p_alive = 0.0;            // averaged, where a scorer is told over which models
  double expected_orders = 0.0;    // within the horizon
  double discounted_orders = 0.0;  // the same, discounted
  Number value = undefined("no_repeat_customers");  // of a coming purchase, major units
  bool value_is_population_mean = true;             // the customer has no value of the own
  Number expected_revenue = undefined("no_repeat_customers");
  Number clv = undefined("no_repeat_customers");  // margin * value * discounted_orders
  // How far what the customer does varies around the two expectations, if the parameters are right.
  double orders_variance = 0.0;
  double revenue_variance = 0.0;  // 0 without a value
};

// One of several models that P(alive) is averaged over (model_average.h).
struct AliveView {
  const PurchaseModel* model = nullptr;
  PurchaseParameters parameters{};  // in days of the clock
  double weight = 0.0;              // they sum to 1
};

// Amortised about a microsecond per customer: customers of equal frequency and age share the costly
// part.
class Scorer {
 public:
  // `values`: fitted, or why not. `parameters` in days of the clock, `as_of` the customers' day.
  Scorer(const PurchaseModel& model, const PurchaseParameters& parameters,
         const std::expected<ValueModel, Undefined>& values, const ForecastTerms& terms,
         const ModelClock& clock = {}, DayNumber as_of = 0);

  // Whether somebody is active, no order will ever tell; what they order, only the one model says.
  void average_p_alive(std::vector<AliveView> views) { views_ = std::move(views); }

  // Precondition: age in whole calendar days, as of summarize_customers.
  CustomerScore score(const CustomerSummary& customer);

 private:
  OrdersAhead orders_ahead(const CustomerSummary& customer, const PurchaseHistory& history);

  const PurchaseModel* model_;
  PurchaseParameters parameters_;
  std::vector<AliveView> views_;  // empty: the one model
  std::expected<ValueModel, Undefined> values_;
  double gross_margin_;
  ModelClock clock_;
  DayNumber as_of_;
  DiscountedPeriods periods_;
  std::unordered_map<std::uint64_t, std::size_t> known_;  // by frequency and age: place in ahead_
  std::vector<OrdersAhead> ahead_;                        // by phase, next to each other
};

// The history as the models read it.
inline PurchaseHistory history_of(const CustomerSummary& customer) {
  return {.frequency = static_cast<double>(customer.frequency),
          .recency = customer.recency,
          .age = customer.age};
}

}  // namespace clv::models
