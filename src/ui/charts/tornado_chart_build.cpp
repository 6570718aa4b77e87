#include "ui/charts/tornado_chart_build.h"

#include <algorithm>

namespace clv::ui {

TornadoChart build_tornado_chart(std::span<const TornadoRow> rows, const TornadoPlace& place) {
  double low = 0;
  double high = 0;
  for (const TornadoRow& row : rows) {
    low = std::min({low, row.lower_change, row.higher_change});
    high = std::max({high, row.lower_change, row.higher_change});
  }
  const double range = high > low ? high - low : 1;
  const auto at = [&](double number) {
    return place.x + place.width * static_cast<float>((number - low) / range);
  };
  TornadoChart chart{
      .plot = {place.x, place.y, place.width, place.row_height * static_cast<float>(rows.size())},
      .row_height = place.row_height,
      .zero_x = at(0),
      .bars = {}};
  chart.bars.reserve(rows.size());
  float top = place.y + place.bar_top;
  const auto bar = [&](double change) -> Rect {
    const float end = at(change);
    return {std::min(end, chart.zero_x), top,
            std::max(end, chart.zero_x) - std::min(end, chart.zero_x), place.bar_height};
  };
  for (const TornadoRow& row : rows) {
    chart.bars.push_back({.lower = bar(row.lower_change), .higher = bar(row.higher_change)});
    top += place.row_height;
  }
  return chart;
}

std::optional<std::size_t> tornado_row_at(const TornadoChart& chart, float y) {
  if (y < chart.plot.y || y >= chart.plot.bottom()) return std::nullopt;
  return std::min(static_cast<std::size_t>((y - chart.plot.y) / chart.row_height),
                  chart.bars.size() - 1);
}

}  // namespace clv::ui
