#include "core/orders/order_collector.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/hash.h"

namespace clv::orders {
namespace {

constexpr DayNumber kDay = 19'000;

OrderRow row_of(std::string_view order, std::string_view customer, DayNumber day, Amount major) {
  OrderRow row;
  if (!order.empty()) row.order_hash = hash_text(order);
  if (!customer.empty()) row.customer_hash = hash_text(customer);
  row.day = day;
  row.amount = major * kAmountPerMajor;
  row.place.line = 2;
  return row;
}

const ExclusionTally& excluded(OrderSummary& summary, Exclusion exclusion) {
  return at(summary.excluded, exclusion);
}

TEST_CASE("rows without an order id are orders by themselves") {
  OrderCollector orders({});
  orders.add(row_of("", "ann", kDay, 10));
  orders.add(row_of("", "ann", kDay, 10));
  const OrderSummary summary = orders.finish();
  CHECK(summary.orders_in_file == 2);
  CHECK(summary.main.gross == 20 * kAmountPerMajor);
  CHECK(summary.ledger.all().size() == 2);
}

TEST_CASE("lines of one order add up, also when they do not stand together") {
  OrderCollector orders({});
  orders.add(row_of("1", "ann", kDay, 10));
  orders.add(row_of("2", "bob", kDay, 5));
  orders.add(row_of("1", "ann", kDay, 7));
  const OrderSummary summary = orders.finish();
  CHECK(summary.orders_in_file == 2);
  CHECK(summary.order_lines == 3);
  CHECK(summary.main.gross == 22 * kAmountPerMajor);
}

TEST_CASE("an order's own amount counts once, on whichever row it stands") {
  OrderCollector orders({});
  OrderRow blank;
  blank.order_hash = hash_text("1");
  blank.amount_basis = AmountBasis::per_order;
  OrderRow full = row_of("1", "ann", kDay, 30);
  full.amount_basis = AmountBasis::per_order;
  full.refund = 10 * kAmountPerMajor;
  orders.add(blank);
  orders.add(full);
  orders.add(full);
  const OrderSummary summary = orders.finish();
  CHECK(summary.main.gross == 30 * kAmountPerMajor);
  CHECK(summary.main.refunds == 10 * kAmountPerMajor);
  REQUIRE(summary.ledger.all().size() == 1);
  CHECK(summary.ledger.all()[0].net == 20 * kAmountPerMajor);
}

TEST_CASE("the same order in a second file is a duplicate") {
  OrderCollector orders({});
  orders.add(row_of("1", "ann", kDay, 10));
  OrderRow again = row_of("1", "ann", kDay, 10);
  again.place = {.file = 1, .line = 7};
  orders.add(again);
  OrderSummary summary = orders.finish();
  CHECK(summary.main.gross == 10 * kAmountPerMajor);
  CHECK(excluded(summary, Exclusion::duplicate_order).rows == 1);
  CHECK(excluded(summary, Exclusion::duplicate_order).places.at(0) == Place{1, 7});
}

TEST_CASE("the last order of a file at the head of the next one is a duplicate too") {
  OrderCollector orders({});
  orders.add(row_of("1", "ann", kDay, 10));
  OrderRow row = row_of("1", "ann", kDay, 10);
  row.place = {.file = 2, .line = 3};
  orders.add(row);
  row = row_of("2", "ann", kDay, 1);
  row.place = {.file = 2, .line = 4};
  row.exclusion = Exclusion::voided;
  orders.add(row);
  OrderSummary summary = orders.finish();
  CHECK(excluded(summary, Exclusion::duplicate_order).places == std::vector<Place>{{2, 3}});
  CHECK(excluded(summary, Exclusion::voided).places == std::vector<Place>{{2, 4}});
}

TEST_CASE("a row that only repeats its order counts as a row, or as a duplicate") {
  OrderCollector orders({});
  orders.add(row_of("1", "ann", kDay, 10));
  orders.repeat({.file = 0, .line = 3});
  orders.repeat({.file = 0, .line = 4});
  OrderRow again = row_of("1", "ann", kDay, 10);
  again.place = {.file = 1, .line = 7};
  orders.add(again);
  orders.repeat({.file = 1, .line = 8});
  OrderSummary summary = orders.finish();
  CHECK(summary.order_lines == 3);
  CHECK(summary.main.gross == 10 * kAmountPerMajor);
  CHECK(excluded(summary, Exclusion::duplicate_order).places == std::vector<Place>{{1, 7}, {1, 8}});
}

TEST_CASE("an order may be repeated by any number of rows") {
  OrderCollector orders({});
  orders.add(row_of("1", "ann", kDay, 10));
  for (int i = 0; i < 1000; ++i) orders.repeat({.file = 0, .line = 3});
  orders.add(row_of("2", "bob", kDay, 5));
  orders.repeat({.file = 0, .line = 4});
  const OrderSummary summary = orders.finish();
  CHECK(summary.order_lines == 1003);
  CHECK(summary.main.orders == 2);
}

TEST_CASE("rows of one order are counted beyond what its own field holds") {
  constexpr std::uint32_t kRows = (1U << 20U) + 5;
  OrderCollector orders({});
  const OrderRow row = row_of("1", "ann", kDay, 0);
  for (std::uint32_t i = 0; i < kRows; ++i) orders.add(row);
  CHECK(orders.finish().order_lines == kRows);
}

TEST_CASE(
    "cancelled orders are left out with all their rows, what was paid back on them is remembered") {
  OrderCollector orders({});
  OrderRow cancelled = row_of("1", "ann", kDay, 10);
  cancelled.exclusion = Exclusion::cancelled;
  cancelled.refund = 4 * kAmountPerMajor;
  orders.add(cancelled);
  orders.add(row_of("1", "ann", kDay, 5));
  orders.add(row_of("2", "bob", kDay, 5));
  OrderSummary summary = orders.finish();
  CHECK(summary.orders_in_file == 2);
  CHECK(summary.customers_in_file == 2);
  CHECK(summary.main.orders == 1);
  CHECK(summary.main.refunds_excluded == 4 * kAmountPerMajor);
  CHECK(excluded(summary, Exclusion::cancelled).rows == 2);
  CHECK(excluded(summary, Exclusion::cancelled).orders == 1);
}

TEST_CASE("a guest's order is turnover but nobody's purchase") {
  OrderCollector orders({});
  orders.add(row_of("1", "", kDay, 10));
  orders.add(row_of("2", "bob", kDay, 5));
  OrderSummary summary = orders.finish();
  CHECK(summary.main.gross == 15 * kAmountPerMajor);
  CHECK(summary.ledger.all().size() == 1);
  CHECK(excluded(summary, Exclusion::missing_customer).orders == 1);
}

TEST_CASE("a negative row is a refund, not an order") {
  OrderCollector orders({});
  orders.add(row_of("", "ann", kDay, 10));
  orders.add(row_of("", "ann", kDay + 1, -4));
  const OrderSummary summary = orders.finish();
  CHECK(summary.orders_in_file == 1);
  CHECK(summary.main.refunds == 4 * kAmountPerMajor);
  CHECK(summary.main.refund_rows == 1);
  CHECK(summary.main.last_day == kDay);
}

TEST_CASE(
    "a negative row of an order on a later day pays back a part of it, in whichever order they "
    "stand") {
  const OrderRow first = row_of("1", "ann", kDay, 60);
  const OrderRow second = row_of("1", "ann", kDay, 40);
  const OrderRow back = row_of("1", "ann", kDay + 9, -30);
  const OrderRow more = row_of("1", "ann", kDay + 12, -5);
  std::vector<OrderRow> rows{first, second, back, more};
  for (const bool is_backward : {false, true}) {
    if (is_backward) std::ranges::reverse(rows);
    OrderCollector orders({});
    for (const OrderRow& row : rows) orders.add(row);
    const OrderSummary summary = orders.finish();
    CHECK(summary.orders_in_file == 1);
    CHECK(summary.order_lines == 4);
    CHECK(summary.main.gross == 100 * kAmountPerMajor);
    CHECK(summary.main.refunds == 35 * kAmountPerMajor);
    CHECK(summary.main.refund_rows == 0);
    REQUIRE(summary.ledger.all().size() == 1);
    CHECK(summary.ledger.all()[0].net == 65 * kAmountPerMajor);
    CHECK(summary.ledger.all()[0].day == kDay);
  }
}

TEST_CASE(
    "a discount on its own line is no refund, and one paid back after the as-of day not yet") {
  OrderCollector orders({.as_of = kDay + 5});
  orders.add(row_of("1", "ann", kDay, 60));
  orders.add(row_of("1", "ann", kDay, -10));
  orders.add(row_of("1", "ann", kDay + 9, -30));
  const OrderSummary summary = orders.finish();
  CHECK(summary.main.gross == 50 * kAmountPerMajor);
  CHECK(summary.main.refunds == 0);
}

TEST_CASE("currencies are never added up: the one with most orders counts, the others are named") {
  OrderCollector orders({});
  const std::uint32_t usd = orders.intern_currency("usd");
  const std::uint32_t eur = orders.intern_currency("EUR");
  CHECK(orders.intern_currency("USD") == usd);
  OrderRow row = row_of("", "ann", kDay, 10);
  row.currency = usd;
  orders.add(row);
  row.currency = eur;
  orders.add(row);
  orders.add(row);
  OrderSummary summary = orders.finish();
  CHECK(summary.main.code == "EUR");
  CHECK(summary.main.gross == 20 * kAmountPerMajor);
  CHECK(summary.other_currencies == std::vector<std::string>{"USD"});
  CHECK(excluded(summary, Exclusion::other_currency).rows == 1);
  CHECK(summary.ledger.all().size() == 2);
}

TEST_CASE("with a rate orders of another currency count in the main one, which has none") {
  CollectingRules rules;
  rules.exchange_rates = {{"USD", 0.9}};
  OrderCollector orders(rules);
  const std::uint32_t usd = orders.intern_currency("usd");
  const std::uint32_t eur = orders.intern_currency("EUR");
  const std::uint32_t gbp = orders.intern_currency("GBP");
  OrderRow row = row_of("", "ann", kDay, 10);
  for (const std::uint32_t currency : {usd, usd, usd, eur, gbp}) {
    row.currency = currency;
    orders.add(row);
  }
  row.currency = usd;
  row.day = kDay - 5;
  row.amount = -2 * kAmountPerMajor;
  orders.add(row);
  OrderSummary summary = orders.finish();
  // Most orders are in dollars, but a rate is of what is exchanged; of pounds, none is known.
  CHECK(summary.main.code == "EUR");
  CHECK(summary.main.orders == 4);
  CHECK(summary.main.gross == 10 * kAmountPerMajor + 27 * kAmountPerMajor);
  CHECK(summary.main.refunds == 18'000);  // 2 dollars
  CHECK(summary.other_currencies == std::vector<std::string>{"GBP"});
  CHECK(excluded(summary, Exclusion::other_currency).rows == 1);
  Amount net = 0;
  for (const Purchase& purchase : summary.ledger.all()) net += purchase.net;
  CHECK(net == summary.main.gross - summary.main.refunds);
  REQUIRE(summary.currencies.size() == 3);
  CHECK(summary.currencies[0].rate == 1);
  CHECK(summary.currencies[1].rate == 0.9);
  CHECK(summary.currencies[2].rate == 0);
}

TEST_CASE("codes beyond what an order can tell apart never count") {
  OrderCollector orders({});
  for (int i = 0; i < 400; ++i) {
    OrderRow row = row_of("", "ann", kDay, 10);
    row.currency = orders.intern_currency("C" + std::to_string(i));
    orders.add(row);
  }
  OrderRow row = row_of("", "ann", kDay, 1);
  row.currency = orders.intern_currency("C7");
  orders.add(row);
  const OrderSummary summary = orders.finish();
  CHECK(summary.main.code == "C7");
  CHECK(summary.main.gross == 11 * kAmountPerMajor);
  CHECK(summary.currencies.size() == CurrencyTable::kMost - 1);
}

TEST_CASE("orders after the as-of day and orders without date or amount are left out") {
  OrderCollector orders({.as_of = kDay});
  orders.add(row_of("1", "ann", kDay, 1));
  orders.add(row_of("2", "ann", kDay + 1, 1));
  OrderRow undated = row_of("3", "ann", kDay, 1);
  undated.day.reset();
  orders.add(undated);
  OrderRow worthless = row_of("4", "ann", kDay, 1);
  worthless.amount.reset();
  orders.add(worthless);
  OrderSummary summary = orders.finish();
  CHECK(summary.main.orders == 1);
  CHECK(excluded(summary, Exclusion::after_as_of).orders == 1);
  CHECK(excluded(summary, Exclusion::missing_date).orders == 1);
  CHECK(excluded(summary, Exclusion::missing_amount).orders == 1);
}

TEST_CASE("the first twenty places are kept, whatever the order in which they come") {
  ExclusionTally tally;
  for (std::uint32_t line = 100; line > 0; --line) tally.add({.file = 0, .line = line}, 1, 0);
  CHECK(tally.rows == 100);
  REQUIRE(tally.places.size() == 20);
  CHECK(tally.places.front().line == 1);
  CHECK(tally.places.back().line == 20);
}

TEST_CASE("every exclusion has a name that leads back to it") {
  for (std::size_t i = 0; i < kExclusionCount; ++i) {
    const auto exclusion = static_cast<Exclusion>(i);
    CHECK(!exclusion_name(exclusion).empty());
    CHECK(find_exclusion(exclusion_name(exclusion)) == exclusion);
  }
  CHECK(find_exclusion("no such thing") == Exclusion::none);
}

// A sale of 100 and a refund of 30, each under its own id, in the order of `rows`.
OrderSummary with_refund(std::vector<OrderRow> rows, CollectingRules rules = {},
                         std::string_view about = "sale") {
  OrderCollector orders(std::move(rules));
  for (const OrderRow& row : rows) orders.add(row);
  orders.refer(hash_text("refund"), hash_text(about));
  return orders.finish();
}

TEST_CASE("a refund is taken off the order that it refers to, whichever stands first") {
  const OrderRow sale = row_of("sale", "ann", kDay, 100);
  const OrderRow refund = row_of("refund", "shop", kDay + 9, -30);
  for (const auto& rows : {std::vector{sale, refund}, std::vector{refund, sale}}) {
    const OrderSummary summary = with_refund(rows);
    CHECK(summary.orders_in_file == 1);
    CHECK(summary.order_lines == 2);
    CHECK(summary.main.refund_rows == 0);
    CHECK(summary.main.refunds == 30 * kAmountPerMajor);
    REQUIRE(summary.ledger.all().size() == 1);
    CHECK(summary.ledger.all()[0].net == 70 * kAmountPerMajor);
    CHECK(summary.ledger.all()[0].day == kDay);
  }
}

TEST_CASE("a refund stays a row of its own where its order is not there or cannot be meant") {
  const OrderRow sale = row_of("sale", "ann", kDay, 100);
  const OrderRow refund = row_of("refund", "ann", kDay + 9, -30);
  const auto stays = [](const OrderSummary& summary) {
    return summary.main.refund_rows == 1 && summary.main.refunds == 30 * kAmountPerMajor;
  };
  CHECK(stays(with_refund({sale, refund}, {}, "elsewhere")));
  CHECK(stays(with_refund({sale, refund}, {}, "refund")));
  // Another currency: 30 of it are not 30 of the order's.
  OrderCollector orders({});
  OrderRow dollars = refund;
  dollars.currency = orders.intern_currency("USD");
  orders.add(sale);
  orders.add(dollars);
  orders.refer(hash_text("refund"), hash_text("sale"));
  const OrderSummary summary = orders.finish();
  CHECK(summary.main.refunds == 0);
  CHECK(summary.ledger.all()[0].net == 100 * kAmountPerMajor);
}

TEST_CASE("a refund counts once, and one after the as-of day not at all") {
  const OrderRow sale = row_of("sale", "ann", kDay, 100);
  const OrderRow refund = row_of("refund", "shop", kDay + 9, -30);
  // The same export twice: the later rows are left out, and told twice to refer.
  OrderCollector orders({.compares_files = true});
  for (const std::uint32_t file : {0U, 1U}) {
    for (OrderRow row : {sale, refund}) {
      row.place.file = file;
      orders.add(row);
    }
    orders.refer(hash_text("refund"), hash_text("sale"));
  }
  OrderSummary twice = orders.finish();
  CHECK(twice.main.refunds == 30 * kAmountPerMajor);
  CHECK(excluded(twice, Exclusion::duplicate_order).rows == 2);
  OrderSummary early = with_refund({sale, refund}, {.as_of = kDay + 5});
  CHECK(early.main.refunds == 0);
  CHECK(excluded(early, Exclusion::after_as_of).rows == 1);
}

}  // namespace
}  // namespace clv::orders
