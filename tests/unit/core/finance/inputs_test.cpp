#include "core/finance/inputs.h"

#include <algorithm>
#include <limits>
#include <set>

#include <doctest/doctest.h>

#include "core/finance/inputs_for_tests.h"

namespace clv::finance {

TEST_CASE("the table holds the contract's keys, each once") {
  const std::set<std::string_view> contract{"aov",
                                            "gross_margin",
                                            "orders_per_year",
                                            "retention_annual",
                                            "cac",
                                            "new_customers_per_month",
                                            "horizon_months",
                                            "discount_rate_annual",
                                            "return_rate",
                                            "cost_per_order",
                                            "service_cost_per_year",
                                            "referrals_per_year",
                                            "vat_rate",
                                            "prices_include_vat",
                                            "target_ratio"};
  std::set<std::string_view> keys;
  for (const InputField& field : input_fields()) {
    keys.insert(field.key);
    CHECK((field.number == nullptr) != (field.flag == nullptr));
    CHECK((field.kind == InputKind::flag) == (field.flag != nullptr));
    CHECK(find_input_field(field.key) == &field);
  }
  CHECK(keys == contract);
  CHECK(input_fields().size() == contract.size());
  CHECK(find_input_field("AOV") == nullptr);
  CHECK(find_input_field("") == nullptr);
}

TEST_CASE("no two rows write to the same member") {
  for (const InputField& field : input_fields()) {
    if (field.number == nullptr) continue;
    CalculatorInputs inputs;
    inputs.*field.number = 0.625;
    const auto changed = std::ranges::count_if(input_fields(), [&](const InputField& other) {
      return other.number != nullptr && inputs.*other.number == 0.625;
    });
    CHECK(changed == 1);
  }
}

TEST_CASE("defaults are in their own ranges") {
  CHECK_FALSE(check_inputs(CalculatorInputs{}));
  CHECK(CalculatorInputs{}.horizon_months == 36.0);
  CHECK(CalculatorInputs{}.discount_rate_annual == 0.10);
  CHECK(CalculatorInputs{}.target_ratio == 3.0);
  CHECK(CalculatorInputs{}.vat_rate == 0.21);
  CHECK_FALSE(CalculatorInputs{}.prices_include_vat);
}

TEST_CASE("each field refuses what cannot be, by name") {
  for (const InputField& field : input_fields()) {
    if (field.number == nullptr) continue;
    CAPTURE(field.key);
    const bool fraction = field.kind == InputKind::fraction;
    const auto code_for = [&](double number) {
      const auto error = check_input(field, number);
      if (error) CHECK(error->arguments.at(0).text == field.key);
      return error ? error->code : "";
    };
    CHECK(code_for(0.0) == "");
    CHECK(code_for(maximum_of(field.kind)) == "");
    CHECK(code_for(-0.01) == (fraction ? "fraction_out_of_range" : "negative"));
    CHECK(code_for(maximum_of(field.kind) * 1.01) ==
          (fraction ? "fraction_out_of_range" : "too_large"));
    CHECK(code_for(std::numeric_limits<double>::quiet_NaN()) == "not_a_number");
    CHECK(code_for(std::numeric_limits<double>::infinity()) == "not_a_number");
    CalculatorInputs inputs = example_shop();
    inputs.*field.number = -1.0;
    CHECK(check_inputs(inputs).has_value());
  }
}

}  // namespace clv::finance
