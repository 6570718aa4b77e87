// What every chart declares: a figure with its summary, the table behind it, and where the keyboard reads
// its values.
#pragma once

#include <functional>
#include <string>

#include "ui/frame_context.h"
#include "ui/widgets/table_grid.h"

namespace clv::ui {

// `summary`: one sentence. `title`: what the table is called.
NodeId chart_figure(FrameContext& ui, std::string_view key, const Rect& rect, std::string summary,
                    std::string_view title, TableRows rows);

// A slider without a thumb over `rect`: arrow keys go through a grid of so many rows and columns. Returns the
// place it stands at, where it stands in this chart.
struct ChartReader {
  app::ChartId chart;
  std::string_view name;
  std::size_t rows, columns;
  std::function<std::string(std::size_t row, std::size_t column)> value;  // in words
};
std::optional<app::ChartCursor> read_chart(FrameContext& ui, const ChartReader& reader,
                                           const Rect& rect);

}  // namespace clv::ui
