#include "ui/charts/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/assert.h"

namespace clv::ui {

std::vector<double> round_ticks(double low, double high, int wanted) {
  CLV_ASSERT(std::isfinite(low) && std::isfinite(high) && low <= high && wanted >= 1,
             "a finite range");
  if (high - low <= 0) {
    const double around = low == 0 ? 1 : std::fabs(low) / 2;
    low -= around;
    high += around;
  }
  const double rough = (high - low) / wanted;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * 0.999) {
      step = factor * power;
      break;
    }
  }
  std::vector<double> ticks;
  const double first = std::floor(low / step + 1e-9);
  const double last = std::ceil(high / step - 1e-9);
  for (double i = first; i <= last; ++i) ticks.push_back(i * step);
  return ticks;
}

std::vector<double> month_ticks(double horizon_months, int most) {
  static constexpr std::array<double, 12> kSteps{1, 2, 3, 6, 12, 18, 24, 36, 48, 60, 120, 2400};
  const auto fits = [&](double step) { return horizon_months / step <= most; };
  const auto ends_there = [&](double step) {
    return fits(step) && std::fmod(horizon_months, step) == 0;
  };
  auto step = std::ranges::find_if(kSteps, ends_there);
  if (step == kSteps.end()) step = std::ranges::find_if(kSteps, fits);
  const double apart = step == kSteps.end() ? kSteps.back() : *step;
  std::vector<double> ticks;
  for (double month = 0; month <= horizon_months + 1e-9; month += apart) ticks.push_back(month);
  return ticks;
}

}  // namespace clv::ui
