#include "app/worn_number.h"

#include <string>

#include <doctest/doctest.h>

namespace clv::app {
namespace {

constexpr protocol::IntervalView kValue{.expected = 46.12, .low = 38.6, .high = 57.4};

WornNumber worn(const char* level, const protocol::IntervalView& interval, WornUnit unit) {
  protocol::ForecastView forecast;
  forecast.level = level;
  const texts::Locale dutch{.language = texts::Language::nl, .currency = "EUR"};
  return wear_verdict(dutch, forecast, interval, unit);
}

TEST_CASE("a number wears its verdict") {
  CHECK(worn("good", kValue, WornUnit::money_each).text == "€\u00a046,12");
  const WornNumber careful = worn("careful", kValue, WornUnit::money_each);
  CHECK(careful.text == "rond €\u00a046");
  CHECK(careful.low == "€\u00a039");
  CHECK(careful.high == "€\u00a057");
  CHECK(worn("insufficient", kValue, WornUnit::money_each).text.empty());
  CHECK(worn("", kValue, WornUnit::count).text.empty());
  CHECK(worn("careful", {}, WornUnit::count).text.empty());
}

TEST_CASE("what is too small for whole units keeps its cents") {
  CHECK(worn("careful", {.expected = 3.4}, WornUnit::money_each).text == "rond €\u00a03,40");
  CHECK(worn("careful", {.expected = 3.4}, WornUnit::money_each).low.empty());
  CHECK(worn("careful", {.expected = 1.234}, WornUnit::rate).text == "rond 1,2");
  CHECK(worn("good", {.expected = 1.234}, WornUnit::rate).text == "1,23");
  CHECK(worn("careful", {.expected = 12345.6}, WornUnit::money_total).text == "rond €\u00a012.346");
  CHECK(worn("careful", {.expected = 918.4}, WornUnit::count).text == "rond 918");
}

}  // namespace
}  // namespace clv::app
