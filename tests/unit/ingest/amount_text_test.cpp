#include "ingest/amount_text.h"

#include <vector>

#include <doctest/doctest.h>

namespace clv::ingest {
namespace {

constexpr orders::Amount kNone = -999'999'999;

orders::Amount dot(std::string_view text) { return parse_amount(text, '.').value_or(kNone); }
orders::Amount comma(std::string_view text) { return parse_amount(text, ',').value_or(kNone); }

TEST_CASE("plain numbers in ten-thousandths") {
  CHECK(dot("12.34") == 123'400);
  CHECK(dot("0") == 0);
  CHECK(dot(".5") == 5'000);
  CHECK(dot("7.") == 70'000);
  CHECK(dot("-3.25") == -32'500);
  CHECK(comma("12,34") == 123'400);
  CHECK(comma("1.234,56") == 12'345'600);
  CHECK(dot("1,234,567.8") == 12'345'678'000);
}

TEST_CASE("more than four decimals round half to even") {
  CHECK(dot("0.00005") == 0);
  CHECK(dot("0.00015") == 2);
  CHECK(dot("0.000050001") == 1);
  CHECK(dot("1.99999") == 20'000);
}

TEST_CASE("currencies, spaces, apostrophes and signs around a number") {
  for (const char* text : {"€ 12,50", "€12,50", "12,50 €", "EUR 12,50", "12,50EUR", "'12,50",
                           "\x80 12,50", "+12,50", "12,50\xC2\xA0€"}) {
    CAPTURE(text);
    CHECK(comma(text) == 125'000);
  }
  CHECK(dot("$1,240.00") == 12'400'000);
  CHECK(dot("kr. 12.50") == 125'000);
  for (const char* text : {"-12.50", "12.50-", "(12.50)", "-$12.50", "($12.50)",
                           "\xE2\x88\x92"
                           "12.50"}) {
    CAPTURE(text);
    CHECK(dot(text) == -125'000);
  }
  CHECK(comma("12,-") == 120'000);
  CHECK(comma("€ 12,-") == 120'000);
}

TEST_CASE("thousands and millions by letter") {
  CHECK(parse_amount("2,8k", ',') == 28'000'000);
  CHECK(parse_amount("€ 2.8K", '.') == 28'000'000);
  CHECK(parse_amount("1.2 mln €", '.') == 12'000'000'000);
  CHECK(parse_amount("3 Tsd. €", ',') == 30'000'000);
  CHECK(parse_amount("-1M", '.') == -10'000'000'000);
  CHECK(parse_amount("12 kr", ',') == 120'000);  // a currency
  CHECK(parse_amount("12 K\xC4\x8D", ',') == 120'000);
  CHECK(!parse_amount("99999999999999k", '.'));  // beyond the largest amount
}

TEST_CASE("groups of three by spaces and apostrophes") {
  CHECK(comma("1 234,56") == 12'345'600);
  CHECK(comma("1\xC2\xA0"
              "234,56") == 12'345'600);
  CHECK(dot("1'234.56") == 12'345'600);
}

TEST_CASE("what is not an amount is refused, never misread") {
  for (const char* text : {"", "-", "abc", "12.50", "1.23,4", "1,2,3", "12,5x0", "2024-01-31",
                           "1e5", "12,50 per stuk", "10%", "--5", "1.2345,0", "(5", "1 2"}) {
    CAPTURE(text);
    CHECK(comma(text) == kNone);
  }
  CHECK(dot("1000000000000") == orders::kLargestAmount);
  CHECK(dot("1000000000000.01") == kNone);
  CHECK(dot("99999999999999999999") == kNone);
}

DecimalChoice choose(const std::vector<std::string_view>& samples, char fallback = '.') {
  return choose_decimal(samples, fallback);
}

TEST_CASE("the decimal sign of a column") {
  CHECK(choose({"12,50", "9,95"}).decimal == ',');
  CHECK(choose({"1.234,56"}).decimal == ',');
  CHECK(choose({"1,234.56"}).decimal == '.');
  CHECK(choose({"1.234.567"}).decimal == ',');
  CHECK(choose({"1.500", "12,5"}).decimal == ',');
  CHECK(choose({"0.125"}).decimal == '.');
  CHECK(choose({"1234.567"}).decimal == '.');
}

TEST_CASE("without proof the fallback holds and says so") {
  CHECK(choose({"1.234", "5.678"}, ',').decimal == ',');
  CHECK(!choose({"1.234", "5.678"}, ',').proven);
  CHECK(choose({"5", "12"}, ',').proven);
  CHECK(!choose({"1,5", "1.5", "2.5"}).proven);
}

TEST_CASE(
    "three digits behind a sign each time, and nothing of a thousand without one: thousands") {
  CHECK(choose({"960", "2.764", "1.228", "253", "369", "1.207"}, '.').decimal == ',');
  CHECK(choose({"960", "2,764", "1,228", "253", "369", "1,207"}, ',').decimal == '.');
  CHECK(choose({"960", "2.764", "1.228", "253", "369", "1.207"}, '.').proven);
  // Too few, a thousand without a sign, two signs: nothing is proven.
  CHECK_FALSE(choose({"960", "2.764", "1.228"}, '.').proven);
  CHECK_FALSE(choose({"960", "2.764", "1.228", "2530", "369", "1.207"}, '.').proven);
  CHECK_FALSE(choose({"960", "2.764", "1,228", "253", "369", "1.207"}, '.').proven);
}

TEST_CASE("a currency named in an amount") {
  CHECK(currency_in_amount("€ 5") == "EUR");
  CHECK(currency_in_amount("5 GBP") == "GBP");
  CHECK(currency_in_amount("$5").empty());
  CHECK(currency_in_amount("5").empty());
}

}  // namespace
}  // namespace clv::ingest
