// The derivatives that a fit climbs along, against central differences of the likelihood summed over
// single customers: two implementations, one answer.
#pragma once

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "core/models/purchase_model.h"

namespace clv::models {

inline std::vector<CustomerSummary> varied_customers() {
  std::vector<CustomerSummary> customers;
  for (std::uint32_t i = 0; i < 60; ++i) {
    const std::uint32_t frequency = i % 5 == 0 ? 0 : i % 13 * (i % 7);
    const double age = 3.0 + 0.61 * i;
    customers.push_back({.customer = i,
                         .frequency = frequency,
                         .recency = frequency == 0 ? 0.0 : age * (0.1 + 0.9 * (i % 11) / 10.0),
                         .age = age});
  }
  // Each twice, so that weights count.
  customers.insert(customers.end(), customers.begin(), customers.begin() + 20);
  return customers;
}

inline void check_gradient(const PurchaseModel& model, const PurchaseParameters& parameters) {
  CAPTURE(model.key);
  const std::vector<CustomerSummary> customers = varied_customers();
  const auto sum_at = [&](const PurchaseParameters& p) {
    double sum = 0.0;
    for (const CustomerSummary& c : customers) {
      sum += model.log_likelihood(
          p, {.frequency = static_cast<double>(c.frequency), .recency = c.recency, .age = c.age});
    }
    return sum;
  };
  const PurchaseTable table = make_purchase_table(customers);
  PurchaseParameters scaled = parameters;
  double units = 0.0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (model.is_time[i]) scaled[i] /= table.time_unit;
  }
  units = table.repeats * std::log(table.time_unit);
  std::array<double, 4> gradient{};
  const double whole = model.table_likelihood(table)(scaled, gradient);
  // The same terms in another order: rounding only.
  CHECK(whole - units == doctest::Approx(sum_at(parameters)).epsilon(1e-12));
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    const double step = 1e-5 * parameters[i];
    PurchaseParameters up = parameters;
    PurchaseParameters down = parameters;
    up[i] += step;
    down[i] -= step;
    const double difference = (sum_at(up) - sum_at(down)) / (2.0 * step);
    const double unit = model.is_time[i] ? table.time_unit : 1.0;
    // Central differences: 1e-10 of the third derivative, 1e-11 of the size of the sum.
    CHECK(gradient[i] / unit ==
          doctest::Approx(difference).epsilon(1e-6).scale(std::fabs(whole) / parameters[i] * 1e-4));
  }
}

}  // namespace clv::models
