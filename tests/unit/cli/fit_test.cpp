#include "cli/fit.h"

#include <cstdio>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "protocol/json.h"
#include "texts/texts.h"

namespace clv::cli {
namespace {

constexpr const char* kFile = "cli_fit_test.csv";

// The answer to `clv fit FILE --model MODEL`; the file lives as long as the call.
Result<std::string> fit(std::string_view content, std::string_view model) {
  std::FILE* file = std::fopen(kFile, "wb");
  REQUIRE(file != nullptr);
  std::fwrite(content.data(), 1, content.size(), file);
  std::fclose(file);
  const std::vector<std::string_view> words{kFile, "--model", model};
  Result<std::string> answer = fit_answer(words);
  std::remove(kFile);
  return answer;
}

protocol::Json fitted(std::string_view content, std::string_view model) {
  const Result<std::string> answer = fit(content, model);
  REQUIRE(answer.has_value());
  return protocol::parse_json(*answer).value();
}

std::string refusal(std::string_view content, std::string_view model = "bg_nbd") {
  const Result<std::string> answer = fit(content, model);
  return answer ? "" : texts::sentence(texts::Language::en, answer.error());
}

std::string refusal_of(const std::vector<std::string_view>& words) {
  const Result<std::string> answer = fit_answer(words);
  return answer ? "" : texts::sentence(texts::Language::en, answer.error());
}

// REFERENCE_VALUES.md section 8, Regular.
constexpr std::string_view kSurvivors =
    "period,survivors\n0,1000\n1,631\n2,468\n3,382\n4,326\n5,289\n6,262\n7,241\n";

TEST_CASE("sbg: the contract's keys, parameters with seven digits") {
  const protocol::Json answer = fitted(kSurvivors, "sbg");
  CHECK(answer["alpha"] == 0.7040773);
  CHECK(answer["beta"] == 1.182043);
  CHECK(answer["log_likelihood"] == -1680.265188);
  CHECK(answer["converged"] == true);
  CHECK(answer["standard_errors"]["alpha"].get<double>() > 0.0);
}

TEST_CASE("columns by any of their names, in any case and order; decimal comma beside semicolons") {
  std::string plain = "id,frequency,recency,age\n";
  std::string letters = "T;t_x;X\n";
  for (int i = 0; i < 200; ++i) {
    const int x = i * 7 % 5;
    const int tenths = x == 0 ? 0 : 20 + i * 13 % 180;
    const std::string recency = std::to_string(tenths / 10);
    const std::string part = std::to_string(tenths % 10);
    plain += std::to_string(i) + "," + std::to_string(x) + "," + recency + "." + part + ",40.5\n";
    letters += "40,5;" + recency + "," + part + ";" + std::to_string(x) + "\n";
  }
  for (const char* model : {"bg_nbd", "mbg_nbd", "pareto_nbd"}) {
    const protocol::Json answer = fitted(plain, model);
    CHECK(answer == fitted(letters, model));
    CHECK(answer["customers"] == 200);
    CHECK(answer.contains("r"));
    CHECK(answer.contains("alpha"));
  }
}

TEST_CASE("gamma_gamma needs frequency and value only, and says what it left out") {
  std::string text = "x,monetary\n0,\n3,-5\n";
  for (int i = 0; i < 300; ++i) {
    text += std::to_string(1 + i % 4) + "," + std::to_string(5 + i * 7919 % 60 * (1 + i * 31 % 3)) +
            ".5\n";
  }
  const protocol::Json answer = fitted(text, "gamma_gamma");
  CHECK(answer["converged"] == true);
  CHECK(answer["customers"] == 302);
  CHECK(answer["customers_fitted"] == 300);
  CHECK(answer["customers_without_positive_value"] == 1);
  CHECK(answer.contains("mean_value"));
  CHECK(answer.contains("frequency_value_correlation"));
}

TEST_CASE("what cannot be fitted is null with a reason, not an error") {
  const protocol::Json answer = fitted("x,t_x,T\n0,0,30\n0,0,20\n", "pareto_nbd");
  CHECK(answer["r"].is_null());
  CHECK(answer["r_reason"] == "no_repeat_customers");
  CHECK(answer["converged"] == false);
  CHECK(answer["reason"] == "no_repeat_customers");
  CHECK(fitted("period,survivors\n0,10\n1,10\n", "sbg")["reason"] == "no_losses");
}

TEST_CASE("each refusal is one sentence that names what and where") {
  CHECK(refusal_of({}) == "No file was chosen.");
  CHECK(
      refusal_of({"a.csv"}) ==
      "“--model” must name the model to fit: bg_nbd, mbg_nbd, pareto_nbd, nbd, gamma_gamma, sbg.");
  CHECK(refusal_of({"a.csv", "--model"}) == "“--model” needs a value after it.");
  CHECK(refusal_of({"a.csv", "--model", "bg_bb"}) ==
        "There is no model “bg_bb” here; there are bg_nbd, mbg_nbd, pareto_nbd, nbd, gamma_gamma, "
        "sbg.");
  CHECK(refusal_of({"a.csv", "b.csv"}) == "Only one file fits here; “b.csv” is one too many.");
  CHECK(refusal_of({"a.csv", "--modell", "sbg"}) == "There is no option “--modell” here.");
  CHECK(refusal_of({"no such file.csv", "--model", "sbg"}) ==
        "The file “no such file.csv” cannot be read.");
  const std::string in = "In “cli_fit_test.csv” line ";
  CHECK(refusal("x,t_x\n1,2\n") ==
        "“cli_fit_test.csv” has no column “age”. Columns found: x, t_x.");
  CHECK(refusal("x,t_x,T\n") == "“cli_fit_test.csv” has only column names and no rows.");
  CHECK(refusal("x,t_x,T\n1,2,3\n1,two,3\n") ==
        in + "3, column “t_x” needs a number that is not negative, not “two”.");
  CHECK(refusal("x,t_x,T\n1,2\n") ==
        in + "2, column “T” needs a number that is not negative, not “”.");
  CHECK(refusal("x,t_x,T\n1,2,nan\n") ==
        in + "2, column “T” needs a number that is not negative, not “nan”.");
  CHECK(refusal("x,t_x,T\n1,2,1e300\n") ==
        in + "2, column “T” needs a number that is not negative, not “1e300”.");
  CHECK(refusal("x,t_x,T\n-1,2,3\n") ==
        in + "2, column “x” needs a number that is not negative, not “-1”.");
  CHECK(refusal("x,t_x,T\n1.5,2,3\n") ==
        in + "2, column “x” needs a whole number of at most 1000000, not “1.5”.");
  CHECK(refusal("x,t_x,T\n1,4,3\n") == in + "2, the last purchase lies after the end of the " +
                                           "observation: recency must not be above age.");
  CHECK(refusal("x,t_x,T\n0,2,3\n") ==
        in + "2, a customer without a repeat purchase has a " + "recency; it must be 0 there.");
  CHECK(refusal("period,survivors\n1,100\n", "sbg") ==
        in + "2, the periods must be 0, 1, 2, … one after the other, not “1”.");
  CHECK(refusal("period,survivors\n0,100\n1,101\n", "sbg") ==
        in + "3, there are more survivors than in the period before.");
  CHECK(refusal(std::string_view("\0\1\2\3\0\0\0\0", 8)).starts_with("“cli_fit_test.csv” is not"));
}

}  // namespace
}  // namespace clv::cli
