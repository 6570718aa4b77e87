// A grid of shaded cells with names of rows and columns: drawn, declared, read by pointer and keyboard.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/charts/chart_figure.h"
#include "ui/widgets/link_row.h"

namespace clv::ui {

struct HeatCell {
  std::string text;  // empty: not observed, nothing is drawn
  double strength = 0;
};

struct HeatTip {
  std::string title, text;
};

struct HeatMapModel {
  app::ChartId chart = app::ChartId::none;
  std::string_view key;
  std::string_view title;
  std::string summary;
  std::string corner;                // what the rows' names are
  std::vector<std::string> rows;     // their names
  std::vector<std::string> columns;  // their names; the table has all of them
  std::vector<std::vector<HeatCell>> cells;
  std::function<HeatTip(std::size_t row, std::size_t column)> tip;  // asked for observed cells
  std::size_t first_column = 0;                                     // the first that is drawn
  float least_cell = 40;  // pixels; wider where the columns' names are
};

struct HeatMapPlace {
  float height;
  std::size_t first_column, shown_columns;
};

// At (x, y) downwards. Moves on by itself where the keyboard reads a column that is out of sight.
HeatMapPlace heat_map(FrameContext& ui, const HeatMapModel& model, float x, float y, float width);

// Links to earlier and later columns where not all of `columns` have room; `show` makes what brings the columns from
// `first` on in sight.
void add_column_links(LinkRow& links, const HeatMapPlace& place, std::size_t columns,
                      const std::function<app::StateAction(std::size_t first)>& show);

}  // namespace clv::ui
