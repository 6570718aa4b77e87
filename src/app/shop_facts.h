// What the loaded orders say that actions, checklist and claims can use. Nothing where no orders are loaded or they
// do not say it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/state.h"

namespace clv::app {

// A metric of the analysis under its contract name.
std::optional<double> measured(const AppState& state, std::string_view metric);

// Counted orders of an average year of the file; nothing below 30 days, which say nothing of a year.
std::optional<double> orders_per_year(const AppState& state);

// Customers of the segments that ordered before and do not any more.
struct LostCustomers {
  std::int64_t customers = 0;
  double revenue = 0;  // net, that they brought
};
std::optional<LostCustomers> lost_customers(const AppState& state);

// Repeat customers of whom the forecast does not know whether they come back, and what it expects of them
// all together; nothing where no forecast is shown.
struct OpenCustomers {
  std::int64_t customers = 0;
  double expected_value = 0;
};
std::optional<OpenCustomers> open_customers(const AppState& state);

// Lost customers per new customer of a year, both counted in the file: what a share of lost customers is worth
// in shares of the calculator's new customers. 1 without orders: as many leave then as come.
double lost_customers_scale(const AppState& state);

// What customers of the segments leave after the calculator's margin, cost per order and CAC.
struct LossMakers {
  std::string weakest;  // the segment that leaves the least per customer; text "segment.<name>"
  std::int64_t weakest_customers = 0;
  double weakest_contribution = 0;    // per customer
  std::int64_t losing_customers = 0;  // of all segments that leave less than nothing
};
std::optional<LossMakers> loss_makers(const AppState& state);

// Revenue of the average champion or loyal customer in average orders.
std::optional<double> loyal_multiple(const AppState& state);

// Segments that hold anybody.
std::optional<std::int64_t> segment_count(const AppState& state);

}  // namespace clv::app
