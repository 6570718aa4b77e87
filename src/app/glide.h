// The results follow the inputs with a short glide instead of a jump: numbers roll, curves bend. What glides is what the results are
// derived from, so every number on the screen agrees with every other at each moment.
#pragma once

#include "core/finance/inputs.h"

namespace clv::app {

// What the results are derived from.
struct ShownInputs {
  finance::CalculatorInputs inputs;
  double retention_delta_pp = 0;
  friend bool operator==(const ShownInputs&, const ShownInputs&) = default;
};

class Glide {
 public:
  // What to show at `now_ms` on the way to `target`: a new target starts a new glide from what is shown. The first call, and every
  // one with `still` (reduced motion), shows the target at once. Times must not go back.
  const ShownInputs& step(const ShownInputs& target, double now_ms, bool still);

  // Another frame is wanted.
  bool moving() const { return moving_; }

 private:
  ShownInputs from_, to_, shown_;
  double started_ms_ = 0;
  bool begun_ = false;
  bool moving_ = false;
};

}  // namespace clv::app
