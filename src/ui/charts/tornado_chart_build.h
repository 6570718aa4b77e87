// Bars to both sides of a zero line, as geometry: what a number a little lower and a little higher would change.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ui/painter.h"

namespace clv::ui {

struct TornadoRow {
  double lower_change = 0;   // where the input is lower
  double higher_change = 0;  // and where it is higher; both may lie on one side
};

struct TornadoBar {
  Rect lower, higher;  // from the zero line; without a width where nothing changes
};

struct TornadoChart {
  Rect plot;
  float row_height = 0;
  float zero_x = 0;
  std::vector<TornadoBar> bars;  // by row
};

// How rows are drawn: a bar of `bar_height` begins `bar_top` below its row's top.
struct TornadoPlace {
  float x = 0;
  float y = 0;
  float width = 0;  // of the longest bars on both sides together
  float row_height = 0;
  float bar_top = 0;
  float bar_height = 0;
};

// One scale for all rows, which holds zero and fills the width. Precondition: all numbers are finite.
TornadoChart build_tornado_chart(std::span<const TornadoRow> rows, const TornadoPlace& place);

// The row at a height; nothing outside of the plot's.
std::optional<std::size_t> tornado_row_at(const TornadoChart& chart, float y);

}  // namespace clv::ui
