// Every number that the calculator view shows, from the state. Cheap enough for every frame that is drawn.
#pragma once

#include <vector>

#include "app/glide.h"
#include "core/finance/calculate.h"
#include "core/finance/input_swings.h"

namespace clv::app {

struct Derived {
  finance::CalculatorResult result;
  std::vector<finance::InputSwing> swings;  // what weighs most, first
  finance::RetentionImpact what_if;         // at the shown retention_delta_pp
  Number what_if_clv_change;                // relative: 0.07 is +7 %
  Number
      what_if_profit_change;  // of the net CLV, relative; undefined unless the net CLV is positive
  // The same curve with the what-if's points less and more retention: the band around it.
  std::vector<finance::CurvePoint> curve_low;
  std::vector<finance::CurvePoint> curve_high;
  double retention_low = 0;
  double retention_high = 0;
};

// From `shown`, which glides towards the state's inputs.
Derived derive(const ShownInputs& shown);

}  // namespace clv::app
