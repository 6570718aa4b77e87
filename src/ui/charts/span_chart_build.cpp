#include "ui/charts/span_chart_build.h"

#include <algorithm>

namespace clv::ui {

SpanChart build_span_chart(std::span<const SpanRow> rows, float x, float y, float width) {
  constexpr float kRowHeight = 46;
  constexpr float kBarTop = 24;
  constexpr float kBarHeight = 10;
  double low = 0;
  double high = 0;
  for (const SpanRow& row : rows) {
    low = std::min({low, row.from, row.to, row.mark.value_or(0)});
    high = std::max({high, row.from, row.to, row.mark.value_or(0)});
  }
  const double range = high > low ? high - low : 1;
  // Room for a mark at either end.
  constexpr float kAir = 6;
  const auto at = [&](double number) {
    return x + kAir + (width - 2 * kAir) * static_cast<float>((number - low) / range);
  };
  SpanChart chart{.plot = {x, y, width, kRowHeight * static_cast<float>(rows.size())},
                  .row_height = kRowHeight,
                  .zero_x = at(0),
                  .bars = {}};
  float top = y + kBarTop;
  for (const SpanRow& row : rows) {
    const float left = at(std::min(row.from, row.to));
    const float right = at(std::max(row.from, row.to));
    SpanBar bar{.bar = {left, top, std::max(1.0F, right - left), kBarHeight},
                .mark_x = std::nullopt,
                .falls = row.to < row.from,
                .end_x = at(row.to)};
    if (row.mark) bar.mark_x = at(*row.mark);
    chart.bars.push_back(bar);
    top += kRowHeight;
  }
  return chart;
}

}  // namespace clv::ui
