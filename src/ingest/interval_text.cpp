#include "ingest/interval_text.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/text.h"

namespace clv::ingest {
namespace {

using subscriptions::BillingInterval;

constexpr int kMostMonths = 120;
constexpr int kMostDays = 3660;

struct UnitWord {
  std::string_view begin;  // of the word, in lower case
  BillingInterval interval;
};

// The first row that fits decides, so that half a year is not read as a year.
constexpr UnitWord kUnitWords[] = {
    {"halfjaar", {.months = 6}},  {"halfjähr", {.months = 6}}, {"halbjahr", {.months = 6}},
    {"halbjähr", {.months = 6}},  {"semest", {.months = 6}},   {"semi", {.months = 6}},
    {"month", {.months = 1}},     {"maand", {.months = 1}},    {"monat", {.months = 1}},
    {"mois", {.months = 1}},      {"mensuel", {.months = 1}},  {"quarter", {.months = 3}},
    {"kwarta", {.months = 3}},    {"quartal", {.months = 3}},  {"trimest", {.months = 3}},
    {"viertelj", {.months = 3}},  {"year", {.months = 12}},    {"annual", {.months = 12}},
    {"annuel", {.months = 12}},   {"année", {.months = 12}},   {"jaar", {.months = 12}},
    {"jahr", {.months = 12}},     {"jähr", {.months = 12}},    {"fortnight", {.days = 14}},
    {"week", {.days = 7}},        {"wekelijks", {.days = 7}},  {"woche", {.days = 7}},
    {"wöchentlich", {.days = 7}}, {"semaine", {.days = 7}},    {"hebdo", {.days = 7}},
    {"day", {.days = 1}},         {"daily", {.days = 1}},      {"dag", {.days = 1}},
    {"tag", {.days = 1}},         {"täglich", {.days = 1}},    {"jour", {.days = 1}},
    {"quotidien", {.days = 1}},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::optional<BillingInterval> unit_of(std::string_view word) {
  // "an" and "ans" begin other words too.
  if (word == "an" || word == "ans") return BillingInterval{.months = 12};
  const auto found = std::ranges::find_if(
      kUnitWords, [&](const UnitWord& unit) { return word.starts_with(unit.begin); });
  return found == std::end(kUnitWords) ? std::nullopt : std::optional(found->interval);
}

// The first whole number in the text; nothing where there is none or it is too large to mean anything.
std::optional<int> first_number(std::string_view text) {
  const auto begin = std::ranges::find_if(text, is_digit);
  if (begin == text.end()) return std::nullopt;
  int number = 0;
  const char* from = text.data() + (begin - text.begin());
  const auto end = std::from_chars(from, text.data() + text.size(), number);
  return end.ec == std::errc() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<BillingInterval> parse_billing_interval(std::string_view text,
                                                      std::string_view count) {
  const std::string lower = to_lower_ascii(text);
  std::optional<BillingInterval> unit;
  for (std::size_t i = 0; i < lower.size() && !unit;) {
    std::size_t end = i;
    while (end < lower.size() && is_letter(lower[end])) ++end;
    unit = unit_of(std::string_view(lower).substr(i, end - i));
    i = std::max(end, i + 1);
  }
  if (!unit) return std::nullopt;
  const bool names_number = std::ranges::any_of(lower, is_digit);
  const std::optional<int> number =
      names_number ? first_number(lower) : (count.empty() ? 1 : first_number(count));
  if (!number || *number < 1 || *number > kMostDays) return std::nullopt;
  const BillingInterval interval{.months = unit->months * *number, .days = unit->days * *number};
  if (interval.months > kMostMonths || interval.days > kMostDays) return std::nullopt;
  return interval;
}

}  // namespace clv::ingest
