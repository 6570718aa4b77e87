#include "core/models/holdout_curve.h"

#include <algorithm>
#include <cstddef>

#include "base/assert.h"
#include "core/models/expected_curve.h"
#include "core/models/scorer.h"

namespace clv::models {
namespace {

constexpr int kKnownSteps = 30;
constexpr int kPredictedSteps = 10;
constexpr std::size_t kShapeCustomers = 2000;

// Whole days, evenly from `first` to `last`, both included; fewer where there are fewer days.
std::vector<CurvePoint> points_between(DayNumber first, DayNumber last, int steps) {
  std::vector<CurvePoint> points;
  const int count = std::min(steps, last - first);
  for (int i = 0; i <= count; ++i) points.push_back({.day = first + (last - first) * i / count});
  return points;
}

// Turns what happened between two points into what happened until each.
void sum_up(std::vector<CurvePoint>& points, double CurvePoint::* member) {
  for (std::size_t i = 1; i < points.size(); ++i) points[i].*member += points[i - 1].*member;
}

void add_at(std::vector<CurvePoint>& points, DayNumber day) {
  const auto point = std::ranges::lower_bound(points, day, {}, &CurvePoint::day);
  if (point != points.end()) point->actual += 1.0;
}

void trace_known(const PurchaseModel& model, const HoldoutSplit& split,
                 const PurchaseParameters& parameters, std::vector<CurvePoint>& known) {
  NewCustomers customers{.begin = known.front().day, .new_on = {}};
  customers.new_on.resize(static_cast<std::size_t>(known.back().day - customers.begin) + 1);
  for (const DayNumber first : split.first_orders)
    customers.new_on[static_cast<std::size_t>(first - customers.begin)] += 1.0;
  const NewCustomerOrders expected(model, parameters,
                                   split.clock.between(customers.begin, known.back().day));
  std::vector<DayNumber> days;
  days.reserve(known.size());
  for (const CurvePoint& point : known) days.push_back(point.day);
  const std::vector<double> sums = expected_until(customers, expected, split.clock, days);
  for (std::size_t i = 0; i < known.size(); ++i) known[i].model = sums[i];
}

void trace_predicted(const PurchaseModel& model, const HoldoutSplit& split,
                     const HoldoutResult& result, std::vector<CurvePoint>& predicted) {
  const HoldoutSplit sample = thin_out(split, kShapeCustomers);
  std::vector<double> ahead(predicted.size());
  for (std::size_t i = 1; i < predicted.size(); ++i) {
    const double days = predicted[i].day - predicted.front().day;
    Scorer scorer(model, result.parameters, undefined("no_repeat_customers"),
                  {.horizon_months = days / kDaysPerMonth, .discount_rate_annual = 0.0},
                  split.clock, predicted.front().day);
    for (const CustomerSummary& customer : sample.customers)
      ahead[i] += scorer.score(customer).expected_orders;
  }
  const double all = ahead.back() > 0.0 ? result.all.predicted / ahead.back() : 0.0;
  const double start = predicted.front().actual;
  for (std::size_t i = 0; i < predicted.size(); ++i) predicted[i].model = start + ahead[i] * all;
}

}  // namespace

HoldoutCurve trace_holdout(const PurchaseModel& model, const HoldoutSplit& split,
                           const HoldoutResult& result, const orders::Ledger& ledger) {
  CLV_ASSERT(!split.customers.empty() && split.days > 0, "a split has customers and days");
  const DayNumber border = split.first_day - 1;
  const DayNumber first = *std::ranges::min_element(split.first_orders);
  HoldoutCurve curve{.known = points_between(first - 1, border, kKnownSteps),
                     .predicted = points_between(border, border + split.days, kPredictedSteps)};
  for (std::size_t i = 0; i < split.customers.size(); ++i) {
    DayNumber seen = split.first_orders[i];
    for (const orders::Purchase& purchase : ledger.of_customer(split.customers[i].customer)) {
      if (purchase.is_refund != 0 || purchase.day <= seen) continue;
      seen = purchase.day;
      add_at(seen <= border ? curve.known : curve.predicted, seen);
    }
  }
  sum_up(curve.known, &CurvePoint::actual);
  curve.predicted.front().actual = curve.known.back().actual;
  sum_up(curve.predicted, &CurvePoint::actual);
  trace_known(model, split, result.parameters, curve.known);
  trace_predicted(model, split, result, curve.predicted);
  return curve;
}

}  // namespace clv::models
