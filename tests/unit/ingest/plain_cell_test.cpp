// The short ways agree with the long ones wherever they know an answer.
#include "ingest/plain_cell.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "ingest/amount_text.h"
#include "ingest/date_text.h"
#include "ingest/last_text.h"

namespace clv::ingest {
namespace {

TEST_CASE("plain dates") {
  CHECK(parse_plain_date("1970-01-02") == 1);
  CHECK(parse_plain_date("2024-02-29 23:30:00 -0500") == parse_iso_date("2024-02-29"));
  CHECK(parse_plain_date("2024-02-29T23:30:00Z") == parse_iso_date("2024-02-29"));
  for (const char* text : {"", "2024-2-29", "2023-02-29", "2024-02-29x", "2024-02-29 ", "20240229",
                           "2024-02-29, 3", "2024-02-2911"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_plain_date(text));
  }
}

TEST_CASE("plain amounts") {
  CHECK(parse_plain_amount("12", '.') == 120'000);
  CHECK(parse_plain_amount("0.5", '.') == 5'000);
  CHECK(parse_plain_amount("999999999,1234", ',') == 9'999'999'991'234);
  for (const char* text :
       {"", ".", "-1.00", "1.", ".5", "1.23456", "1234567890", "1,000.00", "1 "}) {
    CAPTURE(text);
    CHECK_FALSE(parse_plain_amount(text, '.'));
  }
}

TEST_CASE("what the short ways read, the long ways read alike") {
  std::mt19937 random(8601);
  const auto noise = [&](std::string text, std::string_view alphabet) {
    for (unsigned i = random() % 4; i > 0 && !text.empty(); --i)
      text[random() % text.size()] = alphabet[random() % alphabet.size()];
    return text.substr(0, random() % (text.size() + 1) + 1);
  };
  int dates = 0;
  int amounts = 0;
  for (int i = 0; i < 200'000; ++i) {
    const std::string date = noise("2024-01-31 12:00", "0123456789-T ");
    if (const auto day = parse_plain_date(date)) {
      ++dates;
      REQUIRE(parse_date(date, DateOrder::day_month_year) == day);
      REQUIRE(parse_date(date, DateOrder::month_day_year) == day);
    }
    const std::string amount = noise("1234567.8901", "0123456789.,");
    for (const char decimal : {'.', ','}) {
      const auto plain = parse_plain_amount(amount, decimal);
      if (!plain) continue;
      ++amounts;
      REQUIRE(parse_amount(amount, decimal) == plain);
    }
  }
  CHECK(dates > 1000);
  CHECK(amounts > 1000);
}

TEST_CASE("a last text is that text and no other") {
  LastText last;
  CHECK_FALSE(last.is(""));
  for (std::size_t size = 0; size <= 70; ++size) {
    const std::string text(size, 'a');
    last.remember(text);
    CAPTURE(size);
    CHECK(last.is(text) == (size <= 64));
    CHECK_FALSE(last.is(text + "a"));
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = text;
      other[i] = 'b';
      REQUIRE_FALSE(last.is(other));
    }
  }
}

}  // namespace
}  // namespace clv::ingest
