// Heat map and proof chart as geometry, without drawing.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "ui/charts/heat_map_build.h"
#include "ui/charts/proof_chart_build.h"

namespace clv::ui {
namespace {

app::Rgb rgb_of(Color color) {
  return (color & 0xFFU) << 16U | (color & 0xFF00U) | (color >> 16U & 0xFFU);
}

TEST_CASE("cells fill the area without overlapping, and each holds its own points") {
  const HeatMap map{.area = {10, 20, 300, 100}, .rows = 4, .columns = 7};
  for (std::size_t row = 0; row < 4; ++row) {
    for (std::size_t column = 0; column < 7; ++column) {
      const Rect cell = map.cell(row, column);
      const auto place = place_at(map, cell.x + cell.width / 2, cell.y + cell.height / 2);
      REQUIRE(place);
      CHECK(place->row == row);
      CHECK(place->column == column);
      if (column > 0) CHECK(map.cell(row, column - 1).right() <= cell.x);
      if (row > 0) CHECK(map.cell(row - 1, column).bottom() <= cell.y);
    }
  }
  CHECK(map.cell(3, 6).right() <= map.area.right());
  CHECK_FALSE(place_at(map, 9, 50));
  CHECK_FALSE(place_at(map, 50, 121));
  CHECK_FALSE(place_at({.area = {0, 0, 10, 10}, .rows = 0, .columns = 3}, 5, 5));
}

TEST_CASE("as many columns as have room, one at least") {
  CHECK(columns_that_fit(410, 40, 24) == 10);
  CHECK(columns_that_fit(410, 40, 7) == 7);
  CHECK(columns_that_fit(-5, 40, 7) == 1);
}

// WCAG 2.2, 1.4.3, for every shade that can occur, with accents that a host might set.
TEST_CASE("numbers in cells can be read on every shade, and shades grow with the strength") {
  for (const app::ThemeKind kind : {app::ThemeKind::light, app::ThemeKind::dark}) {
    for (const auto& accent :
         {std::optional<app::Rgb>{}, std::optional<app::Rgb>{0xcc0044},
          std::optional<app::Rgb>{0xffdd00}, std::optional<app::Rgb>{0x2244ff}}) {
      const Theme theme = make_theme(kind, accent);
      double last = 1;
      for (int i = 0; i <= 100; ++i) {
        const HeatColors colors = heat_colors(theme, i / 100.0);
        CHECK(contrast(rgb_of(colors.fill), rgb_of(colors.text)) >= 4.5);
        const double from_track = contrast(rgb_of(colors.fill), rgb_of(theme.track));
        CHECK(from_track >= last - 0.35);
        last = std::max(last, from_track);
      }
      CHECK(heat_colors(theme, 1).fill == theme.accent);
      CHECK(heat_colors(theme, -1).fill == heat_colors(theme, 0).fill);
    }
  }
}

TEST_CASE("the proof: both parts on one scale, which begins at nothing") {
  protocol::ForecastView forecast;
  forecast.known = {{.day = 0, .actual = 0, .model = 0}, {.day = 100, .actual = 50, .model = 60}};
  forecast.predicted = {{.day = 100, .actual = 50, .model = 50},
                        {.day = 200, .actual = 90, .model = 80}};
  const Rect plot{40, 10, 400, 100};
  const auto chart = build_proof_chart(forecast, plot);
  REQUIRE(chart);
  CHECK(chart->border_x == 240);
  REQUIRE(chart->actual.size() == 4);
  CHECK(chart->actual.front().y == plot.bottom());
  // The axis goes to 100 in steps of 50 or less: 90 is nine tenths up.
  CHECK(chart->order_ticks.back().number == 100);
  CHECK(chart->actual.back().y == doctest::Approx(20));
  CHECK(chart->known_model.back().y == doctest::Approx(50));
  CHECK(chart->predicted_model.front().y == doctest::Approx(60));
  CHECK(nearest_day(*chart, 45) == 0);
  CHECK(nearest_day(*chart, 435) == 3);
  forecast.predicted.clear();
  CHECK_FALSE(build_proof_chart(forecast, plot));
}

}  // namespace
}  // namespace clv::ui
