#include "ui/charts/proof_chart_build.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/ticks.h"

namespace clv::ui {

bool can_build_proof_chart(const protocol::ForecastView& forecast) {
  return forecast.known.size() >= 2 && forecast.predicted.size() >= 2;
}

std::optional<ProofChart> build_proof_chart(const protocol::ForecastView& forecast,
                                            const Rect& plot) {
  if (!can_build_proof_chart(forecast)) return std::nullopt;
  ProofChart chart;
  chart.plot = plot;
  chart.days = forecast.known;
  chart.days.insert(chart.days.end(), forecast.predicted.begin(), forecast.predicted.end());
  double highest = 0;
  for (const protocol::CurveDay& day : chart.days)
    highest = std::max({highest, day.actual, day.model});
  const std::vector<double> ticks = round_ticks(0, highest, 3);
  const double first = chart.days.front().day;
  const double span = std::max(1.0, chart.days.back().day - first);
  const auto x = [&](double day) {
    return plot.x + plot.width * static_cast<float>((day - first) / span);
  };
  const auto y = [&](double orders) {
    return plot.bottom() - plot.height * static_cast<float>(orders / ticks.back());
  };
  for (const double tick : ticks) chart.order_ticks.push_back({tick, y(tick)});
  for (const protocol::CurveDay& day : chart.days)
    chart.actual.push_back({x(day.day), y(day.actual)});
  for (const protocol::CurveDay& day : forecast.known)
    chart.known_model.push_back({x(day.day), y(day.model)});
  for (const protocol::CurveDay& day : forecast.predicted)
    chart.predicted_model.push_back({x(day.day), y(day.model)});
  chart.border_x = x(forecast.known.back().day);
  for (const double day : {first, static_cast<double>(forecast.known.back().day), first + span})
    chart.day_ticks.push_back({day, x(day)});
  return chart;
}

std::size_t nearest_day(const ProofChart& chart, float x) {
  const auto nearest = std::ranges::min_element(
      chart.actual, {}, [x](const Point& point) { return std::fabs(point.x - x); });
  return static_cast<std::size_t>(nearest - chart.actual.begin());
}

}  // namespace clv::ui
