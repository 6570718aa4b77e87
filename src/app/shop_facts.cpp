#include "app/shop_facts.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/finance/rates.h"

namespace clv::app {
namespace {

using protocol::SegmentView;

constexpr std::array<std::string_view, 3> kLost{"at_risk", "cannot_lose", "lost"};
constexpr std::array<std::string_view, 2> kLoyal{"champions", "loyal"};
constexpr double kDaysPerYear = 365;

std::span<const SegmentView> segments(const AppState& state) {
  if (!state.import.analysis) return {};
  return state.import.analysis->past.segments;
}

struct Total {
  std::int64_t customers = 0;
  double revenue = 0;
};

Total total(const AppState& state, std::span<const std::string_view> names) {
  Total sum;
  for (const SegmentView& segment : segments(state)) {
    if (!std::ranges::contains(names, segment.name)) continue;
    sum.customers += segment.customers;
    sum.revenue += segment.revenue;
  }
  return sum;
}

// From the first order to the as-of day; nothing where there is no such time.
std::optional<double> years_of_history(const AppState& state) {
  if (!state.import.analysis) return std::nullopt;
  const protocol::AnalysisView& view = *state.import.analysis;
  if (!view.first_order || !view.as_of || *view.as_of <= *view.first_order) return std::nullopt;
  return static_cast<double>(*view.as_of - *view.first_order) / kDaysPerYear;
}

// Per customer. Revenue of a file is net of refunds already, so the calculator's return rate would count them twice.
double contribution_per_customer(const finance::CalculatorInputs& inputs,
                                 const SegmentView& segment) {
  const double orders = segment.mean_orders.value_or(0);
  const double revenue = segment.revenue / static_cast<double>(segment.customers);
  const double net = inputs.prices_include_vat ? revenue / (1 + inputs.vat_rate) : revenue;
  return net * inputs.gross_margin - orders * inputs.cost_per_order - inputs.cac;
}

}  // namespace

std::optional<double> measured(const AppState& state, std::string_view metric) {
  if (!state.import.analysis) return std::nullopt;
  return state.import.analysis->metric(metric).number;
}

std::optional<double> orders_per_year(const AppState& state) {
  constexpr double kLeastYears = 30 / kDaysPerYear;
  const auto years = years_of_history(state);
  if (!state.import.analysis || !years || *years < kLeastYears) return std::nullopt;
  return static_cast<double>(state.import.analysis->counted_orders) / *years;
}

std::optional<LostCustomers> lost_customers(const AppState& state) {
  const Total lost = total(state, kLost);
  if (lost.customers == 0) return std::nullopt;
  return LostCustomers{.customers = lost.customers, .revenue = lost.revenue};
}

std::optional<OpenCustomers> open_customers(const AppState& state) {
  if (!state.import.analysis) return std::nullopt;
  const protocol::PastView& past = state.import.analysis->past;
  const std::optional<std::int64_t>& customers = past.win_back_customers;
  const std::optional<double>& value = past.win_back_value;
  if (!customers || *customers == 0 || !value) return std::nullopt;
  return OpenCustomers{.customers = *customers, .expected_value = *value};
}

double lost_customers_scale(const AppState& state) {
  const auto lost = lost_customers(state);
  const auto years = years_of_history(state);
  if (!lost || !years) return 1;
  std::int64_t everybody = 0;
  for (const SegmentView& segment : segments(state)) everybody += segment.customers;
  return static_cast<double>(lost->customers) * *years / static_cast<double>(everybody);
}

std::optional<LossMakers> loss_makers(const AppState& state) {
  std::optional<LossMakers> found;
  for (const SegmentView& segment : segments(state)) {
    if (segment.customers == 0) continue;
    const double contribution = contribution_per_customer(state.inputs, segment);
    if (!found || contribution < found->weakest_contribution) {
      found = {.weakest = segment.name,
               .weakest_customers = segment.customers,
               .weakest_contribution = contribution,
               .losing_customers = found ? found->losing_customers : 0};
    }
    if (contribution < 0) found->losing_customers += segment.customers;
  }
  return found;
}

std::optional<double> loyal_multiple(const AppState& state) {
  const auto aov = measured(state, "aov");
  const Total loyal = total(state, kLoyal);
  if (loyal.customers == 0 || !aov || *aov <= 0) return std::nullopt;
  return loyal.revenue / static_cast<double>(loyal.customers) / *aov;
}

std::optional<std::int64_t> segment_count(const AppState& state) {
  const auto count =
      std::ranges::count_if(segments(state), [](const SegmentView& s) { return s.customers > 0; });
  if (count == 0) return std::nullopt;
  return count;
}

}  // namespace clv::app
