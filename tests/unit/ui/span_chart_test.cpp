// Spans as geometry: positions worked out by hand.
#include <vector>

#include <doctest/doctest.h>

#include "ui/charts/span_chart_build.h"

using namespace clv::ui;
using doctest::Approx;

TEST_CASE("a waterfall: each bar begins where the one before it ended") {
  const std::vector<SpanRow> rows{{0, 0, {}}, {0, 60, {}}, {60, 40, {}}, {0, 40, {}}};
  const SpanChart chart = build_span_chart(rows, 10, 100, 132);  // 120 pixels for 60: two each
  REQUIRE(chart.bars.size() == 4);
  CHECK(chart.zero_x == Approx(16));
  CHECK(chart.bars[0].bar.width == 1);  // nothing is still to be seen
  CHECK(chart.bars[1].bar.x == Approx(16));
  CHECK(chart.bars[1].bar.right() == Approx(136));
  CHECK(chart.bars[1].end_x == Approx(136));
  CHECK(chart.bars[2].falls);
  CHECK(chart.bars[2].bar.x == Approx(96));
  CHECK(chart.bars[2].bar.right() == Approx(136));
  CHECK(chart.bars[2].end_x == Approx(96));
  CHECK_FALSE(chart.bars[3].falls);
  CHECK(chart.bars[3].bar.right() == Approx(96));
  CHECK(chart.plot.bottom() == Approx(100 + 4 * chart.row_height));
}

TEST_CASE("the scale holds zero, spans and marks on both sides") {
  const std::vector<SpanRow> rows{{-30, 10, 5}, {20, 30, 90}};
  const SpanChart chart = build_span_chart(rows, 0, 0, 252);  // 240 pixels for 120
  CHECK(chart.zero_x == Approx(6 + 60));
  CHECK(chart.bars[0].bar.x == Approx(6));
  CHECK(*chart.bars[0].mark_x == Approx(6 + 70));
  CHECK(*chart.bars[1].mark_x == Approx(246));
  CHECK(build_span_chart({}, 0, 0, 100).bars.empty());
}
