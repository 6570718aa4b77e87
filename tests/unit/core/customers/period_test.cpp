#include "core/customers/period.h"

#include <string>

#include <doctest/doctest.h>

#include "core/customers/ledgers.h"

namespace clv::customers {

TEST_CASE("names of calendar periods") {
  CHECK(period_name(day_of(1997, 1, 31), Period::month) == "1997-01");
  CHECK(period_name(day_of(2024, 12, 1), Period::month) == "2024-12");
  CHECK(period_name(day_of(1997, 3, 31), Period::quarter) == "1997-Q1");
  CHECK(period_name(day_of(1997, 4, 1), Period::quarter) == "1997-Q2");
  CHECK(period_name(day_of(1997, 12, 31), Period::quarter) == "1997-Q4");
}

// The examples of ISO 8601 as printed in Wikipedia's "ISO week date".
TEST_CASE("weeks belong to the year of their Thursday") {
  const auto week = [](int year, int month, int day) {
    return period_name(day_of(year, month, day), Period::week);
  };
  CHECK(week(1977, 1, 1) == "1976-W53");
  CHECK(week(1977, 1, 2) == "1976-W53");
  CHECK(week(1977, 12, 31) == "1977-W52");
  CHECK(week(1978, 1, 1) == "1977-W52");
  CHECK(week(1978, 1, 2) == "1978-W01");
  CHECK(week(1979, 12, 31) == "1980-W01");
  CHECK(week(1980, 12, 28) == "1980-W52");
  CHECK(week(1980, 12, 29) == "1981-W01");
  CHECK(week(1969, 12, 28) == "1969-W52");
  CHECK(week(1969, 12, 29) == "1970-W01");
}

TEST_CASE("calendar periods follow each other without a gap") {
  for (const Period by : {Period::week, Period::month, Period::quarter}) {
    CAPTURE(period_word(by));
    for (DayNumber day = day_of(1966, 11, 3); day < day_of(1974, 2, 9); ++day) {
      const DayNumber first = first_day_of_period(day, by);
      const DayNumber last = last_day_of_period(day, by);
      const std::int32_t number = period_number(day, by);
      // Checked once for the many days: doctest counts slowly.
      const bool fits = first <= day && day <= last && period_number(first, by) == number &&
                        period_number(last, by) == number &&
                        period_number(first - 1, by) == number - 1 &&
                        period_number(last + 1, by) == number + 1;
      if (!fits) FAIL_CHECK("day ", day);
    }
  }
}

TEST_CASE("elapsed months are 30.4375 days") {
  CHECK(elapsed_period(0, Period::month) == 0);
  CHECK(elapsed_period(30, Period::month) == 0);
  CHECK(elapsed_period(31, Period::month) == 1);
  CHECK(elapsed_period(60, Period::month) == 1);
  CHECK(elapsed_period(61, Period::month) == 2);
  // Twelve months are 365.25 days.
  CHECK(elapsed_period(365, Period::month) == 11);
  CHECK(elapsed_period(366, Period::month) == 12);
  // 48 months are 1461 whole days, so the day after is the first of the next one.
  CHECK(elapsed_period(1460, Period::month) == 47);
  CHECK(elapsed_period(1461, Period::month) == 48);
  CHECK(elapsed_period(91, Period::quarter) == 0);
  CHECK(elapsed_period(92, Period::quarter) == 1);
  CHECK(elapsed_period(6, Period::week) == 0);
  CHECK(elapsed_period(7, Period::week) == 1);
}

TEST_CASE("the last day of an elapsed period is its last") {
  for (const Period by : {Period::week, Period::month, Period::quarter}) {
    for (std::int32_t number = 0; number < 600; ++number) {
      const std::int32_t last = last_elapsed_day(number, by);
      if (elapsed_period(last, by) != number || elapsed_period(last + 1, by) != number + 1)
        FAIL_CHECK(period_word(by), " ", number);
    }
  }
}

}  // namespace clv::customers
