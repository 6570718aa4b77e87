// Where a function changes its sign.
#pragma once

#include <cmath>

namespace clv::levers {

// A zero of `f` between `low` and `high`, to the last bit or two. Precondition: f(low) and f(high) have
// different signs, and f is defined in between. About 60 calls: plain bisection, which no kink misleads
// (inputs are clamped, so f has kinks).
template <class F>
double bisect(const F& f, double low, double high) {
  const bool low_is_negative = f(low) < 0.0;
  for (int i = 0; i < 200; ++i) {
    const double middle = low + (high - low) / 2;
    if (middle == low || middle == high) break;
    if ((f(middle) < 0.0) == low_is_negative) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return high;
}

}  // namespace clv::levers
