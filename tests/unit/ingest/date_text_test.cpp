#include "ingest/date_text.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace clv::ingest {
namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::year_month_day) {
  const std::optional<DayNumber> day = parse_date(text, order);
  return day ? format_iso_date(*day) : "";
}

TEST_CASE("a year in front is read under every order") {
  for (const DateOrder order :
       {DateOrder::year_month_day, DateOrder::day_month_year, DateOrder::month_day_year}) {
    for (const char* text :
         {"2024-02-29", "2024/2/29", "20240229", "2024-02-29 23:59:59", "2024-02-29T23:59:59Z",
          "2024-02-29 23:30:00 -0500", "2024-02-29T00:00:00+02:00", "2024.02.29"}) {
      CAPTURE(text);
      CHECK(read(text, order) == "2024-02-29");
    }
  }
}

TEST_CASE("day first and month first") {
  CHECK(read("3-4-2024", DateOrder::day_month_year) == "2024-04-03");
  CHECK(read("3/4/2024 10:15", DateOrder::month_day_year) == "2024-03-04");
  CHECK(read("31.12.99", DateOrder::day_month_year) == "1999-12-31");
  CHECK(read("31.12.24", DateOrder::day_month_year) == "2024-12-31");
  CHECK(read("3-4-2024", DateOrder::year_month_day).empty());
}

TEST_CASE("what is not a date") {
  for (const char* text :
       {"", "gisteren", "2024-02-30", "2023-02-29", "13/13/2024", "2024-13-01", "1-2", "1-2-3",
        "12.50", "2024-01-01x", "1-2/2024", "0000-01-01", "20241301"}) {
    CAPTURE(text);
    CHECK(read(text, DateOrder::day_month_year).empty());
  }
}

DateChoice choose(const std::vector<std::string_view>& samples,
                  DateOrder fallback = DateOrder::day_month_year) {
  return choose_date_order(samples, fallback);
}

TEST_CASE("the order of a column is decided over all its rows") {
  CHECK(choose({"1/2/2024", "13/2/2024"}, DateOrder::month_day_year).order ==
        DateOrder::day_month_year);
  CHECK(choose({"1/2/2024", "2/13/2024"}).order == DateOrder::month_day_year);
  CHECK(choose({"1/2/2024", "2/13/2024"}).proven);
  CHECK(choose({"2024-01-02"}).order == DateOrder::year_month_day);
}

// "YMD", "DMY" or "MDY", two digits each.
std::vector<std::string> days_of_a_year(std::string_view order, char separator) {
  const auto two = [](int number) {
    return std::string(1, static_cast<char>('0' + number / 10)) +
           static_cast<char>('0' + number % 10);
  };
  std::vector<std::string> days;
  for (int i = 0; i < 60; ++i) {
    const CivilDate date =
        to_civil_date(to_day_number({.year = 2023, .month = 1, .day = 1}) + i * 6);
    std::string text;
    for (const char part : order) {
      if (!text.empty()) text += separator;
      text += two(part == 'Y' ? date.year % 100 : part == 'M' ? date.month : date.day);
    }
    days.push_back(text);
  }
  return days;
}

TEST_CASE(
    "a year of two digits in front is told from one at the end by how many values each place "
    "takes") {
  const std::vector<std::string> year_first = days_of_a_year("YMD", '-');
  const std::vector<std::string> day_first = days_of_a_year("DMY", '-');
  const std::vector<std::string> month_first = days_of_a_year("MDY", '/');
  const auto order = [](const std::vector<std::string>& texts) {
    return choose({texts.begin(), texts.end()}).order;
  };
  CHECK(order(year_first) == DateOrder::short_year_month_day);
  CHECK(order(day_first) == DateOrder::day_month_year);
  CHECK(order(month_first) == DateOrder::month_day_year);
  CHECK(choose({year_first.begin(), year_first.end()}).format == "YY-MM-DD");
  CHECK(read("24-01-31", DateOrder::short_year_month_day) == "2024-01-31");
  CHECK(read("99-12-31 10:00", DateOrder::short_year_month_day) == "1999-12-31");
  CHECK(choose({"99-12-31"}).order == DateOrder::short_year_month_day);
  // Too few rows to tell: eleven days of 2024 are more likely than twenty years, and asked about.
  CHECK(choose({"24-01-31", "24-02-11"}).order == DateOrder::short_year_month_day);
  CHECK(!choose({"24-01-31", "24-02-11"}).proven);
  CHECK(!choose({"11-02-03", "11-02-05"}).proven);
  // A month of one year with the day in front; the years of its other reading lie apart.
  CHECK(choose({"13-02-24", "28-02-24"}).order == DateOrder::day_month_year);
  CHECK(choose({"13-02-24", "28-02-24"}).proven);
  CHECK(choose({"24-01-31"}).order == DateOrder::day_month_year);
  CHECK(read("24-01-31", DateOrder::year_month_day).empty());
}

TEST_CASE("where both orders fit every row the fallback holds and says so") {
  const DateChoice choice = choose({"01-02-2024", "03-04-2024"});
  CHECK(choice.order == DateOrder::day_month_year);
  CHECK(!choice.proven);
  CHECK(choose({"01-02-2024"}, DateOrder::month_day_year).order == DateOrder::month_day_year);
  CHECK(!choose({"13/2/2024", "2/13/2024"}).proven);
}

TEST_CASE("the format is described as written") {
  CHECK(choose({"2024-01-02 10:00"}).format == "YYYY-MM-DD");
  CHECK(choose({"31-01-2024"}).format == "DD-MM-YYYY");
  CHECK(choose({"1/31/2024", "12/31/2024"}).format == "M/D/YYYY");
  CHECK(choose({"31.1.24"}).format == "D.M.YY");
  CHECK(choose({"20240131"}).format == "YYYYMMDD");
  CHECK(choose({"Jan 31, 2024"}).format == "MMM DD, YYYY");
  CHECK(choose({"January 5, 2024", "January 31, 2024"}).format == "MMM D, YYYY");
  CHECK(choose({"31 jan. 2024"}).format == "DD MMM YYYY");
}

}  // namespace
}  // namespace clv::ingest
