// Cost per new customer and what came back: the public known answer (BatManUtd/ltv-cohort-kit, MIT), and by channel.
#include "core/customers/acquisition.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/customers/ledgers.h"
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

MarketingCosts published_costs() {
  MarketingCosts costs;
  costs.add(month_of(2025, 1), "", major(90));
  costs.add(month_of(2025, 3), "", major(400));
  costs.add(month_of(2025, 4), "", major(100));
  return costs;
}

// Customers 0 and 2 came by "Ads", 1 by "Mail", 3 says nothing.
orders::FirstOrderTraits channels() {
  orders::FirstOrderTraits traits;
  traits.names[0] = {"Ads", "Mail"};
  traits.is_read[0] = true;
  traits.of_customer = {{1, 0, 0, 0}, {2, 0, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}};
  return traits;
}

TEST_CASE("CAC by month as published; a month without new customers divides nothing") {
  const Acquisition found =
      measure_acquisition(make_ledger(kShop), {}, published_costs(), kAsOf, 0.6);
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
  january.add(month_of(2025, 1), "", major(90));
  CHECK(*measure_acquisition(make_ledger(kShop), {}, january, kAsOf, 0.6).total.payback_months ==
        0);
  // A cent more, and the second order of customer 0 (day 36, in the second elapsed month) is needed.
  january.add(month_of(2025, 1), "", major(0.02));
  CHECK(*measure_acquisition(make_ledger(kShop), {}, january, kAsOf, 0.6).total.payback_months ==
        2);
  // 0.6 * 180 / 2 = 54 is all that came in.
  january.add(month_of(2025, 1), "", major(18));
  CHECK(measure_acquisition(make_ledger(kShop), {}, january, kAsOf, 0.6)
            .total.payback_months.error()
            .reason == "not_paid_back_yet");
}

TEST_CASE("by channel: names in any case, the largest spending first, channels nobody came by") {
  MarketingCosts costs;
  costs.add(month_of(2025, 1), "ads", major(40));
  costs.add(month_of(2025, 2), "ADS", major(20));
  costs.add(month_of(2025, 1), "Mail", major(5));
  costs.add(month_of(2025, 1), "Radio", major(500));
  const Acquisition found = measure_acquisition(make_ledger(kShop), channels(), costs, kAsOf, 0.6);
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
  costs.add(month_of(2025, 1), "ads", major(40));
  CHECK(measure_acquisition(make_ledger(kShop), {}, costs, kAsOf, 0.6).channels.empty());
}

}  // namespace
}  // namespace clv::customers
