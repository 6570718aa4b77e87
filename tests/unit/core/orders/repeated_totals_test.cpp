#include "core/orders/repeated_totals.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/hash.h"
#include "core/orders/order_collector.h"

namespace clv::orders {
namespace {

constexpr DayNumber kFirstDay = 19'000;

struct Line {
  std::string order;
  std::optional<Amount> major;
  Amount refund = 0;
};

OrderSummary collect(const std::vector<Line>& lines) {
  OrderCollector orders({});
  Place place{.file = 0, .line = 2};
  for (const Line& line : lines) {
    OrderRow row;
    row.order_hash = hash_text(line.order);
    row.customer_hash = hash_text("of " + line.order);
    row.day = kFirstDay;
    if (line.major) row.amount = *line.major * kAmountPerMajor;
    if (line.refund != 0) row.refund = line.refund * kAmountPerMajor;
    row.amount_basis = AmountBasis::per_row_unless_repeated;
    row.place = place;
    ++place.line;
    orders.add(row);
  }
  return orders.finish();
}

Amount gross_of(const std::vector<Line>& lines) {
  return collect(lines).main.gross / kAmountPerMajor;
}

TEST_CASE("an amount that is equal on all rows of each order is the order's") {
  const OrderSummary summary =
      collect({{"1", 60}, {"1", 60}, {"1", 60}, {"2", 25}, {"3", 88}, {"3", 88}});
  CHECK(summary.main.gross == (60 + 25 + 88) * kAmountPerMajor);
  CHECK(summary.order_lines == 6);
  REQUIRE(summary.totals.size() == 1);
  const RepeatedTotals& totals = summary.totals.front().totals;
  CHECK(totals.are_repeated());
  CHECK(totals.equal_orders() == 2);
  CHECK(totals.lines() == std::vector<std::uint32_t>{2, 6});
  CHECK(totals.added_up() == (3 * 60 + 25 + 2 * 88) * kAmountPerMajor);
  CHECK(totals.counted_once() == (60 + 25 + 88) * kAmountPerMajor);
}

TEST_CASE("rows that do not stand together repeat a total too") {
  CHECK(gross_of({{"1", 60}, {"2", 88}, {"1", 60}, {"3", 25}, {"2", 88}}) == 60 + 88 + 25);
}

TEST_CASE("one order whose rows differ makes all of them lines") {
  const OrderSummary summary =
      collect({{"1", 60}, {"1", 60}, {"2", 88}, {"2", 88}, {"3", 5}, {"3", 6}});
  CHECK(summary.main.gross == (120 + 176 + 11) * kAmountPerMajor);
  CHECK_FALSE(summary.totals.front().totals.are_repeated());
}

TEST_CASE("equal lines prove nothing in a shop with one price, nor in a single order") {
  CHECK(gross_of({{"1", 10}, {"1", 10}, {"2", 10}, {"2", 10}, {"2", 10}, {"3", 10}}) == 60);
  CHECK(gross_of({{"1", 60}, {"1", 60}, {"2", 25}, {"3", 88}}) == 60 + 60 + 25 + 88);
}

TEST_CASE("rows without an amount are lines of an order that is told once") {
  CHECK(gross_of({{"1", 60}, {"1", {}}, {"2", 88}, {"2", {}}, {"3", {}}, {"3", 7}}) == 60 + 88 + 7);
}

TEST_CASE("a refund that is repeated counts once, one of a single row stays") {
  const OrderSummary repeated =
      collect({{"1", 60, 9}, {"1", 60, 9}, {"1", 60, 9}, {"2", 88}, {"2", 88}});
  CHECK(repeated.main.refunds == 9 * kAmountPerMajor);
  const OrderSummary single = collect({{"1", 60}, {"1", 60, 9}, {"1", 60}, {"2", 88}, {"2", 88}});
  CHECK(single.main.refunds == 9 * kAmountPerMajor);
}

TEST_CASE("nearly all orders of equal rows are neither") {
  std::vector<Line> lines;
  for (Amount i = 1; i <= 20; ++i) {
    lines.push_back({std::to_string(i), 10 + i});
    lines.push_back({std::to_string(i), 10 + i});
  }
  lines.push_back({"odd", 3});
  lines.push_back({"odd", 4});
  const OrderSummary summary = collect(lines);
  CHECK(summary.totals.front().totals.are_nearly_repeated());
  CHECK_FALSE(summary.totals.front().totals.are_repeated());
}

TEST_CASE("an order that its rows give to several customers is told") {
  OrderCollector orders({});
  for (const std::uint32_t line : {2U, 3U, 4U}) {
    OrderRow row;
    row.order_hash = hash_text("1");
    row.customer_hash = hash_text(line == 3 ? "bob" : "ann");
    row.day = kFirstDay;
    row.amount = kAmountPerMajor;
    row.place = {.file = 0, .line = line};
    orders.add(row);
  }
  const OrderSummary summary = orders.finish();
  REQUIRE(summary.shared_orders.size() == 1);
  CHECK(summary.shared_orders.front().orders == 1);
  CHECK(summary.shared_orders.front().lines == std::vector<std::uint32_t>{3});
}

}  // namespace
}  // namespace clv::orders
