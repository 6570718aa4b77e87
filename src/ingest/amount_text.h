// Amounts as exports write them. Which sign is the decimal is decided once per column, never per
// cell.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/orders/amount.h"

namespace clv::ingest {

// Reads "1234.56", "1.234,56", "€ 12,50", "EUR 12.50", "12,50-", "(12.50)", "'12.50", "12,-", "1
// 234,56", "1'234.56", "2,8k", "1.2 mln" under the given decimal sign ('.' or ','). The other of the two signs, spaces
// and apostrophes may separate groups of exactly three digits; anything else is not an amount, so
// that a cell of the wrong kind is refused and never misread. More than four decimals round half to
// even. Nothing for an empty text or beyond orders::kLargestAmount.
std::optional<orders::Amount> parse_amount(std::string_view text, char decimal);

// "21%", "21,0 %", "5.5 pct": the share, 0.21; 0 to 1. Nothing without the sign and for other texts.
std::optional<double> parse_percent(std::string_view text, char decimal);

struct DecimalChoice {
  char decimal = '.';
  // false: every sample can be read both ways with different results, or they disagree
  bool proven = true;
  bool evident = false;   // some sample proves its sign
  bool disagree = false;  // some prove the one sign, some the other
};

// Decides on the samples of one column: a sign that stands last, that stands once and is not
// followed by exactly three digits is the decimal; one that repeats is a group. Of `960` beside `2.764`, three times each and
// nothing else, the sign is a group's too. Where nothing proves anything, `fallback`.

DecimalChoice choose_decimal(std::span<const std::string_view> samples, char fallback);

// "EUR", "GBP", … if the sign or code of exactly one currency stands in the text; "" if none or
// unclear ("$").
std::string_view currency_in_amount(std::string_view text);

}  // namespace clv::ingest
