#include <doctest/doctest.h>

#include "feed.h"

namespace clv::engine {
namespace {

const char* const kShopify =
    "Name,Email,Financial Status,Currency,Total,Created at,Lineitem name,Cancelled at,Refunded "
    "Amount\n"
    "#4,Ann@Example.com,paid,EUR,40.00,2024-03-01 10:00:00 +0100,Mug,,0.00\n"
    "#3,,paid,EUR,25.00,2024-02-20 09:00:00 +0100,Cup,,0.00\n"
    "#2,ann@example.com,partially_refunded,EUR,60.00,2024-02-01 23:30:00 +0100,Mug,,10.00\n"
    "#1,bob@example.com,paid,EUR,30.00,2024-01-15 12:00:00 "
    "+0100,\"Cup,\n\"\"large\"\"\",2024-01-16 08:00:00 +0100,30.00\n"
    "#2,ann@example.com,,,,2024-02-01 23:30:00 +0100,Plate,,\n"
    "#0,cara@example.com,voided,EUR,10.00,2024-01-01 12:00:00 +0100,Cup,,0.00\n";

TEST_CASE("a Shopify export: line items, guests, refunds, cancelled and voided orders") {
  const nlohmann::json analysis = analysis_of(kShopify);
  CHECK(analysis["source"]["platform"] == "shopify");
  CHECK(analysis["source"]["columns"]["amount"] == "Total");
  const nlohmann::json& report = analysis["report"];
  CHECK(report["rows"] == 6);
  CHECK(report["orders"] == 5);
  CHECK(report["order_lines"] == 6);
  CHECK(report["customers"] == 3);
  CHECK(report["counted_orders"] == 3);
  CHECK(report["currency"] == "EUR");
  CHECK(report["first_order"] == "2024-02-01");
  CHECK(report["last_order"] == "2024-03-01");
  CHECK(exclusion_of(analysis, "cancelled")["lines"] == nlohmann::json{5});
  CHECK(exclusion_of(analysis, "voided")["lines"] == nlohmann::json{8});
  CHECK(exclusion_of(analysis, "missing_customer")["orders"] == 1);
  const nlohmann::json& metrics = analysis["metrics"];
  CHECK(metrics["revenue"] == 115);
  CHECK(metrics["gross_revenue"] == 125);
  CHECK(metrics["refunds"] == 40);
  CHECK(metrics["customers"] == 1);
  CHECK(metrics["repeat_customer_share"] == 1);
}

TEST_CASE("a Dutch list with everything that can be wrong with a row") {
  const nlohmann::json analysis = analysis_of(
      "\xEF\xBB\xBFKlantnummer;Besteldatum;Totaalbedrag;Status\r\n"
      "1;01-02-2024;1.234,56;Verzonden\r\n"
      "2;13-04-2024;\xE2\x82\xAC 12,50;Geannuleerd\r\n"
      "1;05-06-2024;9,95;Verzonden\r\n"
      ";;;\r\n"
      "\r\n"
      "3;31-02-2024;5,00;Verzonden\r\n"
      "3;01-03-2024;vijf;Verzonden\r\n"
      "3;;5,00;Verzonden\r\n"
      "3;02-03-2024;;Verzonden\r\n"
      "3\r\n"
      "3;03-03-2024;5,00;Verzonden;te veel\r\n"
      "Klantnummer;Besteldatum;Totaalbedrag;Status\r\n"
      "Totaal:;;1257,01;\r\n");
  CHECK(analysis["source"]["encoding"] == "utf-8-bom");
  CHECK(analysis["source"]["delimiter"] == ";");
  CHECK(analysis["source"]["decimal_separator"] == ",");
  CHECK(analysis["source"]["date_format"] == "DD-MM-YYYY");
  CHECK(analysis["report"]["rows"] == 12);
  CHECK(analysis["report"]["currency"] == "EUR");
  CHECK(analysis["report"]["counted_orders"] == 2);
  CHECK(analysis["metrics"]["revenue"] == 1244.51);
  CHECK(exclusion_of(analysis, "cancelled")["lines"] == nlohmann::json{3});
  CHECK(exclusion_of(analysis, "empty_row")["lines"] == nlohmann::json{5});
  CHECK(exclusion_of(analysis, "unreadable_date")["lines"] == nlohmann::json{7});
  CHECK(exclusion_of(analysis, "unreadable_amount")["lines"] == nlohmann::json{8});
  CHECK(exclusion_of(analysis, "missing_date")["lines"] == nlohmann::json{9});
  CHECK(exclusion_of(analysis, "missing_amount")["lines"] == nlohmann::json{10});
  CHECK(exclusion_of(analysis, "ragged_row")["lines"] == nlohmann::json{11, 12});
  CHECK(exclusion_of(analysis, "repeated_header")["lines"] == nlohmann::json{13});
  CHECK(exclusion_of(analysis, "totals_row")["lines"] == nlohmann::json{14});
}

TEST_CASE("a row of totals is one where the word stands in place of an order's id, too") {
  const nlohmann::json analysis = analysis_of(
      "Bestelnummer;Besteldatum;Klantnummer;Totaalbedrag\n"
      "1;01-02-2024;k1;10,00\n"
      "2;13-02-2024;k2;20,00\n"
      "Totaal: ;;;30,00\n");
  CHECK(analysis["report"]["counted_orders"] == 2);
  CHECK(exclusion_of(analysis, "totals_row")["lines"] == nlohmann::json{4});
  CHECK(analysis["report"]["excluded"].size() == 1);
}

TEST_CASE(
    "titles above the header and a separator line are passed over, lines are those of the file") {
  const nlohmann::json analysis =
      analysis_of("sep=;\nMijn winkel\n\nklant;datum;bedrag\n1;31-01-2024;5,00\n2;x;5,00\n");
  CHECK(analysis["report"]["rows"] == 2);
  CHECK(exclusion_of(analysis, "unreadable_date")["lines"] == nlohmann::json{6});
}

TEST_CASE("Windows-1252 is read, its header shown in UTF-8") {
  const nlohmann::json analysis =
      analysis_of("Kunde;Bestelldatum;Betrag;W\xE4hrung\nM\xFCller;31.01.2024;12,50 \x80;EUR\n");
  CHECK(analysis["source"]["encoding"] == "windows-1252");
  CHECK(analysis["metrics"]["revenue"] == 12.5);
}

TEST_CASE(
    "the order id groups lines; an order total that repeats counts once, line amounts add up") {
  const std::string rows = "1,ann,2024-01-01,30\n1,ann,2024-01-01,30\n2,bob,2024-01-02,5\n";
  CHECK(analysis_of("order_id,customer_id,date,order_total\n" + rows)["metrics"]["revenue"] == 35);
  CHECK(analysis_of("order_id,customer_id,date,line_total\n" + rows)["metrics"]["revenue"] == 65);
}

TEST_CASE("price times quantity, and a refund as a row with a negative quantity") {
  const nlohmann::json analysis = analysis_of(
      "InvoiceNo,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
      "1,3,1/31/2024 10:00,2.55,7\n1,1,1/31/2024 10:00,0.99,7\nC2,-1,2/3/2024 9:00,2.55,7\n");
  CHECK(analysis["source"]["date_format"] == "M/D/YYYY");
  CHECK(analysis["metrics"]["gross_revenue"] == 8.64);
  CHECK(analysis["metrics"]["revenue"] == 6.09);
  CHECK(analysis["metrics"]["orders"] == 1);
  CHECK(analysis["report"]["refund_rows"] == 1);
}

TEST_CASE("an e-mail address stands in for a missing customer id") {
  const nlohmann::json analysis = analysis_of(
      "customer_id,email,date,total\n7,x@y.nl,2024-01-01,1\n,Guest@Y.nl,2024-01-02,1\n,guest@y.nl,"
      "2024-01-03,1\n"
      "guest,,2024-01-04,1\n");
  CHECK(analysis["report"]["customers"] == 2);
  CHECK(analysis["report"]["guest_orders"] == 1);
}

TEST_CASE("several currencies are not added up") {
  const nlohmann::json analysis = analysis_of(
      "customer,date,amount,currency\na,2024-01-01,5,eur\nb,2024-01-02,7,usd\nc,2024-01-03,5,"
      "EUR\n");
  CHECK(analysis["report"]["currency"] == "EUR");
  CHECK(analysis["report"]["other_currencies"] == nlohmann::json{"USD"});
  CHECK(analysis["metrics"]["revenue"] == 10);
  CHECK(exclusion_of(analysis, "other_currency")["lines"] == nlohmann::json{3});
}

TEST_CASE("amounts with four decimals are right to the cent") {
  std::string text = "customer,date,amount\n";
  for (int i = 0; i < 1000; ++i) text += "a,2024-01-01,0.3333\n";
  CHECK(analysis_of(text)["metrics"]["revenue"] == 333.3);
}

TEST_CASE("several files add up; an order that stands in two of them counts once") {
  const std::string header = "order id,customer,date,total\n";
  const Result<std::string> json =
      analyze({{"feb.csv", header + "2,ann,2024-02-01,20\n3,bob,2024-02-02,30\n"},
               {"jan.csv", header + "1,ann,2024-01-01,10\n2,ann,2024-02-01,20\n"}});
  REQUIRE(json);
  const nlohmann::json analysis = nlohmann::json::parse(*json);
  CHECK(analysis["report"]["rows"] == 4);
  CHECK(analysis["report"]["files"].size() == 2);
  CHECK(analysis["metrics"]["revenue"] == 60);
  CHECK(exclusion_of(analysis, "duplicate_order")["lines"] == nlohmann::json{3});
  CHECK(exclusion_of(analysis, "duplicate_order")["files"] == nlohmann::json{"jan.csv"});
}

TEST_CASE("the as-of day leaves out what came later") {
  const std::string text = "customer,date,amount\na,2024-01-01,5\nb,2024-06-01,7\n";
  const nlohmann::json analysis = analysis_of(text, R"({"as_of":"2024-03-01"})");
  CHECK(analysis["report"]["as_of"] == "2024-03-01");
  CHECK(analysis["metrics"]["orders"] == 1);
  CHECK(exclusion_of(analysis, "after_as_of")["rows"] == 1);
}

TEST_CASE("what was assumed is noted") {
  const auto note = [](const std::string& text) {
    const nlohmann::json doubts = analysis_of(text)["source"]["doubts"];
    return doubts.empty() ? std::string() : doubts[0]["code"].get<std::string>();
  };
  CHECK(note("customer,date,amount\na,01/02/2024,5\n") == "date_order_assumed");
  CHECK(note("customer,date,amount\na,2024-01-02,1.234\n") == "decimal_assumed");
  CHECK(note("customer,date,amount\na,2024-01-02,1\nb,2024-01-02,1\n\"c,2024-01-02,5\n") ==
        "unclosed_quote");
  CHECK(note("customer,date,amount\na,2024-01-02,5\n").empty());
}

}  // namespace
}  // namespace clv::engine
