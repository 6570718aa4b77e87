#include "core/orders/id_table.h"

#include <string>

#include <doctest/doctest.h>

#include "base/hash.h"

namespace clv::orders {
namespace {

TEST_CASE("ids are numbered in the order in which they appear") {
  IdTable table;
  CHECK(table.find_or_add(hash_text("b")).index == 0);
  CHECK(table.find_or_add(hash_text("a")).is_new);
  CHECK(!table.find_or_add(hash_text("b")).is_new);
  CHECK(table.find_or_add(hash_text("a")).index == 1);
  CHECK(table.size() == 2);
}

TEST_CASE("a hundred thousand ids stay apart") {
  IdTable table;
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    REQUIRE(table.find_or_add(hash_text("customer" + std::to_string(i) + "@example.com")).index ==
            i);
  }
  for (std::uint32_t i = 0; i < 100'000; i += 97) {
    REQUIRE(table.find_or_add(hash_text("customer" + std::to_string(i) + "@example.com")).index ==
            i);
  }
}

TEST_CASE("hashes depend on every byte, on the length and on the seed") {
  CHECK(hash_text("") != hash_text(std::string_view("\0", 1)));
  CHECK(hash_text("12345678") != hash_text("12345679"));
  CHECK(hash_text("1234567812345678") != hash_text("1234567912345678"));
  CHECK(hash_text("a", 1) != hash_text("a", 2));
}

}  // namespace
}  // namespace clv::orders
