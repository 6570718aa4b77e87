// Round numbers for an axis.
#pragma once

#include <vector>

namespace clv::ui {

// Multiples of 1, 2 or 5 times a power of ten from at most `low` to at least `high`, about `wanted` steps of them. A range
// without width is widened around its number. Precondition: both are finite, low <= high, wanted >= 1.
std::vector<double> round_ticks(double low, double high, int wanted);

// Whole months from 0 up to the horizon, as far apart as people count: 1, 2, 3, 6, 12, 18, 24, …, at most `most` steps; so that the
// horizon is one of them where that can be. Precondition: most >= 1.
std::vector<double> month_ticks(double horizon_months, int most);

}  // namespace clv::ui
