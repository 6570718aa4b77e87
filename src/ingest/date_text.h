// Dates as exports write them. The order of day and month is decided once per column, never per
// cell.
//
// A date with a time or a zone is the day that is written there: an order of 23:30 -0500 belongs to
// that evening.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"

namespace clv::ingest {

enum class DateOrder : std::uint8_t { kYearMonthDay, kDayMonthYear, kMonthDayYear };

// Reads "2024-01-31", "2024/1/31", "20240131", "31-01-2024", "31.1.24", "1/31/2024", each also with
// a time behind a space, "T" or comma. A year of four digits in front is read as such under every
// order; a year of two digits is 1970 to 2069. Nothing for other texts and for days that do not
// exist.
std::optional<DayNumber> parse_date(std::string_view text, DateOrder order);

struct DateChoice {
  DateOrder order = DateOrder::kYearMonthDay;
  std::string format;  // "YYYY-MM-DD", "DD-MM-YYYY", "M/D/YYYY", … as the samples are written
  bool proven = true;  // false: day-first and month-first fit every sample, or neither fits all
};

// Decides on the samples of one column; where both orders fit them all, `fallback`.
DateChoice choose_date_order(std::span<const std::string_view> samples, DateOrder fallback);

}  // namespace clv::ingest
