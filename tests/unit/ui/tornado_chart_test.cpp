// A tornado as geometry: positions worked out by hand.
#include <vector>

#include <doctest/doctest.h>

#include "ui/charts/tornado_chart_build.h"

using namespace clv::ui;
using doctest::Approx;

namespace {

constexpr TornadoPlace kPlace{
    .x = 100, .y = 50, .width = 200, .row_height = 30, .bar_top = 7, .bar_height = 16};

}  // namespace

TEST_CASE("one scale from the largest loss to the largest gain, zero between") {
  // 200 pixels for 100: two each, zero after 40.
  const std::vector<TornadoRow> rows{{-40, 60}, {30, -20}, {0, 0}};
  const TornadoChart chart = build_tornado_chart(rows, kPlace);
  REQUIRE(chart.bars.size() == 3);
  CHECK(chart.zero_x == Approx(180));
  CHECK(chart.bars[0].lower.x == Approx(100));
  CHECK(chart.bars[0].lower.right() == Approx(180));
  CHECK(chart.bars[0].higher.x == Approx(180));
  CHECK(chart.bars[0].higher.right() == Approx(300));
  // A cost: lower is better.
  CHECK(chart.bars[1].lower.right() == Approx(240));
  CHECK(chart.bars[1].higher.x == Approx(140));
  CHECK(chart.bars[1].lower.y == Approx(50 + 30 + 7));
  CHECK(chart.bars[2].lower.width == 0);
  CHECK(chart.bars[2].higher.width == 0);
  CHECK(chart.plot.bottom() == Approx(140));
}

TEST_CASE("changes to one side only begin at an end, and rows are found by height") {
  const std::vector<TornadoRow> rows{{10, 20}, {0, 5}};
  const TornadoChart chart = build_tornado_chart(rows, kPlace);
  CHECK(chart.zero_x == Approx(100));
  CHECK(chart.bars[0].higher.right() == Approx(300));
  CHECK(chart.bars[0].lower.right() == Approx(200));
  CHECK(tornado_row_at(chart, 50) == 0);
  CHECK(tornado_row_at(chart, 80) == 1);
  CHECK_FALSE(tornado_row_at(chart, 49));
  CHECK_FALSE(tornado_row_at(chart, 110));
  CHECK_FALSE(tornado_row_at(build_tornado_chart({}, kPlace), 50));
}
