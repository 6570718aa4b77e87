#include "base/date.h"

#include <doctest/doctest.h>

namespace clv {

TEST_CASE("known days") {
  CHECK(to_day_number({.year = 1970, .month = 1, .day = 1}) == 0);
  CHECK(to_day_number({.year = 1969, .month = 12, .day = 31}) == -1);
  CHECK(to_day_number({.year = 2000, .month = 3, .day = 1}) == 11'017);
  CHECK(to_day_number({.year = 1, .month = 1, .day = 1}) == -719'162);
  CHECK(to_day_number({.year = 9999, .month = 12, .day = 31}) == 2'932'896);
  CHECK(to_day_number({.year = 1998, .month = 6, .day = 30}) -
            to_day_number({.year = 1997, .month = 1, .day = 1}) ==
        545);
}

TEST_CASE(
    "every day from year 1 to 9999 follows the one before it, and comes back from its number") {
  DayNumber expected = -719'162;
  bool all_right = true;
  for (int year = 1; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in_month(year, month); ++day, ++expected) {
        const CivilDate date{.year = year, .month = month, .day = day};
        all_right = all_right && is_valid(date) && to_day_number(date) == expected &&
                    to_civil_date(expected) == date;
      }
    }
  }
  CHECK(all_right);
  CHECK(expected == 2'932'897);
}

TEST_CASE("leap years") {
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(2023, 2) == 28);
  CHECK(days_in_month(2023, 4) == 30);
  CHECK(days_in_month(2023, 12) == 31);
}

TEST_CASE("days that do not exist") {
  CHECK_FALSE(is_valid({.year = 2023, .month = 2, .day = 29}));
  CHECK_FALSE(is_valid({.year = 2023, .month = 0, .day = 1}));
  CHECK_FALSE(is_valid({.year = 2023, .month = 13, .day = 1}));
  CHECK_FALSE(is_valid({.year = 2023, .month = 1, .day = 0}));
  CHECK_FALSE(is_valid({.year = 0, .month = 1, .day = 1}));
  CHECK_FALSE(is_valid({.year = 10'000, .month = 1, .day = 1}));
}

TEST_CASE("ISO dates are read strictly and written back the same") {
  CHECK(parse_iso_date("1997-01-01") == 9862);
  CHECK(format_iso_date(9862) == "1997-01-01");
  CHECK(format_iso_date(-719'162) == "0001-01-01");
  CHECK(parse_iso_date(format_iso_date(2'932'896)) == 2'932'896);
  for (const std::string_view text :
       {"", "1997-1-1", "1997/01/01", "1997-01-01 ", "1997-02-29", "1997-13-01", "0000-01-01",
        "19970101", "1997-01-0x", "+997-01-01", "01-01-1997", "1997-01-01T00:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text).has_value());
  }
}

}  // namespace clv
