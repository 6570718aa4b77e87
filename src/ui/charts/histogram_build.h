// Counts by bin as bars, with marks on the same scale, as geometry: nothing drawn.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ui/painter.h"

namespace clv::ui {

struct HistogramInput {
  std::span<const std::int64_t> counts;  // bin i: above i * bin_width, up to (i + 1) * bin_width
  std::int64_t beyond = 0;               // in a bar of its own at the end, where there are any
  double bin_width = 1;
  std::span<const double> marks;  // on the scale of the bins
  Rect plot;
};

struct HistogramTick {
  double number;
  float y;
};

struct Histogram {
  Rect plot;
  std::vector<Rect> bars;     // by bin, then the one beyond them
  std::vector<float> starts;  // x where each bar's place begins; one more: where the last ends
  std::vector<std::optional<float>> mark_x;  // by mark; nothing beyond the bins
  std::vector<HistogramTick> ticks;
};

// Nothing without a count above zero.
std::optional<Histogram> build_histogram(const HistogramInput& input);

// The bar whose place holds x; nothing outside of the plot.
std::optional<std::size_t> bar_at(const Histogram& histogram, float x);

}  // namespace clv::ui
