// What a fitted model says about single customers.
#pragma once

#include <cstdint>
#include <expected>
#include <unordered_map>

#include "core/models/gamma_gamma.h"
#include "core/models/purchase_model.h"

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
};

// Of days, by month.
DiscountedPeriods monthly_periods(const ForecastTerms& terms);

// Expected orders within the periods, and the same discounted.
struct OrdersAhead {
  double expected = 0.0;
  double discounted = 0.0;
};

// Of a customer who is active now.
OrdersAhead orders_if_alive(const PurchaseModel& model, const PurchaseParameters& parameters,
                            const PurchaseHistory& history, const DiscountedPeriods& periods);

// Of somebody who orders for the first time now, that first order left out.
OrdersAhead orders_of_new(const PurchaseModel& model, const PurchaseParameters& parameters,
                          const DiscountedPeriods& periods);

struct CustomerScore {
  double p_alive = 0.0;
  double expected_orders = 0.0;                     // within the horizon
  double discounted_orders = 0.0;                   // the same, discounted
  Number value = undefined("no_repeat_customers");  // of a coming purchase, major units
  bool value_is_population_mean = true;             // the customer has no value of the own
  Number expected_revenue = undefined("no_repeat_customers");
  Number clv = undefined("no_repeat_customers");  // margin * value * discounted_orders
};

// Amortised about a microsecond per customer: customers of equal frequency and age share the costly
// part.
class Scorer {
 public:
  // `values`: fitted, or why not. `parameters` in days.
  Scorer(const PurchaseModel& model, const PurchaseParameters& parameters,
         std::expected<GammaGammaParameters, Undefined> values, const ForecastTerms& terms)
      : model_(&model), parameters_(parameters), values_(values), terms_(terms) {}

  // Precondition: age in whole days, as of summarize_customers.
  CustomerScore score(const CustomerSummary& customer);

 private:
  const PurchaseModel* model_;
  PurchaseParameters parameters_;
  std::expected<GammaGammaParameters, Undefined> values_;
  ForecastTerms terms_;
  std::unordered_map<std::uint64_t, OrdersAhead> known_;  // by frequency and age
};

// The history as the models read it.
inline PurchaseHistory history_of(const CustomerSummary& customer) {
  return {.frequency = static_cast<double>(customer.frequency),
          .recency = customer.recency,
          .age = customer.age};
}

}  // namespace clv::models
