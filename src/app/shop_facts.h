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

// Customers that stayed away: the segments that ordered before and do not any more.
struct LostCustomers {
  std::int64_t customers = 0;
  double revenue = 0;
};
std::optional<LostCustomers> lost_customers(const AppState& state);

// What a share of lost customers is in the calculator's new customers of a year: 1 without orders, as many leave
// then as come.
double lost_customers_scale(const AppState& state);

// The segment that leaves the least after the calculator's margin, cost per order and CAC, per customer.
struct WeakestSegment {
  std::string name;  // texts "segment.<name>"
  std::int64_t customers = 0;
  double contribution = 0;
};
std::optional<WeakestSegment> weakest_segment(const AppState& state);

// Revenue of the average champion or loyal customer in average orders.
std::optional<double> loyal_multiple(const AppState& state);

// Whether customers could be put into segments, and into how many.
std::optional<std::int64_t> segment_count(const AppState& state);

}  // namespace clv::app
