#include "ui/charts/histogram_build.h"

#include <algorithm>

#include "ui/charts/ticks.h"

namespace clv::ui {

std::optional<Histogram> build_histogram(const HistogramInput& input) {
  std::vector<std::int64_t> counts(input.counts.begin(), input.counts.end());
  if (input.beyond > 0) counts.push_back(input.beyond);
  const std::int64_t most = counts.empty() ? 0 : *std::ranges::max_element(counts);
  if (most <= 0) return std::nullopt;
  Histogram chart;
  const Rect& plot = chart.plot = input.plot;
  const std::vector<double> ticks = round_ticks(0, static_cast<double>(most), 3);
  const auto y = [&](double count) {
    return plot.bottom() - plot.height * static_cast<float>(count / ticks.back());
  };
  // Parts of a count do not exist.
  for (const double tick : ticks) {
    if (tick == static_cast<double>(static_cast<std::int64_t>(tick)))
      chart.ticks.push_back({tick, y(tick)});
  }
  // What lies beyond is no bin of that width: it stands apart.
  const float gap = input.beyond > 0 && counts.size() > 1 ? 8.0F : 0.0F;
  const float place = (plot.width - gap) / static_cast<float>(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const bool apart = gap > 0 && i + 1 == counts.size();
    const float start = plot.x + place * static_cast<float>(i) + (apart ? gap : 0);
    const float top = y(static_cast<double>(counts[i]));
    const float air = std::min(2.0F, place / 4);
    chart.starts.push_back(start);
    chart.bars.push_back({start + air / 2, top, place - air, plot.bottom() - top});
  }
  chart.starts.push_back(plot.right());
  const double scale_end = input.bin_width * static_cast<double>(input.counts.size());
  for (const double mark : input.marks) {
    const bool inside = mark >= 0 && mark <= scale_end && !input.counts.empty();
    chart.mark_x.push_back(
        inside ? std::optional(plot.x + place * static_cast<float>(mark / input.bin_width))
               : std::nullopt);
  }
  return chart;
}

std::optional<std::size_t> bar_at(const Histogram& histogram, float x) {
  if (x < histogram.plot.x || x >= histogram.plot.right()) return std::nullopt;
  const auto next = std::ranges::upper_bound(histogram.starts, x);
  const auto index = static_cast<std::size_t>(next - histogram.starts.begin()) - 1;
  return std::min(index, histogram.bars.size() - 1);
}

}  // namespace clv::ui
