// Real order files and the numbers that are known of them (REFERENCE_VALUES.md sections 9 to 11). Those whose licence nobody
// states are not in the repository: they are read where they are on this machine, and made-up ones of their shape are among
// tests/golden. And on a made-up file: any chunking gives the same answer.
#include <random>

#include <doctest/doctest.h>

#include "feed.h"
#include "repository_file.h"

namespace clv::engine {
namespace {

TEST_CASE("CDNOW master" * doctest::skip(!has_shared("transactions/cdnow_master.csv"))) {
  const nlohmann::json analysis = analysis_of(read_shared("transactions/cdnow_master.csv"));
  const nlohmann::json& report = analysis["report"];
  CHECK(report["rows"] == 69'659);
  CHECK(report["customers"] == 23'570);
  CHECK(report["first_order"] == "1997-01-01");
  CHECK(report["last_order"] == "1998-06-30");
  CHECK(report["zero_value_orders"] == 80);
  CHECK(report["excluded"].empty());
  // Tolerances: the reference is printed with four or five decimals.
  const nlohmann::json& metrics = analysis["metrics"];
  CHECK(metrics["revenue"] == 2500315.63);
  CHECK(metrics["purchase_days"] == 67'591);
  CHECK(metrics["revenue_per_purchase_day"].get<double>() ==
        doctest::Approx(36.9918).epsilon(2e-6));
  CHECK(metrics["purchase_days_per_customer"].get<double>() ==
        doctest::Approx(2.86767).epsilon(1e-6));
  CHECK(metrics["repeat_customer_share"].get<double>() == doctest::Approx(0.48859).epsilon(1e-5));
  CHECK(metrics["revenue_per_customer"].get<double>() == doctest::Approx(106.0804).epsilon(1e-6));
  CHECK(metrics["retention_annual_reason"] == "less_than_two_years");
}

TEST_CASE("CDNOW sample") {
  const std::string text = read_repository_file("tests/data/orders/cdnow_sample.csv");
  const nlohmann::json analysis = analysis_of(text);
  CHECK(analysis["report"]["rows"] == 6'919);
  CHECK(analysis["report"]["customers"] == 2'357);
  const nlohmann::json& metrics = analysis["metrics"];
  CHECK(metrics["purchase_days"] == 6'696);
  CHECK(metrics["revenue"] == 244091.94);
  // Half a unit of the last printed digit.
  const auto near = [](double value, double half_a_digit) {
    return doctest::Approx(value).epsilon(half_a_digit / value).scale(0);
  };
  CHECK(metrics["revenue_per_purchase_day"].get<double>() == near(36.4534, 5e-5));
  CHECK(metrics["purchase_days_per_customer"].get<double>() == near(2.84090, 5e-6));
  CHECK(metrics["repeat_customer_share"].get<double>() == near(0.48324, 5e-6));
  CHECK(metrics["revenue_per_customer"].get<double>() == near(103.5604, 5e-5));
}

TEST_CASE("a real Shopify export" *
          doctest::skip(!has_shared("exports/shopify_orders_export_2019-2022.csv"))) {
  const nlohmann::json analysis =
      analysis_of(read_shared("exports/shopify_orders_export_2019-2022.csv"));
  CHECK(analysis["source"]["platform"] == "shopify");
  const nlohmann::json& report = analysis["report"];
  CHECK(report["rows"] == 811);
  CHECK(report["orders"] == 409);
  CHECK(report["customers"] == 296);
  CHECK(exclusion_of(analysis, "cancelled")["orders"] == 20);
  // 19 guest orders, one of them cancelled.
  CHECK(report["guest_orders"] == 18);
  CHECK(analysis["metrics"]["revenue"] == 62842.14);
  CHECK(analysis["metrics"]["refunds"] == 11336.30);
}

TEST_CASE("a Shopify development store" *
          doctest::skip(!has_shared("exports/shopify_orders_export_devstore.csv"))) {
  const nlohmann::json analysis =
      analysis_of(read_shared("exports/shopify_orders_export_devstore.csv"));
  CHECK(analysis["report"]["rows"] == 40);
  CHECK(analysis["report"]["orders"] == 19);
  CHECK(analysis["report"]["customers"] == 3);
  CHECK(analysis["report"]["guest_orders"] == 10);
  CHECK(analysis["report"]["currency"] == "EUR");
  CHECK(analysis["metrics"]["revenue"] == 14089.04);
}

TEST_CASE("Superstore: month first, four decimals, one row per item" *
          doctest::skip(!has_shared("transactions/superstore_mdy.csv"))) {
  const nlohmann::json analysis = analysis_of(read_shared("transactions/superstore_mdy.csv"));
  CHECK(analysis["source"]["date_format"] == "M/D/YYYY");
  CHECK(analysis["report"]["rows"] == 9'994);
  CHECK(analysis["report"]["orders"] == 5'009);
  CHECK(analysis["report"]["customers"] == 793);
  CHECK(analysis["metrics"]["revenue"] == 2297200.86);
  CHECK(analysis["metrics"]["purchase_days"] == 4'992);
}

TEST_CASE("WooCommerce with the order total on the first line only" *
          doctest::skip(!has_shared("exports/woocommerce_orders_line_items.csv"))) {
  const nlohmann::json analysis =
      analysis_of(read_shared("exports/woocommerce_orders_line_items.csv"));
  CHECK(analysis["report"]["rows"] == 101);
  CHECK(analysis["report"]["orders"] == 50);
  CHECK(analysis["report"]["customers"] == 50);
  // Of 37768.39 in the file, four pending orders (2453.00) and two on hold (994.56) were not paid:
  // their paid_date is blank.
  CHECK(exclusion_of(analysis, "unpaid")["orders"] == 6);
  CHECK(analysis["metrics"]["revenue"] == 34320.83);
}

TEST_CASE("Square item sales: several rows per transaction, most of them without a customer" *
          doctest::skip(!has_shared("exports/square_items_2026-06b.csv"))) {
  const nlohmann::json analysis = analysis_of(read_shared("exports/square_items_2026-06b.csv"));
  CHECK(analysis["report"]["rows"] == 417);
  CHECK(analysis["report"]["orders"] == 296);
  CHECK(analysis["report"]["customers"] == 85);
  CHECK(exclusion_of(analysis, "missing_customer")["rows"] == 290);
  CHECK(analysis["metrics"]["revenue"] == 3176);
}

TEST_CASE("Stripe payments in three currencies") {
  const std::string text = read_repository_file("tests/data/orders/stripe_payments_semicolon.csv");
  const nlohmann::json analysis = analysis_of(text);
  CHECK(analysis["report"]["rows"] == 622);
  CHECK(analysis["report"]["customers"] == 196);
  CHECK(analysis["report"]["currency"] == "EUR");
  CHECK(exclusion_of(analysis, "other_currency")["rows"] == 197 + 106);
}

TEST_CASE("the cohort fixture: a guest, a zero order, a refund") {
  const std::string text = read_repository_file("tests/data/orders/cohort_fixture_orders.csv");
  const nlohmann::json analysis = analysis_of(text);
  CHECK(analysis["report"]["rows"] == 9);
  CHECK(analysis["report"]["orders"] == 8);
  CHECK(analysis["report"]["customers"] == 4);
  CHECK(analysis["report"]["guest_orders"] == 1);
  CHECK(analysis["report"]["zero_value_orders"] == 1);
}

TEST_CASE("any chunking gives the same bytes") {
  std::mt19937 random(1998);
  std::string text = "Name,Email,Created at,Total,Lineitem name,Refunded Amount\r\n";
  for (int order = 0; order < 9'000; ++order) {
    const std::string start =
        "#" + std::to_string(order) + ",c" + std::to_string(random() % 900) + "@example.com,";
    const std::string day = std::to_string(2020 + random() % 4) + "-0" +
                            std::to_string(1 + random() % 9) + "-15 10:00:00 +0100,";
    text +=
        start + day + std::to_string(random() % 300) + ".95,\"Mug, \"\"blue\"\"\nlarge\",0.00\r\n";
    if (random() % 3 == 0) text += start + day + ",Cup,\r\n";
  }
  REQUIRE(text.size() > ingest::kHeadBytes);
  const Result<std::string> whole = analyze({{"a.csv", text}}, "{}", [&] { return text.size(); });
  REQUIRE(whole);
  for (const std::size_t size : {1UL, 7UL, 64UL, 4096UL, 262'143UL, 262'144UL, 262'145UL}) {
    const Result<std::string> pieces = analyze({{"a.csv", text}}, "{}", [&] { return size; });
    REQUIRE(pieces);
    CHECK(*pieces == *whole);
  }
  const Result<std::string> mixed =
      analyze({{"a.csv", text}}, "{}", [&] { return 1 + random() % 5000; });
  REQUIRE(mixed);
  CHECK(*mixed == *whole);
}

}  // namespace
}  // namespace clv::engine
