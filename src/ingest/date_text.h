// Dates as exports write them. How they are written is decided once per column, never per cell.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "ingest/time_zone.h"

namespace clv::ingest {

enum class DateOrder : std::uint8_t {
  year_month_day,
  day_month_year,
  month_day_year,
  short_year_month_day,  // "24-01-31"
  unix_seconds,          // since 1970-01-01T00:00Z
  unix_milliseconds,     // the same
  excel_days             // since 1899-12-30, with a fraction for the time of day
};

inline constexpr std::array kAllDateOrders{
    DateOrder::year_month_day, DateOrder::day_month_year,
    DateOrder::month_day_year, DateOrder::short_year_month_day,
    DateOrder::unix_seconds,   DateOrder::unix_milliseconds,
    DateOrder::excel_days};

// "year_month_day", "day_month_year", "month_day_year", "short_year_month_day", "unix_seconds",
// "unix_milliseconds", "excel_days": as written in presets, mappings and the analysis.
std::string_view date_order_name(DateOrder order);
std::optional<DateOrder> find_date_order(std::string_view name);

// A moment as it is written.
struct WrittenMoment {
  DayNumber day = 0;
  std::optional<std::int32_t> second_of_day;
  std::optional<std::int32_t> offset_seconds;  // of the zone that the text names
};

// Reads "2024-01-31", "2024/1/31", "20240131", "31-01-2024", "31.1.24", "1/31/2024", "31 jan 2024",
// "Jan 31, 2024", "mercredi 31 janvier 2024", each also with a time and a zone behind it; or numbers,
// where `order` says so. A year of four digits in front and a month by name are read as such under
// every order of day, month and year; a year of two digits is 1970 to 2069,
// and stands in front only under short_year_month_day. Nothing for other texts
// and for days that do not exist.
std::optional<WrittenMoment> parse_moment(std::string_view text, DateOrder order);

// The day as it is written: an order of 23:30 -0500 belongs to that evening.
std::optional<DayNumber> parse_date(std::string_view text, DateOrder order);

// The day in a place. `utc_if_unnamed`: a time without a zone of its own is UTC; otherwise it is
// local already and keeps its day, as does a date without a time.
DayNumber day_in_zone(const WrittenMoment& moment, const TimeZone& zone, bool utc_if_unnamed);

struct DateChoice {
  DateOrder order = DateOrder::year_month_day;
  std::string format;       // "YYYY-MM-DD", "DD-MM-YYYY", "M/D/YYYY", … as the samples are written
  bool proven = true;       // false: two orders fit every sample, or none fits all
  bool disagree = false;    // some samples prove the one order, some the other
  bool names_zone = false;  // a time with its zone is seen, or moments counted from 1970
};

// Decides on the samples of one column; where both orders fit them all, `fallback`.
DateChoice choose_date_order(std::span<const std::string_view> samples, DateOrder fallback);

// "DD-MM-YYYY" of the first sample that can be read under `order`; "" if none can.
std::string describe_dates(std::span<const std::string_view> samples, DateOrder order);

}  // namespace clv::ingest
