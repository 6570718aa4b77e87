#include "ui/charts/heat_map_build.h"

#include <algorithm>
#include <cmath>

#include "base/assert.h"

namespace clv::ui {
namespace {

constexpr float kCellGap = 2;
constexpr double kReadable = 4.5;

app::Rgb rgb_of(Color color) {
  return (color & 0xFFU) << 16U | (color & 0xFF00U) | (color >> 16U & 0xFFU);
}

app::Rgb mix(app::Rgb from, app::Rgb to, double share) {
  app::Rgb mixed = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const auto part = [shift](app::Rgb rgb) { return static_cast<double>(rgb >> shift & 0xFFU); };
    mixed |= static_cast<app::Rgb>(std::lround(std::lerp(part(from), part(to), share))) << shift;
  }
  return mixed;
}

}  // namespace

Rect HeatMap::cell(std::size_t row, std::size_t column) const {
  const float width = area.width / static_cast<float>(columns);
  const float height = area.height / static_cast<float>(rows);
  return {area.x + width * static_cast<float>(column), area.y + height * static_cast<float>(row),
          width - kCellGap, height - kCellGap};
}

std::optional<HeatPlace> place_at(const HeatMap& map, float x, float y) {
  if (map.rows == 0 || map.columns == 0 || !map.area.contains(x, y)) return std::nullopt;
  const auto index = [](float at, float size, std::size_t count) {
    return std::min(count - 1, static_cast<std::size_t>(at / size * static_cast<float>(count)));
  };
  return HeatPlace{.row = index(y - map.area.y, map.area.height, map.rows),
                   .column = index(x - map.area.x, map.area.width, map.columns)};
}

std::size_t columns_that_fit(float width, float least, std::size_t wanted) {
  CLV_ASSERT(wanted >= 1 && least > 0, "a grid has a column");
  return std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0.0F, width / least)), 1,
                                 wanted);
}

HeatColors heat_colors(const Theme& theme, double strength) {
  constexpr double kStep = 0.02;
  const app::Rgb from = rgb_of(theme.track);
  const app::Rgb to = rgb_of(theme.accent);
  for (double share = std::clamp(strength, 0.0, 1.0);; share = std::min(1.0, share + kStep)) {
    const app::Rgb fill = mix(from, to, share);
    const bool dark_text =
        contrast(rgb_of(theme.ink), fill) >= contrast(rgb_of(theme.on_accent), fill);
    const Color text = dark_text ? theme.ink : theme.on_accent;
    if (share >= 1.0 || contrast(rgb_of(text), fill) >= kReadable)
      return {.fill = from_rgb(fill), .text = text};
  }
}

}  // namespace clv::ui
