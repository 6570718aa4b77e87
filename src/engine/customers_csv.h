// The customers of an analysis as a CSV file.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/customers/segments.h"
#include "core/models/forecast.h"
#include "core/orders/order_summary.h"

namespace clv::engine {

enum class CustomerList : std::uint8_t {
  all,       // in the order in which they appear in the files
  win_back,  // those of customers::is_to_win_back, the highest clv_12m first
};

// What is told of customers beside the forecast.
struct CustomerSources {
  const orders::OrderSummary* orders = nullptr;  // null: they came as summaries, without orders
  const customers::Segmentation* segments = nullptr;  // null: likewise
  std::span<const std::string> names;                 // by CustomerSummary::customer
};

// UTF-8; one row per customer with a counted order. Columns: customer_id, orders, revenue, first_order, last_order, frequency,
// recency_days, age_days, mean_repeat_value, p_alive, expected_orders_12m, clv_12m, segment. p_alive and
// the two after it are of twelve months, whatever the horizon of `terms`, and empty where the verdict is "insufficient" or
// no model was fitted; mean_repeat_value is empty without a repeat purchase day. Of summaries orders, revenue, dates and
// segment are empty.
std::string write_customers(const CustomerSources& sources, const models::Forecast& forecast,
                            const models::ForecastTerms& terms,
                            CustomerList list = CustomerList::all);

}  // namespace clv::engine
