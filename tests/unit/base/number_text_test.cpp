#include "base/number_text.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>

#include <doctest/doctest.h>

namespace clv {

TEST_CASE("numbers as people and programs write them") {
  CHECK(read_number("65") == 65.0);
  CHECK(read_number("-12.5") == -12.5);
  CHECK(read_number(".5") == 0.5);
  CHECK(read_number("5.") == 5.0);
  CHECK(read_number("0") == 0.0);
  CHECK(read_number("007") == 7.0);
  CHECK(read_number("2,4", ',') == 2.4);
  CHECK(read_number("1e3") == 1000.0);
  CHECK(read_number("1.5E-2") == 0.015);
  CHECK(read_number("1e+2") == 100.0);
}

TEST_CASE("anything else is no number") {
  for (const std::string_view text : {"",
                                      ".",
                                      "-",
                                      "+5",
                                      " 5",
                                      "5 ",
                                      "1,5",
                                      "1.234.567",
                                      "1..5",
                                      "5-",
                                      "--5",
                                      "nan",
                                      "inf",
                                      "0x1p3",
                                      "1e",
                                      "1e+-2",
                                      "1e2.5",
                                      "1e2x",
                                      "e5",
                                      "1 000",
                                      "1e99999",
                                      "\xE2\x88\x92"
                                      "5"}) {
    CAPTURE(text);
    CHECK_FALSE(read_number(text).has_value());
  }
  CHECK_FALSE(read_number("2.4", ',').has_value());
}

TEST_CASE("at the ends of a double's range") {
  CHECK(read_number("1.7976931348623157e308") == 1.7976931348623157e308);
  CHECK_FALSE(read_number("1e309").has_value());
  CHECK(read_number("5e-324") == 5e-324);
  CHECK(read_number("1e-400") == 0.0);
  // Half way between two doubles, and a little more: to the even one, and up.
  CHECK(read_number("9007199254740993") == 9007199254740992.0);
  CHECK(read_number("9007199254740993.0000000000000000000000000000000001") == 9007199254740994.0);
}

TEST_CASE("seventeen digits bring every double back") {
  std::mt19937_64 random(17);
  int tried = 0;
  while (tried < 20'000) {
    const auto number = std::bit_cast<double>(random());
    if (!std::isfinite(number)) continue;
    ++tried;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.16e", number);
    REQUIRE(read_number(text.data()) == number);
  }
}

}  // namespace clv
