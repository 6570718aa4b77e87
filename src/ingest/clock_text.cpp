#include "ingest/clock_text.h"

#include <cstddef>

#include "base/text.h"

namespace clv::ingest {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void skip_spaces(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
}

// One or two digits, or nothing.
std::optional<std::int32_t> take_pair(std::string_view& text) {
  std::int32_t number = 0;
  std::size_t digits = 0;
  while (digits < 2 && digits < text.size() && is_digit(text[digits])) {
    number = number * 10 + (text[digits] - '0');
    ++digits;
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

bool take_one_of(std::string_view& text, std::string_view signs) {
  if (text.empty() || signs.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

// "PM", "p.m." and their likes: the hour on a clock of 24.
std::int32_t take_half_of_day(std::string_view& text, std::int32_t hour) {
  std::string_view rest = text;
  skip_spaces(rest);
  const bool before_noon = take_one_of(rest, "aA");
  if (!before_noon && !take_one_of(rest, "pP")) return hour;
  (void)take_one_of(rest, ".");
  if (!take_one_of(rest, "mM") || hour > 12) return hour;
  (void)take_one_of(rest, ".");
  text = rest;
  return hour % 12 + (before_noon ? 0 : 12);
}

std::optional<std::int32_t> take_time(std::string_view& text) {
  const auto hour = take_pair(text);
  if (!hour || !take_one_of(text, ":.hH")) return std::nullopt;
  const auto minute = take_pair(text);
  if (!minute) return std::nullopt;
  std::int32_t second = 0;
  if (take_one_of(text, ":.")) second = take_pair(text).value_or(0);
  if (take_one_of(text, ".,")) {
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  }
  const std::int32_t hour_of_day = take_half_of_day(text, *hour);
  if (hour_of_day > 23 || *minute > 59 || second > 60) return std::nullopt;
  // A leap second belongs to the minute it ends.
  return hour_of_day * 3600 + *minute * 60 + (second == 60 ? 59 : second);
}

std::optional<std::int32_t> read_zone(std::string_view text) {
  skip_spaces(text);
  for (const std::string_view name : {"UTC", "GMT"}) {
    if (!text.starts_with(name)) continue;
    text.remove_prefix(name.size());
    if (text.empty()) return 0;
  }
  if (text == "Z" || text == "z") return 0;
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const std::int32_t sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  const auto hours = take_pair(text);
  if (!hours || *hours > 14) return std::nullopt;
  (void)take_one_of(text, ":");
  const std::int32_t minutes = take_pair(text).value_or(0);
  if (minutes > 59 || !trim(text).empty()) return std::nullopt;
  return sign * (*hours * 3600 + minutes * 60);
}

}  // namespace

std::optional<ClockReading> read_clock(std::string_view rest) {
  ClockReading reading;
  if (rest.empty()) return reading;
  (void)take_one_of(rest, ",");
  if (!rest.starts_with(' ') && !rest.starts_with('T')) return std::nullopt;
  while (take_one_of(rest, " T")) {
  }
  if (rest.empty()) return reading;
  // "04-07-18 - 10:11:12", of marketplaces; a second day is no time.
  const bool has_dash = rest.starts_with("- ");
  if (has_dash) rest.remove_prefix(2);
  // "at 9:15", "om 9:15", "um 9:15", "à 9:15"
  for (const std::string_view word : {"at ", "om ", "um ", "\xC3\xA0 "}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  if (rest.empty() || !is_digit(rest.front())) return std::nullopt;
  reading.second_of_day = take_time(rest);
  if (has_dash && !reading.second_of_day) return std::nullopt;
  if (reading.second_of_day) reading.offset_seconds = read_zone(rest);
  return reading;
}

}  // namespace clv::ingest
