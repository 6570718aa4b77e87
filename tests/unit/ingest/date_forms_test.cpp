// Named months, clocks, zones and dates that are numbers.
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "ingest/clock_text.h"
#include "ingest/date_text.h"
#include "ingest/month_name.h"

namespace clv::ingest {
namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::year_month_day) {
  const std::optional<DayNumber> day = parse_date(text, order);
  return day ? format_iso_date(*day) : "";
}

TEST_CASE("months by name in four languages, whole or shortened") {
  const struct {
    int month;
    std::vector<std::string_view> names;
  } cases[] = {{1, {"januari", "January", "Januar", "Jänner", "janvier", "jan", "JAN"}},
               {2, {"februari", "Feb", "f\xE9vrier", "février", "fév"}},
               {3, {"maart", "mrt", "March", "März", "M\xE4rz", "mars", "mar"}},
               {5, {"mei", "May", "Mai"}},
               {6, {"juni", "June", "juin", "jun"}},
               {7, {"juli", "July", "juillet", "juil"}},
               {8, {"augustus", "August", "août", "aug"}},
               {10, {"oktober", "October", "octobre", "okt", "oct"}},
               {12, {"december", "Dezember", "décembre", "dec", "dez", "déc"}}};
  for (const auto& entry : cases) {
    for (const std::string_view name : entry.names) {
      CAPTURE(name);
      CHECK(find_month(name) == entry.month);
    }
  }
  for (const std::string_view word :
       {"", "ma", "marketing", "maandag", "dinsdag", "juxt", "totaal"})
    CHECK(!find_month(word));
}

TEST_CASE("days of each month in 27 languages, as CLDR writes them") {
  std::ifstream file(CLV_SOURCE_DIR "/tests/data/dates/named_months.tsv");
  REQUIRE(file.good());
  std::size_t count = 0;
  for (std::string line; std::getline(file, line); ++count) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    CAPTURE(line);
    CHECK(read(std::string_view(line).substr(second + 1), DateOrder::day_month_year) ==
          line.substr(first + 1, second - first - 1));
  }
  CHECK(count > 27 * 12 * 2);
}

TEST_CASE("a beginning that means two months means none") {
  CHECK(find_month("srpnja") == std::nullopt);  // Croatian July, beside the Czech "srpna", August
  CHECK(find_month("cer") == std::nullopt);
  CHECK(find_month("\xC4\x8D"
                   "erven") == 6);
  CHECK(find_month("\xC4\x8C"
                   "ervenec") == 7);
  CHECK(find_month("FEBRERO") == 2);
  CHECK(find_month("\xCE\x99\xCE\x9F\xCE\xA5\xCE\x9D\xCE\x8A\xCE\x9F\xCE\xA5") ==
        6);  // all capitals
}

TEST_CASE("dates with a named month mean the same under every order") {
  for (const DateOrder order :
       {DateOrder::year_month_day, DateOrder::day_month_year, DateOrder::month_day_year}) {
    for (const char* text :
         {"8 dec 2024", "8 december 2024", "08-dec-24", "Dec 8, 2024", "December 8 2024",
          "8. Dezember 2024", "8 décembre 2024", "zo 8 dec. 2024",
          "Sun, 08 Dec 2024 10:15:00 +0100", "2024-Dec-08", "8th December 2024",
          "Sunday, December 8, 2024 9:15:51 AM", "8 dec. 2024 om 9:15"}) {
      CAPTURE(text);
      CHECK(read(text, order) == "2024-12-08");
    }
  }
  CHECK(read("1er janvier 2024") == "2024-01-01");
  for (const char* text :
       {"31 feb 2024", "dec", "8 dec", "8 foo 2024", "order 8 2024", "8 dec 2024x"})
    CHECK_MESSAGE(read(text).empty(), text);
}

TEST_CASE("clocks and zones") {
  const auto seconds = [](std::string_view rest) {
    const auto clock = read_clock(rest);
    return clock && clock->second_of_day ? *clock->second_of_day : -1;
  };
  CHECK(seconds(" 14:05") == 14 * 3600 + 5 * 60);
  CHECK(seconds("T14:05:09.123Z") == 14 * 3600 + 5 * 60 + 9);
  CHECK(seconds(" 2:05 PM") == 14 * 3600 + 5 * 60);
  CHECK(seconds(" 12:00 am") == 0);
  CHECK(seconds(", 12:30 p.m.") == 12 * 3600 + 30 * 60);
  CHECK(seconds(" 25:00") == -1);
  const auto offset = [](std::string_view rest) {
    const auto clock = read_clock(rest);
    return clock && clock->offset_seconds ? *clock->offset_seconds : 99;
  };
  CHECK(offset(" 10:00 -0500") == -5 * 3600);
  CHECK(offset("T10:00+05:30") == 5 * 3600 + 1800);
  CHECK(offset("T10:00:00Z") == 0);
  CHECK(offset(" 10:00:00 UTC") == 0);
  CHECK(offset(" 10:00") == 99);
  CHECK(!read_clock("x"));
}

TEST_CASE(
    "moments as numbers: 1700000000 is 2023-11-14 22:13:20 UTC, day 45292 of Excel 2024-01-01") {
  CHECK(read("1700000000", DateOrder::unix_seconds) == "2023-11-14");
  CHECK(read("1700000000000", DateOrder::unix_milliseconds) == "2023-11-14");
  CHECK(read("45292", DateOrder::excel_days) == "2024-01-01");
  CHECK(read("45292.75", DateOrder::excel_days) == "2024-01-01");
  CHECK(read("45292,99999", DateOrder::excel_days) == "2024-01-01");
  CHECK(read("1700000000", DateOrder::excel_days).empty());
  CHECK(read("45292", DateOrder::unix_seconds).empty());
  CHECK(parse_moment("1700000000", DateOrder::unix_seconds)->second_of_day ==
        22 * 3600 + 13 * 60 + 20);
  CHECK(parse_moment("45292.75", DateOrder::excel_days)->second_of_day == 18 * 3600);
}

TEST_CASE("a column of numbers is recognised as what it counts") {
  const auto order_of = [](const std::vector<std::string_view>& samples) {
    return choose_date_order(samples, DateOrder::day_month_year).order;
  };
  CHECK(order_of({"1700000000", "1700086400"}) == DateOrder::unix_seconds);
  CHECK(order_of({"1700000000000"}) == DateOrder::unix_milliseconds);
  CHECK(order_of({"45292", "45293.5"}) == DateOrder::excel_days);
  CHECK(order_of({"20240131", "20240201"}) == DateOrder::year_month_day);
  CHECK(choose_date_order(std::vector<std::string_view>{"1700000000"}, DateOrder::day_month_year)
            .names_zone);
}

TEST_CASE("a place decides the day of a moment whose zone is known") {
  // Amsterdam: summer time from 2024-03-31T01:00Z, winter time from 2024-10-27T01:00Z.
  const TimeZone amsterdam{.name = "Europe/Amsterdam",
                           .periods = {{0, 3600}, {1711846800, 7200}, {1729990800, 3600}}};
  const auto day = [&](std::string_view text, bool utc) {
    return format_iso_date(
        day_in_zone(*parse_moment(text, DateOrder::year_month_day), amsterdam, utc));
  };
  CHECK(day("2024-01-31T23:30:00Z", false) == "2024-02-01");
  CHECK(day("2024-01-31T22:30:00Z", false) == "2024-01-31");
  CHECK(day("2024-07-31T22:30:00Z", false) == "2024-08-01");
  CHECK(day("2024-07-31 20:30:00 -0500", false) == "2024-08-01");
  CHECK(day("2024-07-31 23:30:00", false) == "2024-07-31");
  CHECK(day("2024-07-31 23:30:00", true) == "2024-08-01");
  CHECK(day("2024-07-31", true) == "2024-07-31");
}

}  // namespace
}  // namespace clv::ingest
