// A list with one row per customer through the engine: the published fit, what can be told, and what is said of the rest.
#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "feed.h"
#include "repository_file.h"

namespace clv::engine {
namespace {

constexpr double kDaysPerWeek = 7;

// Enough people, years and repeats for a forecast: half of them came once, the others differ in how often they come, in what
// they spend and in whether they stopped, with nothing left to chance.
std::string made_up_list(int customers) {
  constexpr std::array kFrequencies{0, 0, 0, 0, 0, 1, 1, 2, 5, 12};
  std::string text = "customer_id,frequency,recency_days,age_days,monetary_value\n";
  for (int i = 0; i < customers; ++i) {
    const int age = 400 + i * 37 % 700;
    const int frequency = kFrequencies[static_cast<std::size_t>(i % 10)];
    const int kind = i / 10 % 10;
    const int recency = frequency == 0 ? 0 : kind < 5 ? age - 5 - 8 * kind : age * (kind - 4) / 10;
    const int spent = 20 + i * i % 97;
    text += "K" + std::to_string(i) + "," + std::to_string(frequency) + "," +
            std::to_string(recency) + "," + std::to_string(age) + ",";
    if (frequency > 0)
      text += std::to_string(spent + (i * 7919 % 101 - 50) * spent / (100 * frequency)) + ".5";
    text += "\n";
  }
  return text;
}

TEST_CASE("CDNOW's summaries of week 39 give the published BG/NBD") {
  const nlohmann::json analysis =
      analysis_of(read_repository_file("tests/data/summaries/cdnow_sample_rfm_wk39.csv"));
  CHECK(analysis["source"]["platform"] == "customer_summary");
  CHECK(analysis["source"]["time_unit"] == "week");
  CHECK(analysis["source"]["columns"]["age"] == "T");
  CHECK(analysis["source"]["doubts"].empty());
  CHECK(analysis["report"]["rows"] == 2357);
  CHECK(analysis["report"]["customers"] == 2357);
  // REFERENCE_VALUES.md: 946 of 2357 bought again, 2457 repeat purchase days.
  CHECK(analysis["metrics"]["purchase_days"] == 2357 + 2457);
  CHECK(analysis["metrics"]["repeat_customer_share"].get<double>() ==
        doctest::Approx(946.0 / 2357.0));
  // REFERENCE_VALUES.md section 1, computed on whole days as these weeks were; alpha is a time, so 7 times as many days. The
  // likelihood's density is per unit of time: one factor 1/7 for each repeat purchase.
  const nlohmann::json& fit = analysis["models"]["bg_nbd"];
  CHECK(fit["r"].get<double>() == doctest::Approx(0.2425945).epsilon(1e-5));
  CHECK(fit["alpha"].get<double>() == doctest::Approx(4.4136019 * kDaysPerWeek).epsilon(1e-5));
  CHECK(fit["a"].get<double>() == doctest::Approx(0.7929221).epsilon(1e-4));
  CHECK(fit["b"].get<double>() == doctest::Approx(2.4259072).epsilon(1e-4));
  CHECK(fit["log_likelihood"].get<double>() ==
        doctest::Approx(-9582.429207 - 2457 * std::log(kDaysPerWeek)).epsilon(1e-8));
}

TEST_CASE("what can be told is told, and the rest says that it needs orders") {
  const nlohmann::json analysis = analysis_of(made_up_list(900));
  CHECK(analysis["source"]["time_unit"] == "day");
  CHECK(analysis["report"]["customers"] == 900);
  CHECK(analysis["report"]["orders"].is_null());
  CHECK(analysis["report"]["first_order_reason"] == "needs_orders");
  CHECK(analysis["report"]["excluded"].empty());
  for (const char* key : {"cohorts", "quarter_cohorts", "week_cohorts", "segments", "history"}) {
    CAPTURE(key);
    CHECK(analysis[key].is_null());
    CHECK(analysis[std::string(key) + "_reason"] == "needs_orders");
  }
  CHECK(analysis["metrics"]["customers"] == 900);
  CHECK(analysis["metrics"]["repeat_customer_share"].get<double>() ==
        doctest::Approx(450.0 / 900.0));
  CHECK(analysis["metrics"]["aov"].is_null());
  CHECK(analysis["metrics"]["aov_reason"] == "needs_orders");
  CHECK(analysis["models"]["chosen"].is_string());
  CHECK(analysis["holdout"]["error_reason"] == "needs_orders");
  const nlohmann::json& verdict = analysis["verdict"];
  CHECK(std::ranges::count(verdict["reasons"], "no_orders_to_test_on") == 1);
  CHECK(std::ranges::count(verdict["reasons"], "no_holdout") == 0);
  REQUIRE(verdict["level"] == "careful");
  CHECK(analysis["forecast"]["new_customer"]["clv"].get<double>() > 0);
  // Everybody is in one cell of the map.
  std::int64_t mapped = 0;
  for (const auto& cell : analysis["alive_map"]["cells"])
    mapped += cell["customers"].get<std::int64_t>();
  CHECK(mapped == 900);
}

TEST_CASE("without a column of values there is no value, and no money is made up") {
  std::string text = "x,recency_days,age_days\n";
  for (int i = 0; i < 700; ++i) {
    const int x = i % 4;
    text += std::to_string(x) + "," + std::to_string(x == 0 ? 0 : 30 + i % 300) + "," +
            std::to_string(400 + i % 500) + "\n";
  }
  const nlohmann::json analysis = analysis_of(text);
  CHECK(analysis["models"]["gamma_gamma"]["reason"] == "not_in_file");
  CHECK(analysis["forecast"]["revenue"]["expected"].is_null());
}

TEST_CASE("a list of customers is not added to anything") {
  const std::string orders = "klant,datum,bedrag\nx,2024-01-01,5\ny,2024-02-01,6\n";
  const std::string list = "x,t_x,T\n1,3,9\n0,0,4\n";
  CHECK(analysis_of_files({{"a.csv", orders}, {"b.csv", list}})["error"] == "summary_not_alone");
  CHECK(analysis_of_files({{"a.csv", list}, {"b.csv", list}})["error"] == "summary_not_alone");
}

TEST_CASE("any chunking gives the same answer, and a bad row its place") {
  const std::string text = made_up_list(120);
  const Result<std::string> whole = analyze({{"list.csv", text}});
  REQUIRE(whole);
  for (const std::size_t size : {1UL, 7UL, 1000UL}) {
    const Result<std::string> pieces = analyze({{"list.csv", text}}, "{}", [=] { return size; });
    REQUIRE(pieces);
    CHECK(*pieces == *whole);
  }
  const Result<std::string> bad = analyze({{"list.csv", "x,t_x,T\n1,3,9\n1,9,3\n"}});
  REQUIRE(!bad);
  CHECK(bad.error().code == "recency_beyond_age");
  CHECK(std::ranges::find(bad.error().arguments, "line", &TextArgument::name)->text == "3");
  CHECK(std::ranges::find(bad.error().arguments, "file", &TextArgument::name)->text == "list.csv");
}

TEST_CASE("customers with their scores, and the list read again gives the same customers") {
  Engine engine;
  const std::string text = made_up_list(900);
  REQUIRE(feed(engine, {{"list.csv", text}}, {{"customers", true}}, "analyze",
               [] { return std::size_t{1} << 20U; }));
  const Result<std::string> first = engine.finish();
  REQUIRE(first);
  const std::string csv = engine.customers_csv();
  CHECK(csv.starts_with("customer_id,orders,revenue,first_order,last_order,frequency"));
  CHECK(std::ranges::count(csv, '\n') == 901);
  CHECK(csv.contains("\r\nK1,,,,,0,0,437,,"));
  const nlohmann::json again = analysis_of(csv);
  CHECK(again["models"]["bg_nbd"] == nlohmann::json::parse(*first)["models"]["bg_nbd"]);
}

TEST_CASE("the preview tells the roles and the unit, and a choice of orders leaves them") {
  const nlohmann::json preview = preview_of("ID,x,t_x,T\n7,1,3.43,9\n8,0,0,4\n");
  CHECK(preview["kind"] == "customer_summary");
  CHECK(preview["certain"] == true);
  CHECK(preview["time_unit"] == "week");
  CHECK(preview["platform"] == "customer_summary");
  CHECK(preview["columns"][3]["role"] == "age");
  CHECK(preview["doubts"].empty());
  const nlohmann::json chosen =
      preview_of("ID,x,t_x,T\n7,1,3.43,9\n8,0,0,4\n", R"({"time_unit":"day"})");
  CHECK(chosen["time_unit"] == "day");
  CHECK(chosen["doubts"].empty());
  CHECK(preview_of("ID,x,t_x,T\n7,1,3,9\n", R"({"columns":{"customer_id":"ID"}})")["kind"] ==
        "orders");
  CHECK(preview_of("x,t_x,T\n7,1,3\n", R"({"time_unit":"hour"})")["error"] == "bad_choice");
  const nlohmann::json refused = preview_of("x,recency_days,age_weeks\n1,3,9\n2,4,9\n");
  CHECK(refused["problem"]["code"] == "summary_units_differ");
  CHECK(refused["certain"] == false);
}

}  // namespace
}  // namespace clv::engine
