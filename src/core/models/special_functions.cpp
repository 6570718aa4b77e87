#include "core/models/special_functions.h"

namespace clv::models {

double digamma(double x) {
  double shifted = 0.0;
  while (x < 10.0) {
    shifted -= 1.0 / x;
    x += 1.0;
  }
  const double y = 1.0 / (x * x);
  // B_2k / 2k for k = 1 … 7; the next term is below 4e-17 for x >= 10.
  const double series =
      y * (1.0 / 12 -
           y * (1.0 / 120 -
                y * (1.0 / 252 -
                     y * (1.0 / 240 - y * (1.0 / 132 - y * (691.0 / 32760 - y * (1.0 / 12)))))));
  return shifted + std::log(x) - 0.5 / x - series;
}

}  // namespace clv::models
