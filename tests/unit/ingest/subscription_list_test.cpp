// Lists of subscriptions: how they are told from orders and campaigns, and what their cells say.
#include "ingest/subscription_list.h"

#include <string>

#include <doctest/doctest.h>

#include "ingest/interval_text.h"
#include "ingest/lists.h"
#include "ingest/subscription_status.h"

namespace clv::ingest {
namespace {

using subscriptions::BillingInterval;
using subscriptions::SubscriptionStatus;

std::optional<ListPlan> list_of(const std::string& text) {
  const Result<Sample> sample = take_sample(text, true);
  return sample ? make_list_plan(*sample, {}) : std::nullopt;
}

std::optional<SubscriptionPlan> plan_of(const std::string& text) {
  const std::optional<ListPlan> list = list_of(text);
  if (!list || kind_of(*list) != orders::FileKind::subscriptions) return std::nullopt;
  return std::get<SubscriptionPlan>(*list);
}

TEST_CASE("a list of what runs has no column of ends, and is no list of orders") {
  const auto running = plan_of(
      "id,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start Date (UTC),"
      "Current Period Start (UTC),Current Period End (UTC)\n"
      "sub_1,cus_1,p,1,eur,month,9.99,active,2024-01-05 10:00,2024-01-05 10:00,2024-06-05 10:00,"
      "2024-07-05 10:00\n");
  REQUIRE(running);
  CHECK(running->names_no_end());
  CHECK(running->start_column == 9);
  // Without an interval it may be bookings.
  CHECK_FALSE(
      plan_of("id,Customer ID,Status,Start Date,Next payment date\n"
              "1,c,active,2024-01-05,2024-02-05\n"));
}

TEST_CASE("common exports and plain lists are recognised") {
  const auto stripe = plan_of(
      "id,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start (UTC),"
      "Current Period Start (UTC),Current Period End (UTC),Canceled At (UTC),Ended At (UTC)\n"
      "sub_1,cus_1,p,1,eur,month,9.99,active,2024-01-05 10:00,2024-01-05 10:00,2024-06-05 10:00,"
      "2024-07-05 10:00,,\n");
  REQUIRE(stripe);
  CHECK(stripe->start_column == 9);
  CHECK(stripe->end_column == 13U);
  CHECK(stripe->cancelled_column == 12U);
  CHECK(stripe->id_column == 0U);
  CHECK(stripe->amount_column == 6U);
  CHECK(stripe->quantity_column == 3U);
  CHECK(stripe->interval_column == 5U);
  const auto woocommerce = plan_of(
      "subscription_id,subscription_status,customer_id,date_created,end_date,billing_period,"
      "billing_interval,order_total,order_currency\n"
      "7,wc-active,3,2024-01-05 10:00:00,0,month,1,19.00,EUR\n");
  REQUIRE(woocommerce);
  CHECK(woocommerce->start_column == 3);
  CHECK(woocommerce->interval_column == 5U);
  CHECK(woocommerce->interval_count_column == 6U);
  CHECK(woocommerce->amount_column == 7U);
  const auto recharge = plan_of(
      "subscription_id,customer_id,email,status,created_at,cancelled_at,price,quantity,"
      "order_interval_frequency,order_interval_unit\n"
      "7,3,a@example.com,CANCELLED,2024-01-05,2024-03-05,19.00,1,30,day\n");
  REQUIRE(recharge);
  CHECK(recharge->interval_column == 9U);
  CHECK(recharge->interval_count_column == 8U);
  CHECK(
      plan_of("id,customerId,amount,interval,startDate,canceledAt,status\n"
              "sub_1,cst_1,25.00,1 month,2024-01-05,,active\n"));
  CHECK(
      plan_of("customer_oid,plan_interval,subscription_oid,subscription_started_at,"
              "subscription_canceled_at\nc1,month,s1,2024-01-05,\n"));
  const auto dutch = plan_of("Klantnummer;Begindatum;Einddatum;Bedrag\nk1;05-01-2024;;9,95\n");
  REQUIRE(dutch);
  CHECK(dutch->decimal == ',');
  CHECK(dutch->date_order == DateOrder::day_month_year);
  CHECK(plan_of("Kundennummer;Vertragsbeginn;Vertragsende\nk1;05.01.2024;\n"));
  CHECK(plan_of("client;date de début;date de fin\nc1;05/01/2024;\n"));
}

TEST_CASE("orders, bookings and campaigns are not subscriptions") {
  CHECK_FALSE(
      list_of("Name,Email,Created at,Cancelled at,Total\n#1,a@example.com,2024-01-05,,9\n"));
  CHECK_FALSE(
      list_of("Order ID,Customer,Order date,Start date,End date,Total\n"
              "1,ann,2024-01-01,2024-02-01,2024-02-05,100\n"));
  CHECK_FALSE(
      list_of("Order ID,Customer,Created at,Cancelled at,Total,Subscription\n"
              "1,ann,2024-01-01,,100,yes\n"));
  // Neither a customer nor a status: a campaign, whose cost is a month's spending.
  const auto campaign =
      list_of("Campaign,Start date,End date,Amount spent\nspring,2024-01-01,2024-01-31,100\n");
  REQUIRE(campaign);
  CHECK(kind_of(*campaign) == orders::FileKind::marketing_costs);
  CHECK_FALSE(list_of("customer,start date,end date\nann,blue,red\nbob,green,red\n"));
}

TEST_CASE("intervals in words and numbers") {
  const auto is = [](std::string_view text, std::string_view count, BillingInterval expected) {
    CAPTURE(text);
    CHECK(parse_billing_interval(text, count) == expected);
  };
  for (const char* text : {"month", "1 month", "Monthly", "per maand", "maandelijks", "monatlich",
                           "1 Monat", "mensuel", "tous les mois", "every month"})
    is(text, "", {.months = 1});
  for (const char* text : {"year", "annual", "Yearly", "jaarlijks", "1 jaar", "jährlich",
                           "12 months", "par an", "annuel"})
    is(text, "", {.months = 12});
  for (const char* text :
       {"quarter", "per kwartaal", "3 maanden", "vierteljährlich", "trimestriel"})
    is(text, "", {.months = 3});
  is("halfjaarlijks", "", {.months = 6});
  is("week", "", {.days = 7});
  is("every 2 weeks", "", {.days = 14});
  is("week", "4", {.days = 28});
  is("day", "30", {.days = 30});
  is("month", "1.0", {.months = 1});
  for (const char* text : {"", "often", "0 months", "999 years", "2", "banana"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_billing_interval(text));
  }
}

TEST_CASE("statuses in four languages") {
  for (const char* word : {"active", "Actief", "AKTIV", "past_due", "non-renewing", "wc-active",
                           "Pending cancellation", "en cours"})
    CHECK(read_subscription_status(word) == SubscriptionStatus::running);
  for (const char* word : {"canceled", "Cancelled", "expired", "opgezegd", "gekündigt", "résilié"})
    CHECK(read_subscription_status(word) == SubscriptionStatus::ended);
  for (const char* word : {"paused", "On-hold", "wc-on-hold", "gepauzeerd", "pausiert"})
    CHECK(read_subscription_status(word) == SubscriptionStatus::paused);
  for (const char* word : {"trialing", "incomplete_expired", "pending"})
    CHECK(read_subscription_status(word) == SubscriptionStatus::never_started);
  for (const char* word : {"", "gold", "unknown"})
    CHECK(read_subscription_status(word) == SubscriptionStatus::not_said);
}

}  // namespace
}  // namespace clv::ingest
