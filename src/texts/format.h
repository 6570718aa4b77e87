// Numbers as a person of a language writes them. Independent of the machine's locale and of printf;
// the same bytes natively and in the browser.
//
// Rounding is half away from zero on the decimal number: 1.005 with two decimals is 1,01. Spaces
// are no-break spaces (U+00A0), so that a number never breaks over two lines. The minus is U+2212.
// Dutch writes "€ −12,50": the sign stands after the currency, as CLDR has it for nl; English
// "−€12.50". Nothing ever reads "-0". A number that is not finite reads "–". Beyond 1e15 plain
// numbers read "1,2e300": digits that no one reads, and a place that stays short.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "texts/texts.h"

namespace clv::texts {

// How numbers and amounts are written for one reader.
struct Locale {
  Language language = kDefaultLanguage;
  std::string currency =
      "EUR";  // ISO 4217; one that the table does not know is written as its code
};

// ISO codes the interface offers: EUR USD GBP CHF SEK DKK NOK PLN.
struct Currency {
  std::string_view code;
  std::string_view sign;
};
inline constexpr Currency kCurrencies[] = {{"EUR", "€"},   {"USD", "$"},  {"GBP", "£"},
                                           {"CHF", "CHF"}, {"SEK", "kr"}, {"DKK", "kr"},
                                           {"NOK", "kr"},  {"PLN", "zł"}};

// The sign of a currency, or `code` itself for one that the table does not hold.
std::string_view currency_sign(std::string_view code);

// "1.234,50". `decimals` 0..15, always that many.
std::string format_number(const Locale& locale, double number, int decimals);

// At most `decimals` decimals, without zeros at the end: 2.4 -> "2,4", 3 -> "3".
std::string format_number_short(const Locale& locale, double number, int decimals);

// The number as format_number_short writes it, to choose a plural form by: 1.04 with one decimal is 1. What has no digits to
// show is as a very large number.
PluralOperands written_operands(double number, int decimals);

// "1.234.567"
std::string format_integer(const Locale& locale, std::int64_t number);

// "€ 65,00", "€ −12,50"; `major` in major units.
std::string format_money(const Locale& locale, double major, int decimals);

// A change: "+ € 33.400" or "− € 12,50"; one that rounds to zero has no sign.
std::string format_money_signed(const Locale& locale, double major, int decimals);

// Under 10 million as format_money; from there "€ 12,3 mln", "€ 1,2 mld", "€ 1,2 bln".
std::string format_money_short(const Locale& locale, double major, int decimals = 0);

// "38 %" for 0.38; `decimals` counts decimals of the percentage.
std::string format_percent(const Locale& locale, double fraction, int decimals = 0);

// "+7 %", "−3 %", "0 %".
std::string format_percent_signed(const Locale& locale, double fraction, int decimals = 0);

// "3,3×"
std::string format_ratio(const Locale& locale, double ratio, int decimals = 1);

// "1 maand", "8 maanden", "8,4 maanden"
std::string format_months(const Locale& locale, double months, int decimals = 0);

// "36 mnd", for axes.
std::string format_months_short(const Locale& locale, double months, int decimals = 0);

// Whole years as years ("3 jaar"), everything else as months ("30 maanden").
std::string format_period(const Locale& locale, double months);

// "3 jan 1997", "3 Jan 1997"
std::string format_date(const Locale& locale, DayNumber day);

}  // namespace clv::texts
