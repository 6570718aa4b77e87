// Renewal days against a calendar, and how many are due against counting them one by one.
#include "core/subscriptions/billing_interval.h"

#include <doctest/doctest.h>

namespace clv::subscriptions {
namespace {

DayNumber day(int year, int month, int day_of_month) {
  return to_day_number({.year = year, .month = month, .day = day_of_month});
}

TEST_CASE("a month renews on the start's day, or on the last day of a shorter month") {
  const DayNumber start = day(2024, 1, 31);
  CHECK(renewal_day(start, kMonthly, 0) == start);
  CHECK(renewal_day(start, kMonthly, 1) == day(2024, 2, 29));
  CHECK(renewal_day(start, kMonthly, 2) == day(2024, 3, 31));
  CHECK(renewal_day(start, kMonthly, 13) == day(2025, 2, 28));
  CHECK(renewal_day(day(2024, 2, 29), {.months = 12}, 1) == day(2025, 2, 28));
  CHECK(renewal_day(day(2024, 2, 29), {.months = 12}, 4) == day(2028, 2, 29));
  CHECK(renewal_day(day(2024, 11, 15), {.months = 3}, 1) == day(2025, 2, 15));
  CHECK(renewal_day(day(2024, 12, 30), {.days = 7}, 1) == day(2025, 1, 6));
}

TEST_CASE("renewals due are those that lie before, counted one by one") {
  for (const BillingInterval interval :
       {kMonthly, BillingInterval{.months = 3}, BillingInterval{.months = 12},
        BillingInterval{.days = 7}, BillingInterval{.days = 30}}) {
    for (const DayNumber start : {day(2023, 12, 31), day(2024, 2, 29), day(2024, 5, 1)}) {
      std::int32_t due = 0;
      for (DayNumber now = start; now < start + 1200; ++now) {
        if (renewal_day(start, interval, due + 1) == now) ++due;
        REQUIRE(renewals_due(start, interval, now) == due);
      }
      CHECK(due >= 3);
      CHECK(renewals_due(start, interval, start - 40) == 0);
    }
  }
}

TEST_CASE("lengths in months") {
  CHECK(kMonthly.length_months() == 1.0);
  CHECK(BillingInterval{.months = 12}.length_months() == 12.0);
  CHECK(BillingInterval{.days = 7}.length_months() == doctest::Approx(7 / 30.4375));
  CHECK_FALSE(BillingInterval{}.is_known());
}

}  // namespace
}  // namespace clv::subscriptions
