// What happened against what the model said, as geometry: numbers in, pixels out, nothing drawn.
#pragma once

#include <optional>
#include <vector>

#include "protocol/forecast_view.h"
#include "ui/painter.h"

namespace clv::ui {

struct ProofTick {
  double number;  // orders, or a day
  float at;       // y, or x
};

struct ProofChart {
  Rect plot;
  std::vector<protocol::CurveDay> days;  // all points, ascending; the border's twice
  std::vector<Point> actual;             // by point
  std::vector<Point> known_model, predicted_model;
  float border_x = 0;
  std::vector<ProofTick> order_ticks;
  std::vector<ProofTick> day_ticks;  // first, border, last
};

// Both parts have two points.
bool can_build_proof_chart(const protocol::ForecastView& forecast);

// Nothing unless it can be built.
std::optional<ProofChart> build_proof_chart(const protocol::ForecastView& forecast,
                                            const Rect& plot);

// The index of the point nearest to `x`.
std::size_t nearest_day(const ProofChart& chart, float x);

}  // namespace clv::ui
