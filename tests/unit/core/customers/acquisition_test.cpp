// Cost per new customer and what came back: the public known answer (BatManUtd/ltv-cohort-kit, MIT), and by channel.
#include "core/customers/acquisition.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/customers/ledgers.h"
#include "core/customers/order_time.h"
#include "core/customers/period.h"

namespace clv::customers {
namespace {

orders::Amount major(double amount) {
  return static_cast<orders::Amount>(amount * static_cast<double>(orders::kAmountPerMajor));
}

std::int32_t month_of(int year, int month) {
  return period_number(to_day_number({year, month, 1}), Period::month);
}

// Net of refunds, as in the fixture's published answer.
const std::vector<Order> kShop{{0, day_of(2025, 1, 5), 100},
                               {1, day_of(2025, 1, 20), 50},
                               {0, day_of(2025, 2, 10), 30},
                               {2, day_of(2025, 2, 14), 80},
                               {3, day_of(2025, 3, 3), 200}};
const DayNumber kAsOf = day_of(2025, 4, 15);

// A whole month's.
CostEntry of_month(int year, int month, const std::string& channel, double spend) {
  return {.time = {.first = day_of(year, month, 1),
                   .last = day_of(year, month, days_in_month(year, month))},
          .channel = channel,
          .currency = {},
          .spend = major(spend)};
}

MarketingCosts published_costs() {
  MarketingCosts costs;
  costs.add(of_month(2025, 1, "", 90));
  costs.add(of_month(2025, 3, "", 400));
  costs.add(of_month(2025, 4, "", 100));
  return costs;
}

AcquisitionTerms terms_until(DayNumber last) {
  return {.orders_time = {.first = day_of(2025, 1, 1), .last = last},
          .as_of = kAsOf,
          .gross_margin = 0.6};
}

const AcquisitionTerms kTerms = terms_until(day_of(2025, 4, 30));

// Customers 0 and 2 came by "Ads", 1 by "Mail", 3 says nothing.
orders::FirstOrderTraits channels() {
  orders::FirstOrderTraits traits;
  traits.names[0] = {"Ads", "Mail"};
  traits.is_read[0] = true;
  traits.of_customer = {{1, 0, 0, 0}, {2, 0, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}};
  return traits;
}

TEST_CASE("CAC by month as published; a month without new customers divides nothing") {
  const Acquisition found = measure_acquisition(make_ledger(kShop), {}, published_costs(), kTerms);
  CHECK(found.channels.empty());
  const AcquisitionChannel& total = found.total;
  REQUIRE(total.months.size() == 3);  // February has no entry: unavailable, not 0
  CHECK(*total.months[0].cac == 45);
  CHECK(total.months[0].new_customers == 2);
  CHECK(*total.months[1].cac == 400);
  CHECK(total.months[2].month == month_of(2025, 4));
  CHECK(total.months[2].spend == major(100));
  CHECK(total.months[2].cac.error().reason == "no_new_customers");
  CHECK(total.spend == major(590));
  CHECK(total.new_customers == 3);
  CHECK(*total.cac == doctest::Approx(590.0 / 3));
  CHECK(total.payback_months.error().reason == "not_paid_back_yet");
}

TEST_CASE("the published cohort earns its CAC back with the first order: 0.6 * 150 / 2 >= 45") {
  MarketingCosts january;
  january.add(of_month(2025, 1, "", 90));
  CHECK(*measure_acquisition(make_ledger(kShop), {}, january, kTerms).total.payback_months == 0);
  // A cent more, and the second order of customer 0 (day 36, in the second elapsed month) is needed.
  january.add(of_month(2025, 1, "", 0.02));
  CHECK(*measure_acquisition(make_ledger(kShop), {}, january, kTerms).total.payback_months == 2);
  // 0.6 * 180 / 2 = 54 is all that came in.
  january.add(of_month(2025, 1, "", 18));
  CHECK(measure_acquisition(make_ledger(kShop), {}, january, kTerms)
            .total.payback_months.error()
            .reason == "not_paid_back_yet");
}

TEST_CASE("by channel: names in any case, the largest spending first, channels nobody came by") {
  MarketingCosts costs;
  costs.add(of_month(2025, 1, "ads", 40));
  costs.add(of_month(2025, 2, "ADS", 20));
  costs.add(of_month(2025, 1, "Mail", 5));
  costs.add(of_month(2025, 1, "Radio", 500));
  const Acquisition found = measure_acquisition(make_ledger(kShop), channels(), costs, kTerms);
  REQUIRE(found.channels.size() == 3);
  CHECK(found.channels[0].name == "Radio");
  CHECK(found.channels[0].cac.error().reason == "no_new_customers");
  CHECK(found.channels[0].payback_months.error().reason == "no_new_customers");
  CHECK(found.channels[1].name == "ads");
  CHECK(found.channels[1].new_customers == 2);
  CHECK(*found.channels[1].cac == 30);
  CHECK(*found.channels[1].payback_months == 0);  // 0.6 * 180 / 2 = 54
  CHECK(*found.channels[2].cac == 5);
  CHECK(found.total.spend == major(565));
  CHECK(found.total.new_customers == 3);  // of January and February, whatever their channel
}

TEST_CASE("orders that name no channel give no channels, whatever the list does") {
  MarketingCosts costs;
  costs.add(of_month(2025, 1, "ads", 40));
  CHECK(measure_acquisition(make_ledger(kShop), {}, costs, kTerms).channels.empty());
}

TEST_CASE("a time is spread over its days, and its parts add up to it") {
  const DaySpan whole{.first = day_of(2026, 7, 1), .last = day_of(2026, 8, 31)};
  const orders::Amount spend = major(50.75) + 1;
  const orders::Amount july =
      spend_of_days(whole, spend, {.first = whole.first, .last = day_of(2026, 7, 31)});
  const orders::Amount august =
      spend_of_days(whole, spend, {.first = day_of(2026, 8, 1), .last = whole.last});
  CHECK(july == spend / 2);
  CHECK(july + august == spend);
  CHECK(spend_of_days(whole, spend, {.first = whole.first - 9, .last = whole.first - 1}) == 0);
  orders::Amount sum = 0;
  for (DayNumber day = whole.first; day <= whole.last; ++day)
    sum += spend_of_days(whole, spend, {.first = day, .last = day});
  CHECK(sum == spend);
  // A thousand billion for ten years: no product overflows.
  const DaySpan decade{.first = 0, .last = 3652};
  CHECK(spend_of_days(decade, orders::kLargestAmount, decade) == orders::kLargestAmount);
}

TEST_CASE("costs count as far as orders are known, by days; what is left out is told") {
  MarketingCosts costs;
  for (int month = 1; month <= 12; ++month) costs.add(of_month(2025, month, "", 310));
  const Acquisition found =
      measure_acquisition(make_ledger(kShop), {}, costs, terms_until(day_of(2025, 3, 10)));
  REQUIRE(found.total.months.size() == 3);
  CHECK(found.total.months[2].spend == major(100));  // ten days of March
  CHECK(found.total.spend == major(720));
  CHECK(*found.total.cac == 180);  // 4 customers; all twelve months would say 930
  CHECK_FALSE(found.before_orders);
  REQUIRE(found.after_orders);
  CHECK(found.after_orders->spend == major(3000));
  CHECK(found.after_orders->time ==
        DaySpan{.first = day_of(2025, 3, 11), .last = day_of(2025, 12, 31)});
  MarketingCosts earlier;
  earlier.add(of_month(2024, 12, "", 310));
  const Acquisition none = measure_acquisition(make_ledger(kShop), {}, earlier, kTerms);
  CHECK(none.total.cac == undefined("costs_outside_orders"));
  CHECK(none.before_orders->spend == major(310));
  CHECK(none.total.months.empty());
}

TEST_CASE("only new customers of the days that the list is of count") {
  MarketingCosts costs;
  costs.add({.time = {.first = day_of(2025, 1, 10), .last = day_of(2025, 2, 12)},
             .channel = {},
             .currency = {},
             .spend = major(34)});
  const Acquisition found = measure_acquisition(make_ledger(kShop), {}, costs, kTerms);
  CHECK(found.total.new_customers ==
        1);  // of January 20th; not those of January 5th and February 14th
  CHECK(*found.total.cac == 34);
}

TEST_CASE("costs in another currency count at a typed rate only") {
  MarketingCosts costs;
  CostEntry dollars = of_month(2025, 1, "", 100);
  dollars.currency = "USD";
  costs.add(dollars);
  AcquisitionTerms terms = kTerms;
  terms.currency = "EUR";
  const Acquisition none = measure_acquisition(make_ledger(kShop), {}, costs, terms);
  CHECK(none.total.cac == undefined("costs_in_other_currency"));
  CHECK(none.total.payback_months.error().reason == "costs_in_other_currency");
  REQUIRE(none.without_rate.size() == 1);
  CHECK(none.without_rate[0].currency == "USD");
  CHECK(none.without_rate[0].spend == major(100));
  terms.exchange_rates["USD"] = 0.9;
  const Acquisition typed = measure_acquisition(make_ledger(kShop), {}, costs, terms);
  CHECK(*typed.total.cac == 45);
  CHECK(typed.without_rate.empty());
  // The same one, nobody's, and dollars of whoever sells in dollars.
  for (const char* of_orders : {"USD", ""}) {
    terms.currency = of_orders;
    CHECK(*measure_acquisition(make_ledger(kShop), {}, costs, terms).total.cac == 50);
  }
  MarketingCosts unnamed;
  dollars.currency = "$";
  unnamed.add(dollars);
  terms.currency = "CAD";
  CHECK(*measure_acquisition(make_ledger(kShop), {}, unnamed, terms).total.cac == 50);
  terms.currency = "EUR";
  CHECK_FALSE(measure_acquisition(make_ledger(kShop), {}, unnamed, terms).total.cac);
}

TEST_CASE("the time of orders reaches to the month's end over no longer a pause than is usual") {
  const auto every = [](DayNumber pause, DayNumber first, DayNumber last) {
    std::vector<Order> made;
    for (DayNumber day = first; day <= last; day += pause) made.push_back({0, day, 1});
    return make_ledger(made);
  };
  const auto last_day = [&](DayNumber pause, DayNumber last) {
    const DayNumber first = last - 20 * pause;
    return time_of_orders(every(pause, first, last), {.first_order = first, .known_until = last})
        .last;
  };
  const DayNumber month_end = day_of(2025, 7, 31);
  CHECK(last_day(1, day_of(2025, 7, 30)) == month_end);
  CHECK(last_day(1, day_of(2025, 7, 29)) == day_of(2025, 7, 29));
  CHECK(last_day(7, day_of(2025, 7, 24)) == month_end);
  CHECK(last_day(7, day_of(2025, 7, 23)) == day_of(2025, 7, 23));
  // One order says nothing about pauses: its month.
  CHECK(time_of_orders(make_ledger({{0, day_of(2025, 7, 9), 1}}),
                       {.first_order = day_of(2025, 7, 9), .known_until = day_of(2025, 7, 9)}) ==
        DaySpan{.first = day_of(2025, 7, 1), .last = month_end});
}

// A shop with `fresh` new customers in each 30 days, each of whom orders again every `pause` days, seen from `from` on.
std::vector<Order> seen_from(DayNumber from, int fresh, int pause) {
  std::vector<Order> made;
  const DayNumber last = day_of(2025, 12, 31);
  std::uint32_t customer = 0;
  for (DayNumber start = day_of(2024, 1, 1); start <= last; start += 30) {
    for (int i = 0; i < fresh; ++i) {
      bool is_seen = false;
      for (DayNumber day = start + i % 30; day <= last; day += pause) {
        if (day < from) continue;
        made.push_back({customer, day, 10});
        is_seen = true;
      }
      customer += is_seen ? 1 : 0;
    }
  }
  return made;
}

TEST_CASE("a history that is cut off shows in its first months, one that begins does not") {
  const DayNumber as_of = day_of(2025, 12, 31);
  const DayNumber cut = day_of(2025, 1, 1);
  const auto months = find_not_new_months(make_ledger(seen_from(cut, 30, 80)), cut, as_of);
  REQUIRE(months.size() >= 2);
  CHECK(months.front().month == month_of(2025, 1));
  CHECK(months.front().not_new_share > 0.5);
  CHECK(months.back().month <= month_of(2025, 4));  // everybody ordered again within 80 days
  const DayNumber begin = day_of(2024, 1, 1);
  CHECK(find_not_new_months(make_ledger(seen_from(begin, 30, 80)), begin, as_of).empty());
  // Nobody orders twice: whoever looks new is.
  CHECK(find_not_new_months(make_ledger(seen_from(cut, 30, 4000)), cut, as_of).empty());
  // Too few to tell, and too short.
  CHECK(find_not_new_months(make_ledger(seen_from(cut, 3, 80)), cut, as_of).empty());
  CHECK(find_not_new_months(make_ledger(seen_from(cut, 30, 80)), cut, cut + 170).empty());
}

}  // namespace
}  // namespace clv::customers
