#include "core/models/pareto_nbd_integral.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/models/gauss_legendre.h"

namespace clv::models {
namespace {

// Beyond a fall to e^-40 of its greatest value the integrand adds nothing.
constexpr double kDepth = 40.0;

// With m = min(α, β), M = max(α, β) and τ = (m + t_x) e^y - m, the logarithm of the integrand (with
// dτ/dy) over its value at y = 0 is concave,
//   h(y) = (1 - near) y - far · ln((M + τ) / (M + t_x)),
// and analytic for |Im y| < π: few nodes per unit of y suffice.
struct Shape {
  double start;  // m + t_x
  double gap;    // M - m
  double near;   // power of m + τ
  double far;    // power of M + τ
  double log_far_start;

  [[nodiscard]] double log_far(double y) const { return std::log(start * std::exp(y) + gap); }
  [[nodiscard]] double log_height(double y) const {
    return (1.0 - near) * y - far * (log_far(y) - log_far_start);
  }
  [[nodiscard]] double slope(double y) const {
    const double grown = start * std::exp(y);
    return 1.0 - near - far * grown / (grown + gap);
  }
};

Shape shape_of(const ParetoLetters& p, double x, double recency) {
  const bool alpha_is_near = p.alpha <= p.beta;
  const double powers[] = {p.r + x, p.s + 1.0};
  const double start = std::min(p.alpha, p.beta) + recency;
  const double gap = std::fabs(p.beta - p.alpha);
  return {.start = start,
          .gap = gap,
          .near = powers[alpha_is_near ? 0 : 1],
          .far = powers[alpha_is_near ? 1 : 0],
          .log_far_start = std::log(start + gap)};
}

struct Range {
  double end;
  double fall;  // of the logarithm from 0 to the end
};

// Up to where the integrand has fallen by kDepth, but not beyond `end`. From the right of the place
// Newton's method falls towards it, because the logarithm is concave.
Range cut(const Shape& shape, double end) {
  double y = end;
  double height = shape.log_height(y);
  for (int i = 0; i < 30 && height < -kDepth - 0.5; ++i) {
    y -= (height + kDepth) / shape.slope(y);
    height = shape.log_height(y);
  }
  return {.end = y, .fall = std::fabs(height)};
}

struct Sums {
  double size = 0.0;
  double y = 0.0;
  double log_far = 0.0;
  double inverse_near = 0.0;
  double inverse_far = 0.0;
};

template <std::size_t kCount>
void add_panel(const Shape& shape, double begin, double width, Sums& sums) {
  const GaussLegendre<kCount>& rule = gauss_legendre<kCount>();
  for (std::size_t i = 0; i < kCount; ++i) {
    const double y = begin + width * rule.nodes[i];
    const double near_time = shape.start * std::exp(y);
    const double far_time = near_time + shape.gap;
    const double log_far = std::log(far_time);
    const double height =
        width * rule.weights[i] *
        std::exp((1.0 - shape.near) * y - shape.far * (log_far - shape.log_far_start));
    sums.size += height;
    sums.y += height * y;
    sums.log_far += height * log_far;
    sums.inverse_near += height / near_time;
    sums.inverse_far += height / far_time;
  }
}

// The fewest nodes with a relative error below 3e-13, found by trying 600,000 random shapes against a
// fine sum: powers from 0.05 to 200, gap / start from 1e-4 to 1e4.
Sums integrate(const Shape& shape, double end) {
  const Range range = cut(shape, end);
  Sums sums;
  if (range.end <= 0.6 && range.fall <= 1.0) {
    add_panel<6>(shape, 0.0, range.end, sums);
  } else if (range.end <= 1.5 && range.fall <= 6.0) {
    add_panel<10>(shape, 0.0, range.end, sums);
  } else if (range.end <= 2.5 && range.fall <= 12.0) {
    add_panel<14>(shape, 0.0, range.end, sums);
  } else {
    const double panels = std::ceil(range.end / 4.0);
    const double width = range.end / panels;
    for (double i = 0.0; i < panels; i += 1.0) add_panel<21>(shape, i * width, width, sums);
  }
  return sums;
}

}  // namespace

StoppedIntegral integrate_stopped(const ParetoLetters& p, double x, double recency, double age) {
  const Shape shape = shape_of(p, x, recency);
  const double end = std::log1p((age - recency) / shape.start);
  if (!(end > 0.0)) {
    return {.log_size = -std::numeric_limits<double>::infinity(),
            .mean_log_alpha = 0.0,
            .mean_log_beta = 0.0,
            .mean_inverse_alpha = 0.0,
            .mean_inverse_beta = 0.0};
  }
  const Sums sums = integrate(shape, end);
  const double log_start = std::log(shape.start);
  const double mean_log_near = log_start + sums.y / sums.size;
  const double mean_log_far = sums.log_far / sums.size;
  const double mean_inverse_near = sums.inverse_near / sums.size;
  const double mean_inverse_far = sums.inverse_far / sums.size;
  const bool alpha_is_near = p.alpha <= p.beta;
  return {.log_size = std::log(p.s * sums.size) + (1.0 - shape.near) * log_start -
                      shape.far * shape.log_far_start,
          .mean_log_alpha = alpha_is_near ? mean_log_near : mean_log_far,
          .mean_log_beta = alpha_is_near ? mean_log_far : mean_log_near,
          .mean_inverse_alpha = alpha_is_near ? mean_inverse_near : mean_inverse_far,
          .mean_inverse_beta = alpha_is_near ? mean_inverse_far : mean_inverse_near};
}

}  // namespace clv::models
