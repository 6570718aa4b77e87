#include "texts/format.h"

#include <cstdint>
#include <limits>

#include <doctest/doctest.h>

namespace clv::texts {
namespace {

const Locale kDutch{.language = Language::nl};
const Locale kEnglish{.language = Language::en};
const Locale kGerman{.language = Language::de};
const Locale kFrench{.language = Language::fr};
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Locale in_currency(Language language, std::string code) {
  return {.language = language, .currency = std::move(code)};
}

}  // namespace

TEST_CASE("numbers as each language groups them") {
  CHECK(format_number(kDutch, 1234.5, 2) == "1.234,50");
  CHECK(format_number(kEnglish, 1234.5, 2) == "1,234.50");
  CHECK(format_number(kGerman, 1234.5, 2) == "1.234,50");
  CHECK(format_number(kFrench, 1234.5, 2) == "1\u202f234,50");
  CHECK(format_number(kFrench, 999.0, 0) == "999");
  CHECK(format_number(kDutch, -1234567.0, 0) == "−1.234.567");
  CHECK(format_number(kFrench, -1234567.0, 0) == "−1\u202f234\u202f567");
  CHECK(format_number(kDutch, 999.0, 0) == "999");
  CHECK(format_number(kDutch, 1000.0, 0) == "1.000");
  CHECK(format_number(kDutch, -0.001, 2) == "0,00");
  CHECK(format_number_short(kDutch, 2.4, 2) == "2,4");
  CHECK(format_number_short(kDutch, 3.0, 2) == "3");
  CHECK(format_number_short(kDutch, 2.005, 2) == "2,01");
  CHECK(format_number_short(kEnglish, 1200.0, 2) == "1,200");
  CHECK(format_number_short(kDutch, 1200.0, 2) == "1.200");
  CHECK(format_number_short(kDutch, 1200.0, 0) == "1.200");
  CHECK(format_number_short(kDutch, 0.0, 3) == "0");
  CHECK(format_number_short(kFrench, 1200.5, 2) == "1\u202f200,5");
  CHECK(format_number_short(kFrench, 1200.0, 2) == "1\u202f200");
}

TEST_CASE("integers to the last one") {
  CHECK(format_integer(kDutch, 1'234'567) == "1.234.567");
  CHECK(format_integer(kEnglish, -1'000) == "−1,000");
  CHECK(format_integer(kDutch, 0) == "0");
  CHECK(format_integer(kDutch, std::numeric_limits<std::int64_t>::min()) ==
        "−9.223.372.036.854.775.808");
}

TEST_CASE("money: the Dutch sign stands after the currency, the English one before it") {
  CHECK(format_money(kDutch, 65.0, 2) == "€\u00a065,00");
  CHECK(format_money(kDutch, -12.5, 2) == "€\u00a0−12,50");
  CHECK(format_money(kEnglish, 65.0, 2) == "€65.00");
  CHECK(format_money(kEnglish, -12.5, 2) == "−€12.50");
  CHECK(format_money(kDutch, -0.004, 2) == "€\u00a00,00");
  CHECK(format_money(kDutch, 92.573258, 0) == "€\u00a093");
  CHECK(format_money(kDutch, 1234567.0, 0) == "€\u00a01.234.567");
}

TEST_CASE("money: German and French write the currency behind the number") {
  CHECK(format_money(kGerman, 65.0, 2) == "65,00\u00a0€");
  CHECK(format_money(kGerman, 1234.56, 2) == "1.234,56\u00a0€");
  CHECK(format_money(kGerman, -12.5, 2) == "−12,50\u00a0€");
  CHECK(format_money(kFrench, 65.0, 2) == "65,00\u00a0€");
  CHECK(format_money(kFrench, 1234.56, 2) == "1\u202f234,56\u00a0€");
  CHECK(format_money(kFrench, -12.5, 2) == "−12,50\u00a0€");
  CHECK(format_money(kFrench, -0.004, 2) == "0,00\u00a0€");
}

TEST_CASE("a change of money carries its sign in front; no change carries none") {
  CHECK(format_money_signed(kDutch, 33400.0, 0) == "+\u00a0€\u00a033.400");
  CHECK(format_money_signed(kDutch, -12.5, 2) == "−\u00a0€\u00a012,50");
  CHECK(format_money_signed(kDutch, 0.0, 0) == "€\u00a00");
  CHECK(format_money_signed(kDutch, -0.3, 0) == "€\u00a00");
  CHECK(format_money_signed(kEnglish, 33400.0, 0) == "+€33,400");
  CHECK(format_money_signed(kGerman, 33400.0, 0) == "+33.400\u00a0€");
  CHECK(format_money_signed(kGerman, -12.5, 2) == "−12,50\u00a0€");
  CHECK(format_money_signed(kFrench, 33400.0, 0) == "+33\u202f400\u00a0€");
  CHECK(format_money_signed(kFrench, -0.3, 0) == "0\u00a0€");
}

TEST_CASE("currencies: signs from the table, words at a distance, unknown codes as they are") {
  CHECK(format_money(in_currency(Language::nl, "USD"), 1.0, 2) == "$\u00a01,00");
  CHECK(format_money(in_currency(Language::en, "GBP"), 1.0, 2) == "£1.00");
  CHECK(format_money(in_currency(Language::en, "CHF"), -1.0, 2) == "−CHF\u00a01.00");
  CHECK(format_money(in_currency(Language::en, "SEK"), 1.0, 0) == "kr\u00a01");
  CHECK(format_money(in_currency(Language::nl, "PLN"), 1.0, 0) == "zł\u00a01");
  CHECK(format_money(in_currency(Language::en, "JPY"), 500.0, 0) == "JPY\u00a0500");
  CHECK(format_money(in_currency(Language::de, "CHF"), -1.0, 2) == "−1,00\u00a0CHF");
  CHECK(format_money(in_currency(Language::fr, "USD"), 1.0, 2) == "1,00\u00a0$");
}

TEST_CASE("large amounts stay short") {
  CHECK(format_money_short(kDutch, 93.4) == "€\u00a093");
  CHECK(format_money_short(kDutch, 93.456, 2) == "€\u00a093,46");
  CHECK(format_money_short(kDutch, 9'999'999.0) == "€\u00a09.999.999");
  CHECK(format_money_short(kDutch, 10'000'000.0) == "€\u00a010,0\u00a0mln");
  CHECK(format_money_short(kDutch, -12'340'000.0) == "€\u00a0−12,3\u00a0mln");
  CHECK(format_money_short(kDutch, 999'960'000.0) == "€\u00a01,0\u00a0mld");
  CHECK(format_money_short(kDutch, 999'940'000.0) == "€\u00a0999,9\u00a0mln");
  CHECK(format_money_short(kDutch, 1'230'000'000.0) == "€\u00a01,2\u00a0mld");
  CHECK(format_money_short(kEnglish, 4.56e12) == "€4.6tn");
  CHECK(format_money_short(kEnglish, 999'950'000.0) == "€1.0bn");
  CHECK(format_money_short(kEnglish, 12'345'678.0) == "€12.3m");
  CHECK(format_money_short(kGerman, 12'345'678.0) == "12,3\u00a0Mio.\u00a0€");
  CHECK(format_money_short(kGerman, -1'230'000'000.0) == "−1,2\u00a0Mrd.\u00a0€");
  CHECK(format_money_short(kGerman, 4.56e12) == "4,6\u00a0Bio.\u00a0€");
  CHECK(format_money_short(kFrench, 9'999'999.0) == "9\u202f999\u202f999\u00a0€");
  CHECK(format_money_short(kFrench, 12'345'678.0) == "12,3\u00a0M\u00a0€");
  CHECK(format_money_short(kFrench, -1'230'000'000.0) == "−1,2\u00a0Md\u00a0€");
  CHECK(format_money_short(kFrench, 4.56e12) == "4,6\u00a0Bn\u00a0€");
}

TEST_CASE("numbers that no one reads digit by digit have an exponent") {
  CHECK(format_number(kDutch, 999'999'999'999'999.0, 0) == "999.999.999.999.999");
  CHECK(format_number(kDutch, 1e15, 2) == "1,0e15");
  CHECK(format_number(kDutch, -1.25e300, 2) == "−1,3e300");
  CHECK(format_number(kDutch, 9.96e20, 0) == "1,0e21");
  CHECK(format_number_short(kDutch, 1.0e20, 2) == "1,0e20");
  CHECK(format_money_short(kDutch, 1.7e308) == "€\u00a01,7e308");
}

TEST_CASE("what is not a number reads as a dash") {
  const double not_a_number = std::numeric_limits<double>::quiet_NaN();
  CHECK(format_number(kDutch, not_a_number, 2) == "–");
  CHECK(format_money(kDutch, kInfinity, 2) == "–");
  CHECK(format_money_signed(kDutch, -kInfinity, 2) == "–");
  CHECK(format_money_short(kDutch, not_a_number) == "–");
  CHECK(format_percent(kDutch, kInfinity) == "–");
  CHECK(format_percent_signed(kDutch, not_a_number) == "–");
  CHECK(format_ratio(kDutch, kInfinity) == "–");
}

TEST_CASE("percentages, ratios") {
  CHECK(format_percent(kDutch, 0.38) == "38\u00a0%");
  CHECK(format_percent(kEnglish, 0.38) == "38%");
  CHECK(format_percent(kGerman, 0.38) == "38\u00a0%");
  CHECK(format_percent(kFrench, 0.2854, 1) == "28,5\u00a0%");
  CHECK(format_percent_signed(kGerman, -0.03) == "−3\u00a0%");
  CHECK(format_percent_signed(kFrench, 0.07) == "+7\u00a0%");
  CHECK(format_percent(kDutch, 0.285) == "29\u00a0%");  // 0.285 * 100 is 28.499999999999996
  CHECK(format_percent(kDutch, 0.2854, 1) == "28,5\u00a0%");
  CHECK(format_percent(kDutch, -0.03) == "−3\u00a0%");
  CHECK(format_percent_signed(kDutch, 0.07) == "+7\u00a0%");
  CHECK(format_percent_signed(kDutch, -0.031, 1) == "−3,1\u00a0%");
  CHECK(format_percent_signed(kDutch, 0.0001) == "0\u00a0%");
  CHECK(format_ratio(kDutch, 3.306) == "3,3×");
  CHECK(format_ratio(kEnglish, 3.306, 2) == "3.31×");
}

TEST_CASE("months and years, one and many") {
  CHECK(format_months(kDutch, 1.0) == "1\u00a0maand");
  CHECK(format_months(kDutch, 8.44) == "8\u00a0maanden");
  CHECK(format_months(kDutch, 8.44, 1) == "8,4\u00a0maanden");
  CHECK(format_months(kDutch, 0.96, 0) == "1\u00a0maand");
  CHECK(format_months(kEnglish, 0.0) == "0\u00a0months");
  CHECK(format_months(kGerman, 1.0) == "1\u00a0Monat");
  CHECK(format_months(kGerman, 8.44, 1) == "8,4\u00a0Monate");
  CHECK(format_months(kFrench, 1.0) == "1\u00a0mois");
  CHECK(format_months(kFrench, 8.44, 1) == "8,4\u00a0mois");
  CHECK(format_months_short(kDutch, 36.0) == "36\u00a0mnd");
  CHECK(format_months_short(kGerman, 36.0) == "36\u00a0Mon.");
  CHECK(format_months_short(kFrench, 36.0) == "36\u00a0mois");
  CHECK(format_period(kGerman, 12.0) == "1\u00a0Jahr");
  CHECK(format_period(kGerman, 36.0) == "3\u00a0Jahre");
  CHECK(format_period(kFrench, 12.0) == "1\u00a0an");
  CHECK(format_period(kFrench, 36.0) == "3\u00a0ans");
  CHECK(format_period(kFrench, 0.0) == "0\u00a0mois");
  CHECK(format_period(kDutch, 36.0) == "3\u00a0jaar");
  CHECK(format_period(kEnglish, 12.0) == "1\u00a0year");
  CHECK(format_period(kEnglish, 30.0) == "30\u00a0months");
  CHECK(format_period(kDutch, 0.0) == "0\u00a0maanden");
}

TEST_CASE("dates") {
  CHECK(format_date(kDutch, to_day_number({.year = 1997, .month = 3, .day = 1})) ==
        "1\u00a0mrt\u00a01997");
  CHECK(format_date(kEnglish, to_day_number({.year = 1998, .month = 6, .day = 30})) ==
        "30\u00a0Jun\u00a01998");
  CHECK(format_date(kGerman, to_day_number({.year = 1997, .month = 3, .day = 1})) ==
        "1.\u00a0März\u00a01997");
  CHECK(format_date(kFrench, to_day_number({.year = 1998, .month = 8, .day = 30})) ==
        "30\u00a0août\u00a01998");
}

}  // namespace clv::texts
