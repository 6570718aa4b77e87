#include "app/worn_number.h"

#include <cmath>

#include "texts/texts.h"

namespace clv::app {
namespace {

// An amount this small keeps its cents: whole euros would be a guess of a third.
constexpr double kLeastWhole = 10;

std::string written(const texts::Locale& locale, double number, WornUnit unit, bool is_good) {
  switch (unit) {
    case WornUnit::money_each: {
      const bool is_whole = !is_good && std::fabs(number) >= kLeastWhole;
      return texts::format_money_short(locale, number, is_whole ? 0 : 2);
    }
    case WornUnit::money_total:
      return texts::format_money_short(locale, number, 0);
    case WornUnit::count:
      return texts::format_number(locale, number, 0);
    case WornUnit::rate:
      break;
  }
  return texts::format_number(locale, number, is_good ? 2 : 1);
}

}  // namespace

WornNumber wear_verdict(const texts::Locale& locale, const protocol::ForecastView& forecast,
                        const protocol::IntervalView& interval, WornUnit unit) {
  WornNumber worn;
  if (!forecast.is_shown() || !interval.expected) return worn;
  const bool is_good = forecast.level == "good";
  worn.text = written(locale, *interval.expected, unit, is_good);
  if (!is_good)
    worn.text = texts::text(locale.language, texts::TextKey::worn_about, {{"number", worn.text}});
  if (!interval.low || !interval.high) return worn;
  worn.low = written(locale, *interval.low, unit, is_good);
  worn.high = written(locale, *interval.high, unit, is_good);
  return worn;
}

}  // namespace clv::app
