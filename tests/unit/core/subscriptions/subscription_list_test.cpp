// Which rows of a list can be followed, and why the others cannot.
#include "core/subscriptions/subscription_list.h"

#include <vector>

#include <doctest/doctest.h>

#include "core/subscriptions/history.h"

namespace clv::subscriptions {
namespace {

using orders::Exclusion;

struct Selected {
  Subscriptions subscriptions;
  std::vector<std::pair<Exclusion, std::uint32_t>> excluded;  // by reason, the line
};

Selected select(const std::vector<SubscriptionRow>& rows, const SelectionRules& rules = {}) {
  SubscriptionList list;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    SubscriptionRow row = rows[i];
    row.place.line = static_cast<std::uint32_t>(i) + 2;
    list.add(row);
  }
  Selected selected;
  selected.subscriptions = list.select(rules, [&](Exclusion reason, const orders::Place& place) {
    selected.excluded.emplace_back(reason, place.line);
  });
  return selected;
}

SubscriptionRow row(DayNumber start, std::optional<DayNumber> end = std::nullopt,
                    SubscriptionStatus status = SubscriptionStatus::not_said) {
  SubscriptionRow made;
  made.start = start;
  made.end = end;
  made.status = status;
  return made;
}

TEST_CASE("each reason why a row cannot be followed") {
  std::vector<SubscriptionRow> rows{row(100),
                                    row(100, 50),
                                    row(100, std::nullopt, SubscriptionStatus::ended),
                                    row(100, 120, SubscriptionStatus::paused),
                                    row(100, std::nullopt, SubscriptionStatus::never_started),
                                    row(900),
                                    row(450),
                                    row(100)};
  rows[0].interval = kMonthly;
  rows[7].interval = {.months = 12};
  const Selected found = select(rows, {.as_of = 400, .today = 500});
  using Expected = std::vector<std::pair<Exclusion, std::uint32_t>>;
  CHECK(found.excluded == Expected{{Exclusion::end_before_start, 3},
                                   {Exclusion::ended_without_date, 4},
                                   {Exclusion::paused, 5},
                                   {Exclusion::never_started, 6},
                                   {Exclusion::future_date, 7},
                                   {Exclusion::after_as_of, 8},
                                   {Exclusion::other_interval, 9}});
  CHECK(found.subscriptions.followed.size() == 1);
  CHECK(found.subscriptions.as_of == 400);
}

TEST_CASE("the status decides what a date means") {
  const Selected found = select({row(0, 60), row(0, 60, SubscriptionStatus::running),
                                 row(0, 60, SubscriptionStatus::ended), row(0, 900)},
                                {.today = 100});
  const auto& followed = found.subscriptions.followed;
  REQUIRE(followed.size() == 4);
  // Nothing happened after day 60 that lies before today: the list was known until then.
  CHECK(found.subscriptions.as_of == 60);
  CHECK_FALSE(followed[0].runs_on(60));
  CHECK(followed[0].runs_on(59));
  CHECK(followed[1].runs_on(60));  // cancelling was asked for, and it still runs
  CHECK_FALSE(followed[2].runs_on(60));
  CHECK(followed[3].runs_on(60));  // its end lies ahead
}

TEST_CASE("one row per subscription: an ended one says more, otherwise the first") {
  for (const bool ended_first : {true, false}) {
    std::vector<SubscriptionRow> rows{row(10, 70), row(10), row(20), row(25), row(30)};
    if (!ended_first) std::swap(rows[0], rows[1]);
    for (std::size_t i = 0; i < 4; ++i) rows[i].id_hash = i < 2 ? 1 : 2;
    const Selected found = select(rows);
    REQUIRE(found.subscriptions.followed.size() == 3);
    CHECK(found.subscriptions.followed[0].end == 70);
    CHECK(found.subscriptions.followed[1].start == 20);
    CHECK(found.excluded.size() == 2);
    CHECK(found.excluded[0] == std::pair{Exclusion::duplicate_subscription, ended_first ? 3U : 2U});
  }
}

TEST_CASE("interval and currency are the most frequent ones") {
  std::vector<SubscriptionRow> rows{row(0), row(1), row(2), row(3)};
  CHECK(select(rows).subscriptions.is_interval_assumed);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].interval = i < 3 ? BillingInterval{.days = 7} : kMonthly;
    rows[i].currency = i == 0 ? "USD" : "EUR";
    rows[i].amount = 100'000;
  }
  const Subscriptions found = select(rows).subscriptions;
  CHECK(found.interval == BillingInterval{.days = 7});
  CHECK_FALSE(found.is_interval_assumed);
  CHECK(found.currency == "EUR");
  REQUIRE(found.followed.size() == 3);
  CHECK_FALSE(found.followed[0].amount);  // dollars: it counts, its amount does not
  CHECK(found.followed[1].amount == 100'000);
}

TEST_CASE("an ending counts at the renewal that it leaves out, and not before that is due") {
  const BillingInterval thirty{.days = 30};
  const auto on = [&](std::optional<DayNumber> end, DayNumber day) {
    return history_on({.start = 0, .end = end, .amount = {}}, thirty, day);
  };
  CHECK(on({}, 59).renewals == 1);
  CHECK(on({}, 60).renewals == 2);
  CHECK_FALSE(on({}, 60).ended);
  CHECK(on(60, 60).renewals == 1);  // ended on the day of the second renewal
  CHECK(on(60, 60).ended);
  CHECK(on(61, 90).renewals == 2);  // paid a day of the third period
  CHECK(on(61, 90).ended);
  CHECK_FALSE(on(61, 89).ended);  // the third renewal is not due yet
  CHECK(on(61, 89).renewals == 2);
  CHECK(on(61, 60).renewals == 2);  // as known before the end
  CHECK(on(0, 30).renewals == 0);   // ended on the first day
  CHECK(on(0, 30).ended);
}

}  // namespace
}  // namespace clv::subscriptions
