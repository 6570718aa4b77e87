#include "base/result.h"

#include <doctest/doctest.h>

#include "base/money.h"

namespace clv {

TEST_CASE("a refused input carries its code and what its sentence needs") {
  const Result<int> refused = fail("negative", {{"key", "cac"}});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == "negative");
  REQUIRE(refused.error().arguments.size() == 1);
  CHECK(refused.error().arguments[0].name == "key");
  CHECK(refused.error().arguments[0].text == "cac");
}

TEST_CASE("a number that does not exist is its reason, and differs from every number") {
  const Number missing = undefined("no_cac");
  CHECK_FALSE(missing.has_value());
  CHECK(missing.error() == Undefined{"no_cac"});
  CHECK(missing != Number{0.0});
  CHECK(Number{2.5}.value() == 2.5);
}

TEST_CASE("minor units are cents") {
  CHECK(to_major(6500) == 65.0);
  CHECK(to_major(-1250) == -12.5);
  CHECK(to_major(0) == 0.0);
}

}  // namespace clv
