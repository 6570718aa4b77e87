#include "ui/charts/curve_chart_build.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/ticks.h"

namespace clv::ui {
namespace {

class Scale {
 public:
  Scale(double from, double to, float pixel_from, float pixel_to)
      : from_(from),
        span_(to - from),
        pixel_from_(pixel_from),
        pixel_span_(pixel_to - pixel_from) {}
  float operator()(double number) const {
    return pixel_from_ + pixel_span_ * static_cast<float>((number - from_) / span_);
  }

 private:
  double from_, span_;
  float pixel_from_, pixel_span_;
};

}  // namespace

std::optional<CurveChart> build_curve_chart(const CurveChartInput& input) {
  if (input.curve.size() < 2) return std::nullopt;
  const bool has_band =
      input.low.size() == input.curve.size() && input.high.size() == input.curve.size();
  double lowest = 0;
  double highest = 0;
  const auto include = [&](std::span<const finance::CurvePoint> points) {
    for (const finance::CurvePoint& point : points) {
      lowest = std::min(lowest, point.net);
      highest = std::max(highest, point.net);
    }
  };
  include(input.curve);
  if (has_band) {
    include(input.low);
    include(input.high);
  }

  CurveChart chart;
  chart.plot = input.plot;
  const std::vector<double> ticks = round_ticks(lowest, highest, 4);
  const Scale y(ticks.front(), ticks.back(), input.plot.bottom(), input.plot.y);
  const Scale x(0, input.curve.back().month, input.plot.x, input.plot.right());
  for (const double tick : ticks) chart.money_ticks.push_back({tick, y(tick)});
  for (const double month : month_ticks(input.curve.back().month, input.most_months)) {
    chart.month_ticks.push_back({month, x(month)});
  }
  chart.zero_y = y(0);
  for (const finance::CurvePoint& point : input.curve)
    chart.line.push_back({x(point.month), y(point.net)});
  if (has_band) {
    for (const finance::CurvePoint& point : input.low)
      chart.band_low.push_back({x(point.month), y(point.net)});
    for (const finance::CurvePoint& point : input.high)
      chart.band_high.push_back({x(point.month), y(point.net)});
  }
  if (input.crossing_month && *input.crossing_month <= input.curve.back().month) {
    chart.crossing = Point{x(*input.crossing_month), chart.zero_y};
  }
  return chart;
}

std::size_t nearest_point(const CurveChart& chart, float x) {
  const auto nearest = std::ranges::min_element(
      chart.line, {}, [x](const Point& point) { return std::fabs(point.x - x); });
  return static_cast<std::size_t>(nearest - chart.line.begin());
}

}  // namespace clv::ui
