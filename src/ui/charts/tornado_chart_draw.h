// Draws a tornado with names and changes in words, and answers pointer and keyboard.
#pragma once

#include <string>
#include <vector>

#include "ui/charts/chart_figure.h"
#include "ui/charts/tornado_chart_build.h"

namespace clv::ui {

struct TornadoLine {
  std::string name;
  TornadoRow change;
  std::string lower_text, higher_text;  // the changes in words
};

struct TornadoModel {
  std::string_view key;
  std::string_view title;
  std::string summary;
  std::string name_header, lower_header, higher_header;
  std::vector<TornadoLine> lines;  // the largest first
};

// The bars stand between names and changes where there is room, below them otherwise. Returns the height it took.
float tornado_chart(FrameContext& ui, const TornadoModel& model, float x, float y, float width);

}  // namespace clv::ui
