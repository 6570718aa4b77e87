// Inputs shared by the finance tests.
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "core/finance/inputs.h"

namespace clv::finance {

// The shop of the first row of FORMULAS.md section 1.
inline CalculatorInputs example_shop() {
  CalculatorInputs inputs;
  inputs.aov = 65.0;
  inputs.gross_margin = 0.45;
  inputs.orders_per_year = 2.4;
  inputs.retention_annual = 0.38;
  inputs.cac = 28.0;
  inputs.new_customers_per_month = 400.0;
  return inputs;
}

// Linear congruential, modulus 2^64 (Knuth's MMIX constants): the same shops on every machine.
class SeededNumbers {
 public:
  explicit SeededNumbers(std::uint64_t seed) : state_(seed) {}
  double between(double low, double high) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return low + (high - low) * (static_cast<double>(state_ >> 11) * 0x1p-53);
  }

 private:
  std::uint64_t state_;
};

// Random shops over the whole sensible range, losing ones too, with r = 0 and r = 1 and d = 0 among
// them.
inline std::vector<CalculatorInputs> seeded_shops(int count) {
  SeededNumbers numbers(20240611);
  std::vector<CalculatorInputs> shops;
  for (int i = 0; i < count; ++i) {
    CalculatorInputs shop;
    shop.aov = numbers.between(5.0, 300.0);
    shop.gross_margin = numbers.between(0.05, 0.9);
    shop.orders_per_year = numbers.between(0.2, 12.0);
    shop.retention_annual = i % 17 == 0 ? 0.0 : i % 13 == 0 ? 1.0 : numbers.between(0.01, 0.99);
    shop.cac = i % 11 == 0 ? 0.0 : numbers.between(1.0, 200.0);
    shop.horizon_months =
        i % 3 == 0 ? numbers.between(0.0, 120.0) : std::floor(numbers.between(0.0, 120.0));
    shop.discount_rate_annual = i % 5 == 0 ? 0.0 : numbers.between(0.0, 0.4);
    shop.return_rate = numbers.between(0.0, 0.5);
    shop.cost_per_order = numbers.between(0.0, 15.0);
    shop.service_cost_per_year = numbers.between(0.0, 20.0);
    shop.referrals_per_year = numbers.between(0.0, 0.5);
    shop.vat_rate = numbers.between(0.0, 0.25);
    shop.prices_include_vat = i % 2 == 0;
    shop.new_customers_per_month = numbers.between(1.0, 1000.0);
    shops.push_back(shop);
  }
  return shops;
}

// Equal to `tolerance` relative to the larger of the two and 1.
inline bool close(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance * std::fmax(1.0, std::fmax(std::abs(a), std::abs(b)));
}

}  // namespace clv::finance
