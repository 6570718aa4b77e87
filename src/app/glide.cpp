#include "app/glide.h"

#include <algorithm>
#include <array>

namespace clv::app {
namespace {

constexpr double kDurationMs = 180;

using Inputs = finance::CalculatorInputs;

// Those that change amounts smoothly. The others (months, flags, the target) would pass through states that nobody chose.
constexpr std::array kGliding{&Inputs::aov,
                              &Inputs::gross_margin,
                              &Inputs::orders_per_year,
                              &Inputs::retention_annual,
                              &Inputs::cac,
                              &Inputs::new_customers_per_month,
                              &Inputs::discount_rate_annual,
                              &Inputs::return_rate,
                              &Inputs::cost_per_order,
                              &Inputs::service_cost_per_year,
                              &Inputs::referrals_per_year};

// Fast at first, then settling.
double eased(double share) {
  const double left = 1 - share;
  return 1 - left * left * left;
}

}  // namespace

const ShownInputs& Glide::step(const ShownInputs& target, double now_ms, bool still) {
  if (!begun_ || still) {
    shown_ = to_ = target;
    begun_ = true;
    moving_ = false;
    return shown_;
  }
  if (target != to_) {
    from_ = shown_;
    to_ = target;
    started_ms_ = now_ms;
    moving_ = true;
  }
  if (!moving_) return shown_;
  // A glide shows something of itself in its first frame already.
  constexpr double kFrameMs = 16;
  const double share = std::min(1.0, (now_ms - started_ms_ + kFrameMs) / kDurationMs);
  shown_ = to_;
  if (share >= 1) {
    moving_ = false;
    return shown_;
  }
  const double way = eased(share);
  for (const auto member : kGliding) {
    const double from = from_.inputs.*member;
    shown_.inputs.*member = from + (to_.inputs.*member - from) * way;
  }
  shown_.retention_delta_pp =
      from_.retention_delta_pp + (to_.retention_delta_pp - from_.retention_delta_pp) * way;
  return shown_;
}

}  // namespace clv::app
