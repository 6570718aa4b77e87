#include "ingest/date_text.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>

#include "ingest/clock_text.h"
#include "ingest/date_fields.h"
#include "ingest/date_number.h"

namespace clv::ingest {
namespace {

constexpr std::array<std::string_view, 7> kOrderNames{
    "year_month_day", "day_month_year",    "month_day_year", "short_year_month_day",
    "unix_seconds",   "unix_milliseconds", "excel_days"};

constexpr std::array kNumberOrders{DateOrder::unix_seconds, DateOrder::unix_milliseconds,
                                   DateOrder::excel_days};

bool is_number_order(DateOrder order) {
  return std::ranges::find(kNumberOrders, order) != kNumberOrders.end();
}

// "DD-MM-YYYY" or "MMM D, YYYY" as in `written`; padded where every sample is.
std::string describe(const DateFields& written, DateOrder order, bool padded) {
  if (written.separator == '\0') return "YYYYMMDD";
  const std::string separator(1, written.separator);
  const std::string day = padded ? "DD" : "D";
  const std::string month = written.month_is_named ? "MMM" : padded ? "MM" : "M";
  if (starts_with_year(written)) return "YYYY" + separator + month + separator + day;
  if (order == DateOrder::short_year_month_day) return "YY" + separator + month + separator + day;
  const std::string year = written.fields[2].digits == 2 ? "YY" : "YYYY";
  if (written.month_stands_first && written.separator == ',')
    return month + ' ' + day + ", " + year;
  const bool day_first =
      written.month_is_named ? !written.month_stands_first : order == DateOrder::day_month_year;
  return (day_first ? day : month) + separator + (day_first ? month : day) + separator + year;
}

// The two shortest fields have two digits each.
bool is_padded(const DateFields& written) {
  const std::size_t other = starts_with_year(written) ? 2 : 0;
  return (written.month_is_named || written.fields[1].digits == 2) &&
         written.fields[other].digits == 2;
}

// From the first to the last day that a list would have under one order.
class Span {
 public:
  void add(std::optional<DayNumber> day) {
    if (!day) return;
    first_ = first_ ? std::min(*first_, *day) : *day;
    last_ = last_ ? std::max(*last_, *day) : *day;
  }
  [[nodiscard]] DayNumber days() const { return first_ && last_ ? *last_ - *first_ : 0; }

 private:
  std::optional<DayNumber> first_;
  std::optional<DayNumber> last_;
};

struct Evidence {
  std::size_t settled = 0;  // the year stands first, or the month is named
  std::size_t only_day_first = 0;
  std::size_t only_month_first = 0;
  std::size_t both = 0;
  // Dates with two digits in front and at the end, that can have the year in front, and what they have in these places.
  std::size_t short_year = 0;
  std::size_t only_short_year = 0;  // "99-12-31", "24-13-…" is none
  std::bitset<100> first_fields;
  std::bitset<100> last_fields;
  Span short_year_span;
  Span day_first_span;
  Span month_first_span;
  std::array<std::size_t, kNumberOrders.size()> numbers{};
  bool names_zone = false;
};

void weigh(std::string_view sample, Evidence& evidence) {
  for (std::size_t i = 0; i < kNumberOrders.size(); ++i) {
    evidence.numbers[i] += parse_date_number(sample, kNumberOrders[i]) ? 1 : 0;
  }
  const std::optional<DateFields> written = read_date_fields(sample);
  if (!written) return;
  const std::optional<ClockReading> clock = read_clock(written->rest);
  if (!clock) return;
  const std::optional<DayNumber> day_first = to_day(*written, DateOrder::day_month_year);
  const std::optional<DayNumber> month_first = to_day(*written, DateOrder::month_day_year);
  const std::optional<DayNumber> short_year = to_day(*written, DateOrder::short_year_month_day);
  evidence.day_first_span.add(day_first);
  evidence.month_first_span.add(month_first);
  if (short_year && !starts_with_year(*written) && !written->month_is_named) {
    ++evidence.short_year;
    evidence.short_year_span.add(short_year);
    evidence.first_fields.set(static_cast<std::size_t>(written->fields[0].number));
    evidence.last_fields.set(static_cast<std::size_t>(written->fields[2].number));
    if (!day_first && !month_first) ++evidence.only_short_year;
  }
  if (!day_first && !month_first) return;
  evidence.names_zone = evidence.names_zone || clock->offset_seconds;
  if (starts_with_year(*written) || written->month_is_named) {
    ++evidence.settled;
  } else if (day_first && month_first) {
    ++evidence.both;
  } else {
    ++(day_first ? evidence.only_day_first : evidence.only_month_first);
  }
}

enum class YearInFront : std::uint8_t { no, likely, proven };

// Whether the field in front holds the year, where every date allows it. Days take many values and years few: proven where fewer
// different numbers stand in front than at the end, and those at the end are more than the years of a shop's list. In a shorter list
// likely where it makes the orders stand closer together than any other order does.
YearInFront find_year_in_front(const Evidence& evidence) {
  constexpr std::size_t kMoreThanYears = 10;
  const std::size_t others = evidence.only_day_first + evidence.only_month_first + evidence.both;
  if (evidence.short_year == 0 || evidence.settled > 0) return YearInFront::no;
  if (evidence.short_year < others + evidence.only_short_year) return YearInFront::no;
  if (evidence.only_short_year > 0) return YearInFront::proven;
  if (evidence.last_fields.count() >= kMoreThanYears &&
      2 * evidence.first_fields.count() <= evidence.last_fields.count())
    return YearInFront::proven;
  const bool day_first = evidence.only_month_first == 0;
  const bool month_first = evidence.only_day_first == 0;
  const DayNumber days = evidence.short_year_span.days();
  return (day_first && days >= evidence.day_first_span.days()) ||
                 (month_first && days >= evidence.month_first_span.days())
             ? YearInFront::no
             : YearInFront::likely;
}

std::string_view number_format(DateOrder order) {
  if (order == DateOrder::excel_days) return "Excel";
  return order == DateOrder::unix_seconds ? "Unix (s)" : "Unix (ms)";
}

}  // namespace

std::string_view date_order_name(DateOrder order) {
  return kOrderNames[static_cast<std::size_t>(order)];
}

std::optional<DateOrder> find_date_order(std::string_view name) {
  const auto found = std::ranges::find(kOrderNames, name);
  if (found == kOrderNames.end()) return std::nullopt;
  return static_cast<DateOrder>(found - kOrderNames.begin());
}

std::optional<WrittenMoment> parse_moment(std::string_view text, DateOrder order) {
  if (is_number_order(order)) return parse_date_number(text, order);
  const std::optional<DateFields> written = read_date_fields(text);
  if (!written) return std::nullopt;
  const std::optional<DayNumber> day = to_day(*written, order);
  const std::optional<ClockReading> clock = read_clock(written->rest);
  if (!day || !clock) return std::nullopt;
  return WrittenMoment{
      .day = *day, .second_of_day = clock->second_of_day, .offset_seconds = clock->offset_seconds};
}

std::optional<DayNumber> parse_date(std::string_view text, DateOrder order) {
  const std::optional<WrittenMoment> moment = parse_moment(text, order);
  return moment ? std::optional(moment->day) : std::nullopt;
}

DayNumber day_in_zone(const WrittenMoment& moment, const TimeZone& zone, bool utc_if_unnamed) {
  const bool is_known = moment.offset_seconds || utc_if_unnamed;
  if (!moment.second_of_day || !is_known) return moment.day;
  const std::int64_t utc =
      moment.day * kSecondsPerDay + *moment.second_of_day - moment.offset_seconds.value_or(0);
  const std::int64_t local = utc + zone.offset_at(utc);
  // Rounds down, before 1970 too.
  return static_cast<DayNumber>(local / kSecondsPerDay - (local % kSecondsPerDay < 0 ? 1 : 0));
}

DateChoice choose_date_order(std::span<const std::string_view> samples, DateOrder fallback) {
  Evidence evidence;
  for (const std::string_view sample : samples) weigh(sample, evidence);
  const std::size_t as_text =
      evidence.settled + evidence.only_day_first + evidence.only_month_first + evidence.both;
  const YearInFront year_in_front = find_year_in_front(evidence);
  DateChoice choice;
  choice.names_zone = evidence.names_zone;
  const auto most = std::ranges::max_element(evidence.numbers);
  if (*most > as_text) {
    choice.order = kNumberOrders[static_cast<std::size_t>(most - evidence.numbers.begin())];
    choice.names_zone = choice.order != DateOrder::excel_days;
  } else if (year_in_front != YearInFront::no) {
    choice.order = DateOrder::short_year_month_day;
    choice.proven = year_in_front == YearInFront::proven;
  } else if (as_text > evidence.settled) {
    const bool decided = evidence.only_day_first != evidence.only_month_first;
    const bool day_first = evidence.only_day_first > evidence.only_month_first;
    choice.order = !decided    ? fallback
                   : day_first ? DateOrder::day_month_year
                               : DateOrder::month_day_year;
    choice.disagree = evidence.only_day_first > 0 && evidence.only_month_first > 0;
    choice.proven = decided && !choice.disagree;
  }
  choice.format = describe_dates(samples, choice.order);
  return choice;
}

std::string describe_dates(std::span<const std::string_view> samples, DateOrder order) {
  if (is_number_order(order)) return std::string(number_format(order));
  std::optional<DateFields> example;
  bool padded = true;
  for (const std::string_view sample : samples) {
    const std::optional<DateFields> written = read_date_fields(sample);
    if (!written || !to_day(*written, order)) continue;
    if (!example) example = written;
    padded = padded && is_padded(*written);
  }
  return example ? describe(*example, order, padded) : std::string();
}

}  // namespace clv::ingest
