#include "texts/parse_number.h"

#include <cmath>
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

namespace clv::texts {
namespace {

const Locale kDutch{.language = Language::nl};
const Locale kEnglish{.language = Language::en};
const Locale kGerman{.language = Language::de};
const Locale kFrench{.language = Language::fr};

void check_everywhere(std::string_view text, double expected) {
  CAPTURE(text);
  for (const Language language : kLanguages) {
    CAPTURE(language_code(language));
    CHECK(parse_number({.language = language}, text) == expected);
  }
}

void check_refused(std::string_view text) {
  CAPTURE(text);
  for (const Language language : kLanguages) {
    CAPTURE(language_code(language));
    CHECK_FALSE(parse_number({.language = language}, text).has_value());
  }
}

}  // namespace

TEST_CASE("what reads the same in every language") {
  check_everywhere("0", 0.0);
  check_everywhere("007", 7.0);
  check_everywhere("1.234,56", 1234.56);
  check_everywhere("1,234.56", 1234.56);
  check_everywhere("1.234.567,8", 1234567.8);
  check_everywhere("1,234,567.8", 1234567.8);
  check_everywhere("1.234.567", 1234567.0);
  check_everywhere("1,234,567", 1234567.0);
  check_everywhere("2,4", 2.4);
  check_everywhere("2.4", 2.4);
  check_everywhere("65,00", 65.0);
  check_everywhere("0.125", 0.125);  // no group starts with 0
  check_everywhere("0,125", 0.125);
  check_everywhere("1234.567", 1234.567);  // no group has four digits
  check_everywhere("1234,567", 1234.567);
  check_everywhere("12,", 12.0);
  check_everywhere("12.", 12.0);
  check_everywhere(",5", 0.5);
  check_everywhere(".5", 0.5);
  check_everywhere("1 234,5", 1234.5);
  check_everywhere("1\u00a0234\u00a0567.5", 1234567.5);
  check_everywhere("1\u202f234,5", 1234.5);
  check_everywhere("1'234.50", 1234.5);
  check_everywhere("1’234", 1234.0);
  check_everywhere("1 234.567", 1234.567);
}

TEST_CASE("one sign and three digits behind it: the language decides") {
  CHECK(parse_number(kDutch, "1.234") == 1234.0);
  CHECK(parse_number(kEnglish, "1.234") == 1.234);
  CHECK(parse_number(kDutch, "1,234") == 1.234);
  CHECK(parse_number(kEnglish, "1,234") == 1234.0);
  CHECK(parse_number(kDutch, "€ 33.400") == 33400.0);
  CHECK(parse_number(kGerman, "33.400 €") == 33400.0);
  CHECK(parse_number(kGerman, "1,234") == 1.234);
  // French groups with spaces: a point or a comma is always the decimal sign.
  CHECK(parse_number(kFrench, "1.234") == 1.234);
  CHECK(parse_number(kFrench, "1,234") == 1.234);
  CHECK(parse_number(kFrench, "1 234") == 1234.0);
}

TEST_CASE("units and signs around the number") {
  check_everywhere("€ 65,00", 65.0);
  check_everywhere("€65.00", 65.0);
  check_everywhere("1.234,56 €", 1234.56);
  check_everywhere("1.234,56\u00a0€", 1234.56);
  check_everywhere("1 234,56 €", 1234.56);
  check_everywhere("1\u202f234,56\u00a0€", 1234.56);
  check_everywhere("1\u00a0234,56\u202f€", 1234.56);
  check_everywhere("−12,50 €", -12.5);
  check_everywhere("+33 400 €", 33400.0);
  check_everywhere("65 EUR", 65.0);
  check_everywhere("eur 65", 65.0);
  check_everywhere("kr 65", 65.0);
  check_everywhere("65 zł", 65.0);
  check_everywhere("38 %", 38.0);
  check_everywhere("38%", 38.0);
  check_everywhere("38\u202f%", 38.0);
  check_everywhere("-12,50", -12.5);
  check_everywhere("−12,50", -12.5);
  check_everywhere("€ −12,50", -12.5);
  check_everywhere("- € 12,50", -12.5);
  check_everywhere("12,50-", -12.5);
  check_everywhere("+ € 12,50", 12.5);
  check_everywhere("3,3×", 3.3);
  check_everywhere("3 : 1", 3.0);
  check_everywhere(" \t\u00a065 \n", 65.0);
  CHECK(parse_number(kDutch, "36 maanden") == 36.0);
  CHECK(parse_number(kDutch, "1 maand") == 1.0);
  CHECK(parse_number(kDutch, "36 mnd") == 36.0);
  CHECK(parse_number(kEnglish, "36 months") == 36.0);
  CHECK(parse_number(kGerman, "36 Monate") == 36.0);
  CHECK(parse_number(kGerman, "1 Monat") == 1.0);
  CHECK(parse_number(kGerman, "36 Mon.") == 36.0);
  CHECK(parse_number(kFrench, "36 mois") == 36.0);
  CHECK(parse_number(kFrench, "8,4\u00a0mois") == 8.4);
  CHECK(parse_number({.language = Language::nl, .currency = "JPY"}, "JPY 500") == 500.0);
}

TEST_CASE("the Dutch dash for no cents") {
  check_everywhere("12,-", 12.0);
  check_everywhere("€ 12,–", 12.0);
  check_everywhere("€ 1.200,-", 1200.0);
  check_everywhere("-12,-", -12.0);
  check_refused("1,50,-");
  check_refused(",-");
}

TEST_CASE("minus zero is zero") {
  CHECK_FALSE(std::signbit(parse_number(kDutch, "-0").value()));
  CHECK_FALSE(std::signbit(parse_number(kDutch, "-0,00").value()));
}

TEST_CASE("everything else is refused") {
  for (const std::string_view text : {"",           " ",          "€",
                                      "%",          "-",          "+",
                                      ".",          ",",          "abc",
                                      "12a",        "a12",        "1e5",
                                      "0x10",       "nan",        "inf",
                                      "1 2",        "12 34",      "1 23",
                                      "1.23.456",   "1,23,456",   "1.234,56,7",
                                      "1,234.56.7", "1.234.56",   "1,,2",
                                      "1..2",       "1.,2",       "--1",
                                      "+-1",        "-1-",        "1+",
                                      "5 %%",       "€€5",        "€ 5 %",
                                      "€ 5 EUR",    "1.2345.678", "0.123.456",
                                      "1 234 56",   "1' 234",     "1 234.567,8 9",
                                      "5 stuks",    "1/2",        "(5)",
                                      "١٢",         "1_000",      "5 : 2",
                                      "\xff",       "1\xc2"}) {
    check_refused(text);
  }
  check_refused("1234567890123456");  // 16 digits
  check_everywhere("123456789012345", 123456789012345.0);
  check_everywhere("000000000000000000012", 12.0);
  CHECK_FALSE(parse_number(kDutch, std::string(100'000, '1')).has_value());
}

TEST_CASE("fifteen digits are read exactly; what follows them does not matter") {
  CHECK(parse_number(kEnglish, "0.1") == 0.1);
  CHECK(parse_number(kEnglish, "3.14159265358979") == 3.14159265358979);
  CHECK(parse_number(kEnglish, "0.000000000000000000001") == 1e-21);
  CHECK(parse_number(kEnglish, "0." + std::string(400, '0') + "1") == 0.0);
  CHECK(parse_number(kEnglish, "1." + std::string(400, '0') + "1") == 1.0);
}

TEST_CASE("what is written is read back, in every language and currency") {
  std::uint64_t state = 7;
  for (const Language language : kLanguages) {
    for (const Currency& currency : kCurrencies) {
      const Locale locale{.language = language, .currency = std::string(currency.code)};
      for (int i = 0; i < 500; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        const auto cents = static_cast<std::int64_t>(state >> 30) % 100'000'000'000;
        const double amount = static_cast<double>(i % 2 == 0 ? cents : -(cents % 100'000)) / 100.0;
        CAPTURE(amount);
        CHECK(parse_number(locale, format_money(locale, amount, 2)) == amount);
        CHECK(parse_number(locale, format_money_signed(locale, amount, 2)) == amount);
        CHECK(parse_number(locale, format_number(locale, amount, 2)) == amount);
        CHECK(parse_number(locale, format_percent(locale, amount / 100.0, 2)) == amount);
        CHECK(parse_number(locale, format_ratio(locale, amount, 2)) == amount);
        CHECK(parse_number(locale, format_months(locale, amount, 2)) == amount);
        // Two decimals never look like a group, nor do none; three only where the language's own
        // sign stands there.
        CHECK(parse_number(locale, format_number(locale, amount, 0)) ==
              std::trunc(amount + std::copysign(0.5, amount)) + 0.0);
        CHECK(parse_number(locale, format_number(locale, amount, 3)) == amount);
      }
    }
  }
}

}  // namespace clv::texts
