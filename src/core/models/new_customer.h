// What the chosen model expects of somebody who orders for the first time today.
#pragma once

#include <string_view>

#include "core/models/forecast.h"

namespace clv::models {

struct NewCustomer {
  Number repeat_orders = undefined("no_customers");  // within the horizon, after the first order
  Number value = undefined("no_customers");          // of a coming order: the population's mean
  Number revenue = undefined("no_customers");        // of the first order and the repeat orders
  // Margin times revenue, each order discounted at the end of its month, the first one not at all.
  Number clv = undefined("no_customers");
  // The range of clv, as in Estimate.
  Number clv_low = undefined("no_customers");
  Number clv_high = undefined("no_customers");

  static NewCustomer none(std::string_view reason);
};

// Undefined with the reason of the missing model or values. The first order is worth the population's
// mean: the Gamma-Gamma model knows nothing else of somebody new.
NewCustomer forecast_new_customer(const Forecast& forecast, const ForecastTerms& terms);

}  // namespace clv::models
