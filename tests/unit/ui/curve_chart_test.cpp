#include <doctest/doctest.h>

#include "core/finance/curve.h"
#include "core/finance/payback.h"
#include "ui/charts/curve_chart_build.h"

using namespace clv;
using namespace clv::ui;

namespace {

const Rect kPlot{50, 10, 600, 160};

finance::CalculatorInputs slow_payback() {
  return {.aov = 60,
          .gross_margin = 0.4,
          .orders_per_year = 5,
          .retention_annual = 0.5,
          .cac = 60,
          .horizon_months = 24,
          .discount_rate_annual = 0};
}

}  // namespace

TEST_CASE("the line starts left, ends right, stays within the plot, and crosses zero at payback") {
  const finance::CalculatorInputs inputs = slow_payback();
  const auto curve = finance::discounted_curve(inputs);
  const double payback = *finance::discounted_payback(inputs).months;
  const auto chart = build_curve_chart(
      {.curve = curve, .low = {}, .high = {}, .crossing_month = payback, .plot = kPlot});
  REQUIRE(chart);
  CHECK(chart->line.size() == curve.size());
  CHECK(chart->line.front().x == kPlot.x);
  CHECK(chart->line.back().x == kPlot.right());
  for (const Point& point : chart->line) {
    CHECK(point.y >= kPlot.y);
    CHECK(point.y <= kPlot.bottom());
  }
  REQUIRE(chart->crossing);
  // The line passes zero between the points left and right of the crossing.
  const std::size_t right = static_cast<std::size_t>(payback) + 1;
  CHECK(chart->line[right - 1].y >= chart->zero_y);
  CHECK(chart->line[right].y <= chart->zero_y);
  CHECK(chart->crossing->x == doctest::Approx(50 + 600 * payback / 24).epsilon(1e-5));
}

TEST_CASE("a crossing beyond the horizon is not drawn") {
  const auto curve = finance::discounted_curve(slow_payback());
  const auto chart = build_curve_chart(
      {.curve = curve, .low = {}, .high = {}, .crossing_month = 25.0, .plot = kPlot});
  CHECK(!chart->crossing);
}

TEST_CASE("fewer than two points make no picture") {
  finance::CalculatorInputs inputs = slow_payback();
  inputs.horizon_months = 0;
  const auto curve = finance::discounted_curve(inputs);
  CHECK(curve.size() == 1);
  CHECK(!build_curve_chart(
      {.curve = curve, .low = {}, .high = {}, .crossing_month = {}, .plot = kPlot}));
  CHECK(!build_curve_chart(
      {.curve = {}, .low = {}, .high = {}, .crossing_month = {}, .plot = kPlot}));
}

TEST_CASE("the scale holds the band, and the pointer finds the nearest point") {
  finance::CalculatorInputs inputs = slow_payback();
  const auto curve = finance::discounted_curve(inputs);
  inputs.retention_annual = 0.1;
  const auto low = finance::discounted_curve(inputs);
  inputs.retention_annual = 0.9;
  const auto high = finance::discounted_curve(inputs);
  const auto chart = build_curve_chart(
      {.curve = curve, .low = low, .high = high, .crossing_month = {}, .plot = kPlot});
  REQUIRE(chart);
  CHECK(chart->band_high.back().y >= kPlot.y);
  CHECK(chart->band_low.front().y <= kPlot.bottom());
  CHECK(chart->band_high.back().y < chart->line.back().y);
  CHECK(chart->band_low.back().y > chart->line.back().y);
  CHECK(nearest_point(*chart, 50) == 0);
  CHECK(nearest_point(*chart, -1000) == 0);
  CHECK(nearest_point(*chart, 50 + 25 * 3 + 4) == 3);
  CHECK(nearest_point(*chart, 9999) == 24);
}
