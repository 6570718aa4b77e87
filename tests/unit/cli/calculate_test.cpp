#include "cli/calculate.h"

#include <cstdio>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "protocol/json.h"
#include "texts/texts.h"

namespace clv::cli {
namespace {

using Words = std::vector<std::string_view>;
const Words kShop{"aov=65", "gross_margin=0.45", "orders_per_year=2.4", "retention_annual=0.38",
                  "cac=28"};

Words shop_and(std::string_view more) {
  Words words = kShop;
  words.push_back(more);
  return words;
}

std::string refusal(const Words& words) {
  const auto answer = calculate_answer(words);
  return answer ? "" : texts::sentence(texts::Language::en, answer.error());
}

// A file in the working folder that lives as long as the test case.
class ShortFile {
 public:
  explicit ShortFile(std::string_view content) {
    std::FILE* file = std::fopen(name.c_str(), "wb");
    REQUIRE(file != nullptr);
    std::fwrite(content.data(), 1, content.size(), file);
    std::fclose(file);
  }
  ShortFile(const ShortFile&) = delete;
  ShortFile& operator=(const ShortFile&) = delete;
  ~ShortFile() { std::remove(name.c_str()); }
  std::string name = "cli_calculate_test_inputs.json";
};

}  // namespace

TEST_CASE("key=value gives the answer as JSON with the inputs it was calculated from") {
  const auto answer = calculate_answer(kShop);
  REQUIRE(answer.has_value());
  const auto json = protocol::parse_json(*answer).value();
  CHECK(json["clv"].get<double>() == doctest::Approx(92.573258).epsilon(1e-8));
  CHECK(json["inputs"]["horizon_months"] == 36);
  CHECK(answer->starts_with("{\n  \"contribution_per_order\": 29.25,\n"));
  CHECK(answer->ends_with("}"));
}

TEST_CASE("each refusal is one sentence that names the place") {
  CHECK(refusal({}) == "“aov” is missing; the calculation needs it.");
  CHECK(refusal(shop_and("aovv=1")) == "“aovv” is not a name the calculation knows.");
  CHECK(refusal(shop_and("horizon_months=long")) == "“horizon_months” must be a number.");
  CHECK(refusal(shop_and("horizon_months=")) == "“horizon_months” must be a number.");
  CHECK(refusal(shop_and("horizon_months=12x")) == "“horizon_months” must be a number.");
  CHECK(refusal(shop_and("horizon_months=1,5")) == "“horizon_months” must be a number.");
  CHECK(refusal(shop_and("horizon_months=nan")) == "“horizon_months” must be a number.");
  CHECK(refusal(shop_and("horizon_months=inf")) == "“horizon_months” must be a number.");
  CHECK(refusal(shop_and("horizon_months=true")) == "“horizon_months” must be a number.");
  CHECK(refusal(shop_and("return_rate=12")) ==
        "“return_rate” must lie between 0 and 1 (0.38 is 38\u00a0percent).");
  CHECK(refusal(shop_and("cost_per_order=-1")) == "“cost_per_order” must not be below 0.");
  CHECK(refusal(shop_and("horizon_months=1e9")) == "“horizon_months” must not be above 12000.");
  CHECK(refusal(shop_and("prices_include_vat=1")) == "“prices_include_vat” must be true or false.");
  CHECK(refusal(shop_and("aov=66")) == "“aov” is given twice.");
  CHECK(refusal(shop_and("hello")) == "“hello” is not a name=value.");
  CHECK(refusal(shop_and("=1")) == "“=1” is not a name=value.");
  CHECK(refusal(shop_and("--out")) == "There is no option “--out” here.");
  CHECK(refusal(shop_and("--in")) == "“--in” needs a value after it.");
  CHECK(refusal({"--in", "no/such.json"}) == "The file “no/such.json” cannot be read.");
  CHECK(refusal({"--in", "."}) == "The file “.” cannot be read.");
}

TEST_CASE("numbers and flags as the command line writes them") {
  for (const std::string_view word :
       {"horizon_months=24", "horizon_months=24.0", "horizon_months=2.4e1"}) {
    CHECK(protocol::parse_json(calculate_answer(shop_and(word)).value())
              .value()["inputs"]["horizon_months"] == 24);
  }
  const auto answer = calculate_answer(shop_and("prices_include_vat=true"));
  CHECK(protocol::parse_json(answer.value()).value()["inputs"]["prices_include_vat"] == true);
}

TEST_CASE("a file's inputs, overridden by the command line") {
  const ShortFile file(
      R"({"aov": 65, "gross_margin": 0.45, "orders_per_year": 2.4, "retention_annual": 0.38, "cac": 28})");
  CHECK(calculate_answer(Words{"--in", file.name}).value() == calculate_answer(kShop).value());
  const std::string joined = "--in=" + file.name;
  const auto answer = calculate_answer(Words{joined, "retention_annual=0.43"});
  CHECK(protocol::parse_json(answer.value()).value()["clv"].get<double>() ==
        doctest::Approx(99.523614).epsilon(1e-8));
  CHECK(refusal({"--in", file.name, joined}) == "“--in” is given twice.");
}

TEST_CASE("files that are no inputs") {
  {
    const ShortFile file("{\"aov\": 65,");
    CHECK(refusal({"--in", file.name}) ==
          "The file “cli_calculate_test_inputs.json” does not hold valid JSON.");
  }
  {
    const ShortFile file("[]");
    CHECK(refusal({"--in", file.name}) == "The input must be a JSON object: names with numbers.");
  }
  {
    const ShortFile file("{\"aov\": \"65\"}");
    CHECK(refusal({"--in", file.name}) == "“aov” must be a number.");
  }
}

}  // namespace clv::cli
