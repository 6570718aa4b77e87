#include "base/text.h"

#include <cstddef>
#include <string>

#include <doctest/doctest.h>

namespace clv {

TEST_CASE("trim takes blanks of every kind from both ends, and nothing else") {
  CHECK(trim("  a b \t\r\n") == "a b");
  CHECK(trim("\u00a0\u202f € 5\u00a0") == "€ 5");
  CHECK(trim("") == "");
  CHECK(trim(" \u00a0\t") == "");
  // Bytes of a blank inside another character stay: U+00E0 is C3 A0.
  CHECK(trim("à") == "à");
  CHECK(trim("\xa0") == "\xa0");
}

TEST_CASE("only ASCII letters change case") {
  CHECK(to_lower_ascii("ÀBC-xyz[@`{") == "Àbc-xyz[@`{");
  CHECK(equals_ignoring_case("Order ID", "oRDER id"));
  CHECK_FALSE(equals_ignoring_case("abc", "abcd"));
  CHECK_FALSE(equals_ignoring_case("É", "é"));
  CHECK_FALSE(equals_ignoring_case("@", "`"));  // they differ by the bit that separates a from A
  CHECK(equals_ignoring_case("", ""));
}

TEST_CASE(
    "a byte and a capital letter are found at every place of every length, and nowhere else") {
  for (std::size_t length = 0; length <= 40; ++length) {
    // Neighbours of what is looked for, so that a carry from one byte to the next would show.
    for (const char other : {'a', '?', 'A', '\xC0', '\x01', '\xFF'}) {
      const std::string none(length, other);
      CHECK_FALSE(has_byte(none, '@'));
      CHECK(has_upper_ascii(none) == (length > 0 && other == 'A'));
      for (std::size_t place = 0; place < length; ++place) {
        std::string one = none;
        one[place] = '@';
        CHECK(has_byte(one, '@'));
        one[place] = 'Z';
        CHECK(has_upper_ascii(one));
      }
    }
  }
}

TEST_CASE("placeholders are filled where an argument has their name") {
  CHECK(fill_placeholders("{a} and {b}", {{"a", "1"}, {"b", "2"}}) == "1 and 2");
  CHECK(fill_placeholders("{a}{a}", {{"a", "x"}}) == "xx");
  CHECK(fill_placeholders("{c} stays", {{"a", "1"}}) == "{c} stays");
  CHECK(fill_placeholders("no placeholder", {{"a", "1"}}) == "no placeholder");
  CHECK(fill_placeholders("", {}) == "");
  CHECK(fill_placeholders("open { and {a", {{"a", "1"}}) == "open { and {a");
  CHECK(fill_placeholders("close } {a}", {{"a", "1"}}) == "close } 1");
  CHECK(fill_placeholders("{}", {}) == "{}");
}

TEST_CASE("what is filled in is not filled again") {
  CHECK(fill_placeholders("{a}", {{"a", "{b}"}, {"b", "no"}}) == "{b}");
}

TEST_CASE("the first argument of a name counts") {
  CHECK(fill_placeholders("{a}", {{"a", "first"}, {"a", "second"}}) == "first");
}

}  // namespace clv
