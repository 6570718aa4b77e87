// Which input weighs most: how the CLV changes when one of them is a little lower or higher, everything else unchanged.
#pragma once

#include <string_view>
#include <vector>

#include "core/finance/inputs.h"

namespace clv::finance {

struct InputSwing {
  std::string_view input;  // the input's key
  double lower = 0.0;      // the input's two other numbers
  double higher = 0.0;
  Number lower_change;  // of the CLV, in major units; undefined as the CLV itself
  Number higher_change;
};

inline constexpr double kDefaultSwing = 0.10;

// All inputs that move the CLV (before acquisition cost), each by `share` of its own number down and up, as far as the
// input allows. The largest change first, whichever way it goes; equal ones in the order of input_fields(). An input of
// 0 and one that the CLV does not depend on are not there; nothing is, where the CLV itself does not exist.
std::vector<InputSwing> input_swings(const CalculatorInputs& inputs, double share = kDefaultSwing);

}  // namespace clv::finance
