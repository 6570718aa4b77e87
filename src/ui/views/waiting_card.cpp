// How long customers wait with their next order.
#include <array>
#include <cmath>
#include <numeric>

#include "ui/charts/histogram_draw.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;
using protocol::GapBins;

// "8–14", and for the last bar "meer dan 140".
std::string bar_name(const FrameContext& ui, const GapBins& bins, std::size_t bar) {
  const auto number = [&](std::int64_t days) { return texts::format_integer(ui.locale(), days); };
  const auto from = static_cast<std::int64_t>(bar) * bins.bin_days;
  if (bar >= bins.pairs.size()) return ui.t(history_waiting_longer, {{"n", number(from)}});
  if (bins.bin_days == 1) return number(from + 1);
  return number(from + 1) + "–" + number(from + bins.bin_days);
}

std::int64_t pairs_of(const GapBins& bins, std::size_t bar) {
  return bar < bins.pairs.size() ? bins.pairs[bar] : bins.longer;
}

TableRows table_of(const FrameContext& ui, const GapBins& bins, std::size_t bars) {
  TableRows rows{
      {std::string(ui.t(history_waiting_days)), std::string(ui.t(history_waiting_orders))}};
  for (std::size_t bar = 0; bar < bars; ++bar)
    rows.push_back(
        {bar_name(ui, bins, bar), texts::format_integer(ui.locale(), pairs_of(bins, bar))});
  return rows;
}

std::string summary_of(const FrameContext& ui) {
  const std::optional<double>& median = analysis(ui).past.days_median;
  if (!median) return std::string(ui.t(reason_no_repeat_customers));
  return ui.t(history_waiting_summary, {{"days", ui.plural(metric_days, std::llround(*median))}});
}

}  // namespace

void waiting_card(FrameContext& ui, CardRow& row, float x, float width) {
  constexpr float kPlotHeight = 170;
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "waiting", ui.t(history_waiting_title),
                                                   ui.t(history_waiting_hint), x, width);
  const float top = row.content_y() - kCardPadding;
  const protocol::PastView& past = analysis(ui).past;
  const GapBins& bins = past.days_bins;
  const std::array marks{past.days_q1.value_or(-1), past.days_median.value_or(-1),
                         past.days_q3.value_or(-1)};
  const auto histogram =
      build_histogram({.counts = bins.pairs,
                       .beyond = bins.longer,
                       .bin_width = static_cast<double>(bins.bin_days),
                       .marks = marks,
                       .plot = {inner_x + kHistogramAxisWidth, below + kHistogramAbove,
                                inner - kHistogramAxisWidth, kPlotHeight}});
  const std::string summary = summary_of(ui);
  if (histogram) {
    const std::int64_t all = std::accumulate(bins.pairs.begin(), bins.pairs.end(), bins.longer);
    std::vector<std::string> edges;
    edges.reserve(bins.pairs.size() + 1);
    for (std::size_t i = 0; i <= bins.pairs.size(); ++i)
      edges.push_back(
          texts::format_integer(ui.locale(), static_cast<std::int64_t>(i) * bins.bin_days));
    const std::array names{std::string(ui.t(history_waiting_q1)),
                           std::string(ui.t(history_waiting_median)),
                           std::string(ui.t(history_waiting_q3))};
    const Rect area{inner_x, below, inner, histogram->plot.bottom() + kHistogramBelow - below};
    const NodeId figure = chart_figure(ui, "figure", area, summary, ui.t(history_waiting_title),
                                       table_of(ui, bins, histogram->bars.size()));
    const Scope scope(ui.tree, figure);
    draw_histogram(
        ui, *histogram,
        {.chart = app::ChartId::waiting,
         .title = ui.t(history_waiting_title),
         .edges = edges,
         .marks = names,
         .name =
             [&](std::size_t bar) {
               return std::string(ui.t(history_waiting_days)) + " " + bar_name(ui, bins, bar);
             },
         .text =
             [&](std::size_t bar) {
               const std::int64_t pairs = pairs_of(bins, bar);
               return texts::format_integer(ui.locale(), pairs) + " · " +
                      texts::format_percent(
                          ui.locale(), static_cast<double>(pairs) / static_cast<double>(all), 1);
             }});
    below = area.bottom();
  }
  // Declared by the chart's figure, where there is one.
  if (histogram) {
    below += 4 + ui.paint.wrapped_text(inner_x, below + 4, inner, ui.body(), summary);
  } else {
    below += paragraph(ui, "none", summary, inner_x, below, inner, ui.muted());
  }
  below += chart_footer(ui, app::ExplainId::waiting, ui.t(history_waiting_title),
                        {x, top, width, below - top});
  row.end_card(below);
}

}  // namespace clv::ui
