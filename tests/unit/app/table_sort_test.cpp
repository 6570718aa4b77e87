// The order of rows, by hand and against the definition.
#include "app/table_sort.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "app/reduce.h"

namespace clv::app {
namespace {

using Order = std::vector<std::size_t>;

TEST_CASE("numbers sort as numbers, what does not exist comes last both ways") {
  const std::vector<SortKey> keys{100.0, SortKey(), 9.0, -3.0, SortKey(), 20.0};
  CHECK(sorted_order(keys, false) == Order{3, 2, 5, 0, 1, 4});
  CHECK(sorted_order(keys, true) == Order{0, 5, 2, 3, 1, 4});
}

TEST_CASE("texts sort by their letters, whatever their case") {
  const std::vector<SortKey> keys{std::string("google"), std::string("Direct"),
                                  std::string("email"), std::string("Email"), std::string()};
  CHECK(sorted_order(keys, false) == Order{4, 1, 2, 3, 0});
  CHECK(sorted_order(keys, true) == Order{0, 2, 3, 1, 4});
}

TEST_CASE("any order: sorted, complete, and stable in both directions") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<SortKey> keys(random() % 30);
    for (SortKey& key : keys) {
      if (random() % 5 != 0) key = static_cast<double>(random() % 6) - 2.5;
    }
    for (const bool descending : {false, true}) {
      const Order order = sorted_order(keys, descending);
      Order indices = order;
      std::ranges::sort(indices);
      for (std::size_t i = 0; i < keys.size(); ++i) REQUIRE(indices[i] == i);
      for (std::size_t i = 1; i < order.size(); ++i) {
        const auto* const before = std::get_if<double>(&keys[order[i - 1]]);
        const auto* const after = std::get_if<double>(&keys[order[i]]);
        if (before == nullptr) {
          CHECK(after == nullptr);
        } else if (after != nullptr) {
          CHECK((descending ? *before >= *after : *before <= *after));
        }
        const bool equal = (before == nullptr && after == nullptr) ||
                           (before != nullptr && after != nullptr && *before == *after);
        if (equal) CHECK(order[i - 1] < order[i]);
      }
    }
  }
}

TEST_CASE("a header: its own direction first, then the other, then as it was") {
  AppState state = initial_state({});
  const auto press = [&](int column, bool descending_first) {
    reduce(state, SortTable{TableId::groups, column, descending_first});
    return state.data.sort_of(TableId::groups);
  };
  CHECK(press(2, true) == TableSort{.column = 2, .descending = true});
  CHECK(press(2, true) == TableSort{.column = 2, .descending = false});
  CHECK(press(2, true) == TableSort{});
  CHECK(press(0, false) == TableSort{.column = 0, .descending = false});
  CHECK(press(3, true) == TableSort{.column = 3, .descending = true});
  CHECK(state.data.sort_of(TableId::quarters) == TableSort{});
}

}  // namespace
}  // namespace clv::app
