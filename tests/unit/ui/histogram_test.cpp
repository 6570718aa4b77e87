// A histogram as geometry: positions worked out by hand.
#include <array>
#include <numeric>
#include <vector>

#include <doctest/doctest.h>

#include "ui/charts/histogram_build.h"

using namespace clv::ui;
using doctest::Approx;

TEST_CASE("bars fill the plot, heights follow the counts, marks stand on the same scale") {
  const std::vector<std::int64_t> counts{10, 40, 0, 20};
  const std::array marks{3.5, 7.0, 28.0, 29.0, -1.0};
  const auto chart = build_histogram(
      {.counts = counts, .beyond = 0, .bin_width = 7, .marks = marks, .plot = {50, 10, 400, 80}});
  REQUIRE(chart);
  REQUIRE(chart->bars.size() == 4);
  // The axis goes from 0 to 40: two pixels each.
  CHECK(chart->bars[0].height == Approx(20));
  CHECK(chart->bars[1].y == Approx(10));
  CHECK(chart->bars[2].height == Approx(0));
  CHECK(chart->bars[3].height == Approx(40));
  CHECK(chart->bars[3].bottom() == Approx(90));
  CHECK(chart->starts == std::vector<float>{50, 150, 250, 350, 450});
  CHECK(*chart->mark_x[0] == Approx(100));
  CHECK(*chart->mark_x[1] == Approx(150));
  CHECK(*chart->mark_x[2] == Approx(450));
  CHECK_FALSE(chart->mark_x[3]);
  CHECK_FALSE(chart->mark_x[4]);
  CHECK(bar_at(*chart, 50) == 0);
  CHECK(bar_at(*chart, 149) == 0);
  CHECK(bar_at(*chart, 150) == 1);
  CHECK(bar_at(*chart, 449) == 3);
  CHECK_FALSE(bar_at(*chart, 49));
  CHECK_FALSE(bar_at(*chart, 450));
}

TEST_CASE("what lies beyond has a bar of its own, apart from the others") {
  const std::vector<std::int64_t> counts{4, 2};
  const auto chart = build_histogram(
      {.counts = counts, .beyond = 1, .bin_width = 1, .marks = {}, .plot = {0, 0, 308, 100}});
  REQUIRE(chart);
  REQUIRE(chart->bars.size() == 3);
  CHECK(chart->starts == std::vector<float>{0, 100, 208, 308});
  CHECK(bar_at(*chart, 210) == 2);
}

TEST_CASE("nothing to show") {
  CHECK_FALSE(build_histogram({.counts = {}, .marks = {}, .plot = {0, 0, 100, 100}}));
  const std::vector<std::int64_t> none{0, 0};
  CHECK_FALSE(build_histogram({.counts = none, .marks = {}, .plot = {0, 0, 100, 100}}));
}
