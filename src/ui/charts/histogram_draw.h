// Draws a built histogram with its marks, and answers pointer and keyboard.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "ui/charts/chart_figure.h"
#include "ui/charts/histogram_build.h"

namespace clv::ui {

struct HistogramLabels {
  app::ChartId chart = app::ChartId::none;
  std::string_view title;
  std::span<const std::string>
      edges;  // below the bars: an edge for each of Histogram::starts, may be empty
  std::span<const std::string> marks;                // above them, by mark
  std::function<std::string(std::size_t bar)> name;  // of a bar, in words
  std::function<std::string(std::size_t bar)> text;  // its count in words
};

// Labels lie left of, above and below the plot. Precondition: the scope of the chart's figure is open.
void draw_histogram(FrameContext& ui, const Histogram& histogram, const HistogramLabels& labels);

inline constexpr float kHistogramAxisWidth = 56;
inline constexpr float kHistogramAbove = 44;
inline constexpr float kHistogramBelow = 26;

}  // namespace clv::ui
