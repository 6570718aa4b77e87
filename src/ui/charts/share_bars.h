// Named bars on a track, with the value in words on the right.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/charts/chart_figure.h"

namespace clv::ui {

struct ShareBar {
  std::string name;
  std::optional<double> share;  // of the track, 0 to 1; nothing: no bar
  std::string text;
};

// Draws the bars and declares `table` behind them. On a narrow card name and value stand above the bar. Returns
// the height it took.
float share_bars(FrameContext& ui, std::string_view key, std::string summary,
                 std::string_view title, const std::vector<ShareBar>& bars, TableRows table,
                 float x, float y, float width);

}  // namespace clv::ui
