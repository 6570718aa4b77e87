// From files to subscriptions: alone, beside orders, and rows that cannot be followed.
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "feed.h"

namespace clv::engine {
namespace {

// Worked by hand, as of 2024-05-31. Renewals due: ann 4, bob left out the second, cas left out the first, dee 1; eve stopped in
// her third month, whose end is not due before 15 June.
const char* const kList =
    "subscription id,customer id,start date,end date,status,amount,currency,interval\n"
    "s1,ann,2024-01-31,,active,10.00,EUR,month\n"
    "s2,bob,2024-01-10,2024-03-10,cancelled,20.00,EUR,month\n"
    "s3,cas,2024-02-01,2024-02-20,cancelled,30.00,EUR,1 month\n"
    "s4,dee,2024-04-15,,active,40.00,EUR,monthly\n"
    "s5,eve,2024-03-15,2024-05-31,cancelled,50.00,EUR,month\n"
    "s6,fay,2024-01-01,,active,90.00,EUR,year\n"
    "s7,gus,2024-01-01,,paused,10.00,EUR,month\n"
    "s8,hal,2024-01-01,,cancelled,10.00,EUR,month\n"
    "s9,ivy,soon,,active,10.00,EUR,month\n"
    "s1,ann,2024-01-31,,active,10.00,EUR,month\n";

const char* const kOrders =
    "Order ID,Customer,Date,Total\n1,ann,2024-01-05,100.00\n2,bob,2024-06-20,50.00\n";

void check_list(const nlohmann::json& analysis) {
  const nlohmann::json& subscriptions = analysis["subscriptions"];
  CHECK(subscriptions["started"] == 5);
  CHECK(subscriptions["running"] == 2);
  CHECK(subscriptions["ended"] == 3);
  CHECK(subscriptions["first_start"] == "2024-01-10");
  CHECK(subscriptions["interval"]["unit"] == "month");
  CHECK(subscriptions["interval"]["count"] == 1);
  CHECK(subscriptions["interval"]["assumed"] == false);
  CHECK(subscriptions["amount"] == 30);
  CHECK(subscriptions["currency"] == "EUR");
  CHECK(exclusion_of(analysis, "other_interval")["lines"] == nlohmann::json{7});
  CHECK(exclusion_of(analysis, "paused")["lines"] == nlohmann::json{8});
  CHECK(exclusion_of(analysis, "ended_without_date")["lines"] == nlohmann::json{9});
  CHECK(exclusion_of(analysis, "unreadable_date")["lines"] == nlohmann::json{10});
  CHECK(exclusion_of(analysis, "duplicate_subscription")["lines"] == nlohmann::json{11});
}

TEST_CASE("a list of subscriptions stands on its own") {
  const nlohmann::json analysis = analysis_of_files({{"subscriptions.csv", kList}});
  check_list(analysis);
  const nlohmann::json& subscriptions = analysis["subscriptions"];
  CHECK(subscriptions["as_of"] == "2024-05-31");
  const nlohmann::json& renewals = subscriptions["renewals"];
  REQUIRE(renewals.size() == 12);  // to the horizon
  CHECK(renewals[0]["at_risk"] == 5);
  CHECK(renewals[0]["renewed"] == 4);
  CHECK(renewals[0]["retention"] == 0.8);
  CHECK(renewals[1]["at_risk"] == 3);  // ann, bob, eve
  CHECK(renewals[1]["renewed"] == 2);
  CHECK(renewals[1]["survival"].get<double>() == doctest::Approx(0.8 * 2 / 3));
  CHECK(renewals[2]["at_risk"] == 1);
  CHECK(renewals[3]["at_risk"] == 1);
  CHECK(renewals[4]["retention"] == nullptr);
  CHECK(renewals[4]["retention_reason"] == "nobody_at_risk");
  CHECK(subscriptions["verdict"]["level"] == "insufficient");
  CHECK(renewals[0]["fitted_survival_reason"] == "verdict_insufficient");
  CHECK(subscriptions["forecast"]["new_subscription"]["clv"] == nullptr);
  CHECK(subscriptions["forecast"]["running"]["by_renewals"][0]["subscriptions"] == 1);
  CHECK(subscriptions["holdout"] == nullptr);
  CHECK(subscriptions["cohorts"][0]["cohort"] == "2024-Q1");
  CHECK(subscriptions["cohorts"][0]["subscriptions"] == 4);
  CHECK(subscriptions["cohorts"][0]["survival"] == nlohmann::json{0.75, 0.5});
  // Nothing is said of orders that nobody gave.
  CHECK(analysis["source"]["platform"] == "subscriptions");
  CHECK(analysis["report"]["rows"] == 10);
  CHECK(analysis["report"]["last_order"] == nullptr);
  for (const char* key : {"metrics", "cohorts", "segments", "forecast", "verdict"})
    CHECK_FALSE(analysis.contains(key));
}

TEST_CASE("beside orders, before them or after them, whatever the chunks") {
  for (const bool first : {true, false}) {
    const TestFile list{"subscriptions.csv", kList};
    const TestFile orders{"orders.csv", kOrders};
    const nlohmann::json analysis =
        analysis_of_files(first ? std::vector{list, orders} : std::vector{orders, list});
    check_list(analysis);
    // Bob's order says that the files know of June.
    CHECK(analysis["subscriptions"]["as_of"] == "2024-06-20");
    CHECK(analysis["source"]["columns"]["amount"] == "Total");
    CHECK(analysis["report"]["counted_orders"] == 2);
    CHECK(analysis["report"]["rows"] == 12);
    CHECK(analysis["metrics"]["revenue"] == 150);
  }
  const nlohmann::json whole = analysis_of_files({{"subscriptions.csv", kList}});
  const auto small = analyze({{"subscriptions.csv", kList}}, "{}", [] { return std::size_t{3}; });
  REQUIRE(small);
  CHECK(nlohmann::json::parse(*small) == whole);
}

TEST_CASE("an ambiguous order of day and month is asked of a list of subscriptions too") {
  const std::string ambiguous =
      "subscription id,customer id,start date,end date,interval\n"
      "s1,ann,03/04/2024,,month\ns2,bob,05/06/2024,06/08/2024,month\ns3,cem,01/02/2024,,month\n";
  const nlohmann::json preview = preview_of(ambiguous);
  CHECK(preview["kind"] == "subscriptions");
  CHECK(preview["certain"] == false);
  CHECK(preview["asks"] == nlohmann::json{"date_order"});
  std::map<std::string, nlohmann::json> days;
  for (const nlohmann::json& reading : preview["date_readings"])
    days[reading["order"]] = {reading["first"], reading["last"]};
  CHECK(days["day_month_year"] == nlohmann::json{"2024-02-01", "2024-06-05"});
  CHECK(days["month_day_year"] == nlohmann::json{"2024-01-02", "2024-05-06"});

  const auto ended = [&](const char* mapping) {
    const nlohmann::json analysis =
        analysis_of_files({{"s.csv", ambiguous, mapping}}, R"({"as_of": "2024-07-31"})");
    const nlohmann::json& doubts = analysis["source"]["doubts"];
    CHECK(doubts.empty() == (std::string_view(mapping) != "{}"));
    return analysis["subscriptions"]["ended"];
  };
  // 6 August is after the as-of day; whoever stops on 8 June leaves out the renewal of 6 July.
  CHECK(ended(R"({"date_order":"day_month_year"})") == 0);
  CHECK(ended(R"({"date_order":"month_day_year"})") == 1);
  CHECK(ended("{}") == 1);

  // An end with a 13th settles it for all.
  CHECK(preview_of(ambiguous + "s4,dan,01/02/2024,05/13/2024,month\n")["certain"] == true);
}

TEST_CASE("previews, and lists of which nothing can be used") {
  CHECK(preview_of(kList)["kind"] == "subscriptions");
  CHECK(preview_of(kList)["certain"] == true);
  const char* const kPaused =
      "subscription id,customer id,start date,end date,status\n"
      "s1,ann,2024-01-31,,paused\n";
  CHECK(analysis_of_files({{"subscriptions.csv", kPaused}})["error"] == "no_usable_subscriptions");
  const nlohmann::json beside =
      analysis_of_files({{"subscriptions.csv", kPaused}, {"orders.csv", kOrders}});
  CHECK_FALSE(beside.contains("subscriptions"));
  CHECK(exclusion_of(beside, "paused")["rows"] == 1);
}

TEST_CASE(
    "the as-of day is an option: what ended after it still runs, what began after it is left out") {
  const nlohmann::json analysis =
      analysis_of_files({{"subscriptions.csv", kList}}, R"({"as_of": "2024-03-05"})");
  CHECK(analysis["subscriptions"]["as_of"] == "2024-03-05");
  CHECK(analysis["subscriptions"]["started"] == 3);
  CHECK(analysis["subscriptions"]["ended"] == 1);
  CHECK(exclusion_of(analysis, "after_as_of")["rows"] == 2);
}

}  // namespace
}  // namespace clv::engine
