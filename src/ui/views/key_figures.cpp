// The five numbers that a shop owner asks for first, each with what makes it certain or new.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/metric_table.h"
#include "app/worn_number.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;
using app::ExplainId;

struct Figure {
  std::string_view key;
  ExplainId explain;  // none: it explains itself
  std::string label, value, hint;
};

// The value of a new customer with its interval, or why there is none.
Figure clv_figure(const FrameContext& ui) {
  const texts::Locale locale = file_locale(ui);
  const protocol::ForecastView forecast = analysis(ui).forecast.value_or(protocol::ForecastView{});
  Figure figure{
      .key = "clv",
      .explain = ExplainId::clv,
      .label = ui.t(key_clv,
                    {{"months", texts::format_months_short(ui.locale(), forecast.horizon_months)}}),
      .value = std::string(ui.t(common_undefined)),
      .hint = std::string(ui.t(reason_verdict_insufficient))};
  const app::WornNumber worn =
      app::wear_verdict(locale, forecast, forecast.new_clv, app::WornUnit::money_each);
  if (worn.text.empty()) return figure;
  figure.value = worn.text;
  figure.hint = worn.low.empty() ? std::string(ui.t(key_clv_hint))
                                 : ui.t(key_clv_interval, {{"low", worn.low}, {"high", worn.high}});
  if (forecast.level == "careful" && forecast.holdout_error)
    figure.hint +=
        ". " + ui.t(key_clv_missed,
                    {{"percent",
                      texts::format_percent(ui.locale(), std::fabs(*forecast.holdout_error), 0)}});
  return figure;
}

Figure metric_figure(const FrameContext& ui, const app::MetricRow& row, ExplainId explain) {
  const texts::Locale locale = file_locale(ui);
  const protocol::Metric metric = analysis(ui).metric(row.name);
  Figure figure{.key = row.name,
                .explain = explain,
                .label = std::string(ui.t(row.label)),
                .value = app::metric_text(locale, row, metric),
                .hint = app::metric_hint(locale, row, metric)};
  const protocol::Metric change = analysis(ui).metric("aov_change_365d");
  if (explain == ExplainId::aov && metric.number && change.number)
    figure.hint = ui.t(key_aov_change,
                       {{"change", texts::format_percent_signed(ui.locale(), *change.number)}});
  return figure;
}

std::vector<Figure> figures_of(const FrameContext& ui) {
  constexpr std::array kShown{ExplainId::aov, ExplainId::repeat_rate, ExplainId::days_between,
                              ExplainId::returning_share};
  std::vector<Figure> figures;
  if (analysis(ui).forecast) figures.push_back(clv_figure(ui));
  // The first rows of the table are the key figures; the others are facts of the report. Of a list with one row per customer
  // those stand in their place that it tells.
  if (analysis(ui).is_summary) {
    for (const app::MetricRow& row : app::metric_table()) {
      if (is_told(ui, analysis(ui).metric(row.name)))
        figures.push_back(metric_figure(ui, row, ExplainId::none));
    }
    return figures;
  }
  for (std::size_t i = 0; i < kShown.size(); ++i)
    figures.push_back(metric_figure(ui, app::metric_table()[i], kShown[i]));
  return figures;
}

// The mark stands at the end of the label, where the room is.
float label_room(float width) { return width - 2 * kCardPadding - 20; }

float label_height(const FrameContext& ui, const Figure& figure, float width) {
  const auto lines = ui.paint.wrap(ui.muted(), figure.label, label_room(width));
  return static_cast<float>(lines.size()) * Painter::line_height(ui.muted());
}

// `labels`: the height of the tallest label of its row, so that the values stand on one line.
void figure_card(FrameContext& ui, CardRow& row, const Figure& figure, float labels, float x,
                 float width) {
  const float inner_x = x + kCardPadding;
  const float inner = width - 2 * kCardPadding;
  TextStyle value_style{Weight::semibold, 22, ui.theme.ink};
  const float natural = ui.paint.text_width(value_style, figure.value);
  if (natural > inner) value_style.size *= inner / natural;
  row.begin_card(figure.key, figure.label, x, width);
  float below = row.content_y() - 4;
  paragraph(ui, "label", figure.label, inner_x, below, label_room(width), ui.muted());
  below += labels;
  below += paragraph(ui, "value", figure.value, inner_x, below, inner + 1, value_style);
  below += paragraph(ui, "hint", figure.hint, inner_x, below, inner, ui.muted());
  if (figure.explain != ExplainId::none)
    explain_mark(ui, figure.explain, figure.label, x + width - 8, row.content_y() - 8);
  row.end_card(below - 4);
}

}  // namespace

float key_figures(FrameContext& ui, float x, float y, float width) {
  const NodeId region = declare_group(ui, "key_figures", NodeRole::region, ui.t(data_key_figures));
  const Scope scope(ui.tree, region);
  const std::vector<Figure> figures = figures_of(ui);
  if (figures.empty()) return 0;
  const std::size_t columns = std::min<std::size_t>(figures.size(), width >= 900   ? figures.size()
                                                                    : width >= 620 ? 3
                                                                                   : 2);
  constexpr float kGap = 12;
  // Rows as equal as they can be, each filled: no holes.
  const std::size_t rows = (figures.size() + columns - 1) / columns;
  const std::size_t in_row = (figures.size() + rows - 1) / rows;
  float below = y;
  for (std::size_t i = 0; i < figures.size(); i += in_row) {
    CardRow row(ui, below);
    const std::size_t end = std::min(i + in_row, figures.size());
    const float column = (width + kGap) / static_cast<float>(end - i) - kGap;
    float labels = 0;
    for (std::size_t j = i; j < end; ++j)
      labels = std::max(labels, label_height(ui, figures[j], column));
    for (std::size_t j = i; j < end; ++j) {
      figure_card(ui, row, figures[j], labels, x + static_cast<float>(j - i) * (column + kGap),
                  column);
    }
    below += row.height() + kGap;
  }
  for (const Figure& figure : figures) {
    if (figure.explain == ExplainId::none) continue;
    const float height = explanation_text(ui, figure.explain, x, below, width);
    if (height > 0) below += height + kGap;
  }
  below -= kGap;
  ui.tree.at(region).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace clv::ui
