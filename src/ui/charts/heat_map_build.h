// A grid of shaded cells as geometry and colours: nothing drawn.
#pragma once

#include <cstddef>
#include <optional>

#include "ui/painter.h"

namespace clv::ui {

struct HeatMap {
  Rect area;  // of the cells
  std::size_t rows = 0;
  std::size_t columns = 0;  // those that are shown

  Rect cell(std::size_t row, std::size_t column) const;
};

struct HeatPlace {
  std::size_t row, column;
};

// The cell that holds the point; nothing outside of the area.
std::optional<HeatPlace> place_at(const HeatMap& map, float x, float y);

// How many columns of at least `least` pixels have room, 1 to `wanted`; precondition: wanted >= 1.
std::size_t columns_that_fit(float width, float least, std::size_t wanted);

struct HeatColors {
  Color fill, text;
};

// From the empty track (0) to the accent (1). The text has a contrast of 4.5 : 1 (WCAG 2.2, 1.4.3): shades
// between, on which neither light nor dark letters have it, are passed over.
HeatColors heat_colors(const Theme& theme, double strength);

}  // namespace clv::ui
