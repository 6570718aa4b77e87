// A number of the forecast in the form that its verdict allows: the one place that decides it, for views, report and picture.
//
// Good: as it is. Careful: "rond € 46", in whole units of what it counts. Insufficient: none.
#pragma once

#include <cstdint>
#include <string>

#include "protocol/forecast_view.h"
#include "texts/format.h"

namespace clv::app {

enum class WornUnit : std::uint8_t {
  money_each,   // of one customer or order: in cents where the verdict is good
  money_total,  // of all of them: whole
  count,        // whole
  rate,         // two decimals, or one
};

struct WornNumber {
  std::string text;  // empty: the verdict allows none, or there is none
  std::string low;   // of the range that 9 of 10 lie in; empty where none is known
  std::string high;
};

WornNumber wear_verdict(const texts::Locale& locale, const protocol::ForecastView& forecast,
                        const protocol::IntervalView& interval, WornUnit unit);

}  // namespace clv::app
