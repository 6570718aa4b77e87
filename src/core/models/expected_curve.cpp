#include "core/models/expected_curve.h"

#include <algorithm>
#include <cmath>

namespace clv::models {
namespace {

constexpr int kAges = 128;

}  // namespace

NewCustomerOrders::NewCustomerOrders(const PurchaseModel& model,
                                     const PurchaseParameters& parameters, double longest)
    : step_(longest / kAges) {
  for (int i = 0; i <= kAges; ++i)
    expected_.push_back(model.expected_orders_new(parameters, i * step_));
}

double NewCustomerOrders::operator()(double age) const {
  const double place = std::clamp(age / step_, 0.0, kAges - 1e-9);
  const auto below = static_cast<std::size_t>(place);
  return std::lerp(expected_[below], expected_[below + 1], place - std::floor(place));
}

std::vector<double> expected_until(const NewCustomers& customers, const NewCustomerOrders& expected,
                                   const ModelClock& clock, std::span<const DayNumber> days) {
  std::vector<double> sums;
  for (const DayNumber day : days) {
    double sum = 0.0;
    for (std::size_t i = 0; i < customers.new_on.size(); ++i) {
      const DayNumber first = customers.begin + static_cast<DayNumber>(i);
      if (first >= day) break;
      if (customers.new_on[i] > 0.0)
        sum += customers.new_on[i] * expected(clock.between(first, day));
    }
    sums.push_back(sum);
  }
  return sums;
}

}  // namespace clv::models
