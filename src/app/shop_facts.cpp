#include "app/shop_facts.h"

namespace clv::app {

std::optional<double> measured(const AppState& state, std::string_view metric) {
  if (!state.import.analysis) return std::nullopt;
  return state.import.analysis->metric(metric).number;
}

std::optional<LostCustomers> lost_customers(const AppState& /*state*/) { return std::nullopt; }

double lost_customers_scale(const AppState& /*state*/) { return 1; }

std::optional<WeakestSegment> weakest_segment(const AppState& /*state*/) { return std::nullopt; }

std::optional<double> loyal_multiple(const AppState& /*state*/) { return std::nullopt; }

std::optional<std::int64_t> segment_count(const AppState& /*state*/) { return std::nullopt; }

}  // namespace clv::app
