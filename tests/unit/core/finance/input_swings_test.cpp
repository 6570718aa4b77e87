// What weighs most, against the calculator's own formula and where the answer is known.
#include "core/finance/input_swings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "core/finance/inputs_for_tests.h"
#include "core/finance/lifetime_value.h"

namespace clv::finance {
namespace {

using doctest::Approx;

const InputSwing* find_swing(const std::vector<InputSwing>& swings, std::string_view input) {
  const auto found = std::ranges::find(swings, input, &InputSwing::input);
  return found == swings.end() ? nullptr : &*found;
}

TEST_CASE("without costs the CLV is proportional to order value, margin and frequency's share") {
  const CalculatorInputs shop = example_shop();
  const double clv = lifetime_value(shop).value();
  const std::vector<InputSwing> swings = input_swings(shop);
  for (const char* input : {"aov", "gross_margin"}) {
    const InputSwing* swing = find_swing(swings, input);
    REQUIRE(swing != nullptr);
    CHECK(swing->lower_change.value() == Approx(-0.1 * clv).epsilon(1e-12));
    CHECK(swing->higher_change.value() == Approx(0.1 * clv).epsilon(1e-12));
  }
  // All but the first order grows with the frequency.
  const InputSwing* frequency = find_swing(swings, "orders_per_year");
  REQUIRE(frequency != nullptr);
  CHECK(frequency->higher_change.value() == Approx(0.1 * (clv - 65 * 0.45)).epsilon(1e-12));
  CHECK(frequency->lower == Approx(2.16));
  CHECK(frequency->higher == Approx(2.64));
  // What the CLV before acquisition cost does not depend on, and what is 0, weighs nothing.
  for (const char* input :
       {"cac", "new_customers_per_month", "target_ratio", "vat_rate", "return_rate"})
    CHECK(find_swing(swings, input) == nullptr);
  // Interest takes away.
  const InputSwing* discount = find_swing(swings, "discount_rate_annual");
  REQUIRE(discount != nullptr);
  CHECK(discount->higher_change.value() < 0);
  CHECK(discount->lower_change.value() > 0);
}

TEST_CASE("every input by brute force, the largest change first") {
  const std::map<std::string, double CalculatorInputs::*> inputs{
      {"aov", &CalculatorInputs::aov},
      {"gross_margin", &CalculatorInputs::gross_margin},
      {"orders_per_year", &CalculatorInputs::orders_per_year},
      {"retention_annual", &CalculatorInputs::retention_annual},
      {"cac", &CalculatorInputs::cac},  // which referrals save
      {"horizon_months", &CalculatorInputs::horizon_months},
      {"discount_rate_annual", &CalculatorInputs::discount_rate_annual},
      {"return_rate", &CalculatorInputs::return_rate},
      {"cost_per_order", &CalculatorInputs::cost_per_order},
      {"service_cost_per_year", &CalculatorInputs::service_cost_per_year},
      {"referrals_per_year", &CalculatorInputs::referrals_per_year},
      {"vat_rate", &CalculatorInputs::vat_rate}};
  for (const CalculatorInputs& shop : seeded_shops(200)) {
    const double clv = lifetime_value(shop).value();
    const std::vector<InputSwing> swings = input_swings(shop, 0.2);
    std::size_t moving = 0;
    for (const auto& [name, member] : inputs) {
      CAPTURE(name);
      const bool is_fraction = find_input_field(name)->kind == InputKind::fraction;
      CalculatorInputs low = shop;
      CalculatorInputs high = shop;
      low.*member *= 0.8;
      high.*member *= 1.2;
      if (is_fraction) high.*member = std::min(1.0, high.*member);
      const double down = lifetime_value(low).value() - clv;
      const double up = lifetime_value(high).value() - clv;
      const InputSwing* swing = find_swing(swings, name);
      REQUIRE((swing != nullptr) == (down != 0 || up != 0));
      if (swing == nullptr) continue;
      ++moving;
      CHECK(swing->lower_change.value() == Approx(down).epsilon(1e-9));
      CHECK(swing->higher_change.value() == Approx(up).epsilon(1e-9));
    }
    CHECK(swings.size() == moving);
    const auto size = [](const InputSwing& swing) {
      return std::max(std::fabs(*swing.lower_change), std::fabs(*swing.higher_change));
    };
    CHECK(std::ranges::is_sorted(swings, std::ranges::greater{}, size));
  }
}

TEST_CASE("a share stops at all, and a CLV that does not exist has no swings") {
  CalculatorInputs shop = example_shop();
  shop.retention_annual = 0.95;
  const std::vector<InputSwing> swings = input_swings(shop);
  const InputSwing* retention = find_swing(swings, "retention_annual");
  REQUIRE(retention != nullptr);
  CHECK(retention->higher == 1.0);
  shop.aov = 1e300;
  shop.orders_per_year = 1e300;
  CHECK(!lifetime_value(shop));
  CHECK(input_swings(shop).empty());
}

}  // namespace
}  // namespace clv::finance
