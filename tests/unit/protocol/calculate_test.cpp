#include "protocol/calculate.h"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace clv::protocol {
namespace {

constexpr std::string_view kShop =
    R"({"aov": 65, "gross_margin": 0.45, "orders_per_year": 2.4, "retention_annual": 0.38, "cac": 28,
        "new_customers_per_month": 400})";

finance::CalculatorInputs shop() { return parse_calculator_inputs(kShop).value(); }

// The error code and the key it names, "code key"; "" where the text is accepted.
std::string refusal(std::string_view text) {
  const auto inputs = parse_calculator_inputs(text);
  if (inputs) return "";
  std::string out(inputs.error().code);
  for (const TextArgument& argument : inputs.error().arguments) out += " " + argument.text;
  return out;
}

// The example shop with one member more, or another value for one.
std::string with(std::string_view key, std::string_view value) {
  Json json = parse_json(kShop).value();
  json[std::string(key)] = parse_json(value).value();
  return compact_json(json);
}

}  // namespace

TEST_CASE("inputs keep their defaults where nothing is said") {
  CHECK(shop().aov == 65.0);
  CHECK(shop().retention_annual == 0.38);
  CHECK(shop().horizon_months == 36.0);
  CHECK(shop().discount_rate_annual == 0.10);
  CHECK(shop().target_ratio == 3.0);
  CHECK_FALSE(shop().prices_include_vat);
  CHECK(parse_calculator_inputs(with("prices_include_vat", "true")).value().prices_include_vat);
}

TEST_CASE("each refusal names its key") {
  CHECK(refusal(kShop) == "");
  CHECK(refusal(with("aovv", "65")) == "unknown_key aovv");
  CHECK(refusal(with("aov", "\"65\"")) == "not_a_number aov");
  CHECK(refusal(with("aov", "null")) == "not_a_number aov");
  CHECK(refusal(with("aov", "true")) == "not_a_number aov");
  CHECK(refusal(with("aov", "[65]")) == "not_a_number aov");
  CHECK(refusal(with("aov", "-1")) == "negative aov");
  CHECK(refusal(with("aov", "1e13")) == "too_large aov 1000000000000");
  CHECK(refusal(with("horizon_months", "12001")) == "too_large horizon_months 12000");
  CHECK(refusal(with("horizon_months", "-1")) == "negative horizon_months");
  for (const std::string key :
       {"gross_margin", "retention_annual", "discount_rate_annual", "return_rate", "vat_rate"}) {
    CHECK(refusal(with(key, "45")) == "fraction_out_of_range " + key);
    CHECK(refusal(with(key, "1.0000001")) == "fraction_out_of_range " + key);
    CHECK(refusal(with(key, "-0.1")) == "fraction_out_of_range " + key);
    CHECK(refusal(with(key, "0")) == "");
    CHECK(refusal(with(key, "1")) == "");
  }
  CHECK(refusal(with("prices_include_vat", "1")) == "not_a_boolean prices_include_vat");
  CHECK(refusal(with("prices_include_vat", "\"true\"")) == "not_a_boolean prices_include_vat");
  CHECK(refusal("{}") == "missing_key aov");
  for (const std::string key : {"aov", "gross_margin", "orders_per_year", "retention_annual"}) {
    Json json = parse_json(kShop).value();
    json.erase(key);
    CHECK(refusal(compact_json(json)) == "missing_key " + key);
  }
}

TEST_CASE("what is not an object of inputs is refused as such") {
  for (const std::string_view text :
       {"", " ", "{", "{'aov': 1}", "{\"aov\": 1e999}", "{\"aov\": NaN}", "{} {}", "\xff"}) {
    CHECK(refusal(text) == "invalid_json");
  }
  for (const std::string_view text : {"[]", "1", "null", "\"aov\""})
    CHECK(refusal(text) == "not_an_object");
  CHECK(refusal(R"({"aov": 65, "aov": 66})") == "duplicate_key aov");
  CHECK(refusal(std::string(100'000, '[')) == "invalid_json");
}

TEST_CASE("inputs survive the way to JSON and back") {
  finance::CalculatorInputs inputs = shop();
  inputs.prices_include_vat = true;
  double number = 0.0625;
  for (const finance::InputField& field : finance::input_fields()) {
    if (field.number != nullptr)
      inputs.*field.number = number += 0.03125;  // exact in binary and in 12 digits
  }
  const auto again = parse_calculator_inputs(compact_json(write_calculator_inputs(inputs)));
  REQUIRE(again.has_value());
  for (const finance::InputField& field : finance::input_fields()) {
    CAPTURE(field.key);
    if (field.number != nullptr) CHECK((*again).*field.number == inputs.*field.number);
  }
  CHECK(again->prices_include_vat);
}

TEST_CASE("the result has the contract's keys in the contract's order") {
  const Json json = write_calculator_result(finance::calculate(shop()));
  std::string keys;
  for (const auto& entry : json.items()) keys += entry.key() + " ";
  CHECK(keys ==
        "contribution_per_order monthly_flow clv net_clv clv_cac_ratio payback discounted_payback "
        "max_cac "
        "break_even_order simple_revenue_clv simple_margin_clv gupta_lehmann_clv curve "
        "retention_impact sensitivity ");
  CHECK(json["clv"].get<double>() == doctest::Approx(92.573258).epsilon(1e-8));
  CHECK(json["payback"]["status"] == "first_order");
  CHECK(json["payback"]["months"] == 0);
  CHECK(json["curve"].size() == 37);
  CHECK(json["curve"].back()["cumulative"] == json["clv"]);
  CHECK(json["curve"].back()["net"] == json["net_clv"]);
  CHECK(json["retention_impact"].size() == 8);
  CHECK(json["sensitivity"].size() == 5);
  CHECK(json["sensitivity"][0]["lever"] == "gross_margin");
}

TEST_CASE("numbers that do not exist are null with their reason beside them") {
  finance::CalculatorInputs inputs = shop();
  inputs.cac = 0.0;
  inputs.new_customers_per_month = 0.0;
  inputs.retention_annual = 1.0;
  inputs.cost_per_order = 40.0;
  const Json json = write_calculator_result(finance::calculate(inputs));
  CHECK(json["clv_cac_ratio"].is_null());
  CHECK(json["clv_cac_ratio_reason"] == "no_cac");
  CHECK(json["simple_revenue_clv"].is_null());
  CHECK(json["simple_revenue_clv_reason"] == "retention_is_one");
  CHECK(json["break_even_order_reason"] == "no_contribution");
  CHECK(json["payback"]["status"] == "never");
  CHECK(json["payback"]["months"].is_null());
  CHECK(json["payback"]["months_reason"] == "never_paid_back");
  CHECK(json["retention_impact"][0]["yearly_profit_change_reason"] == "no_new_customers");
  CHECK_FALSE(json.contains("clv_reason"));
}

TEST_CASE("payback after some months says whether that is beyond the horizon") {
  finance::CalculatorInputs inputs = shop();
  inputs.cac = 60.0;
  CHECK(write_calculator_result(finance::calculate(inputs))["payback"]["status"] == "months");
  CHECK(write_calculator_result(finance::calculate(inputs))["payback"]["beyond_horizon"] == false);
  inputs.horizon_months = 1.0;
  CHECK(write_calculator_result(finance::calculate(inputs))["payback"]["beyond_horizon"] == true);
}

TEST_CASE("numbers are written with 12 digits, whole ones without a fraction") {
  CHECK(compact_json(json_number(36.0)) == "36");
  CHECK(compact_json(json_number(-0.0)) == "0");
  CHECK(compact_json(json_number(0.1 + 0.2)) == "0.3");
  CHECK(compact_json(json_number(1.0 / 3.0)) == "0.333333333333");
  CHECK(compact_json(json_number(-2.0 / 3.0)) == "-0.666666666667");
  CHECK(compact_json(json_number(1e20)) == "1e+20");
  CHECK(compact_json(json_number(29.249999999999996)) == "29.25");
}

}  // namespace clv::protocol
