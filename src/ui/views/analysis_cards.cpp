#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/field_text.h"
#include "app/metric_table.h"
#include "app/preview_text.h"
#include "app/reduce_import.h"
#include "base/assert.h"
#include "ui/views/analysis_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fact_list.h"

namespace clv::ui {

using enum texts::TextKey;

const protocol::AnalysisView& analysis(const FrameContext& ui) {
  const std::optional<protocol::AnalysisView>& shown = ui.state.import.analysis;
  CLV_ASSERT(shown.has_value(), "the section is drawn for an analysis");
  return *shown;
}

texts::Locale file_locale(const FrameContext& ui) {
  texts::Locale locale = ui.locale();
  if (!analysis(ui).currency.empty()) locale.currency = analysis(ui).currency;
  return locale;
}

std::string analysis_period(const FrameContext& ui) {
  const auto& view = analysis(ui);
  if (view.is_summary) return std::string(ui.t(preview_platform_summary));
  if (!view.first_order || !view.last_order) return std::string(ui.t(common_undefined));
  return ui.t(data_period, {{"first", texts::format_date(ui.locale(), *view.first_order)},
                            {"last", texts::format_date(ui.locale(), *view.last_order)}});
}

void take_over_card(FrameContext& ui, CardRow& row, float x, float width) {
  const std::vector<app::MeasuredInput> measured =
      app::measured_inputs(ui.state.inputs, analysis(ui));
  const std::optional<protocol::ForecastView>& forecast = analysis(ui).forecast;
  const texts::TextKey hint = measured.empty()                   ? data_take_over_nothing
                              : forecast && forecast->is_shown() ? forecast_take_over_hint
                                                                 : data_take_over_hint;
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "take_over", ui.t(data_take_over), ui.t(hint), x, width);
  below += 4;
  const texts::Locale locale = file_locale(ui);
  std::vector<FactRow> rows;
  for (const auto& [id, number] : measured) {
    const app::Field& field = app::field(id);
    const double now = ui.state.inputs.*field.member;
    rows.push_back(
        {.name = std::string(ui.t(field.label)),
         .text = app::field_text(locale, field, number),
         .detail = ui.t(data_now, {{"text", app::field_text(ui.locale(), field, now)}})});
  }
  if (!rows.empty()) {
    below += fact_list(ui, "numbers", ui.t(data_take_over), ui.t(data_measure), ui.t(data_value),
                       rows, inner_x, below, inner) +
             12;
    const std::string_view use = ui.t(data_use_numbers);
    const bool fits = button_width(ui, use, ButtonLook::primary) <= inner;
    below = button(ui, "use", fits ? use : ui.t(data_use_numbers_short), inner_x, below,
                   ButtonLook::primary, app::UseMeasured{})
                .bottom();
  }
  row.end_card(below);
}

namespace {

// "jan.csv: 120 rijen · feb.csv: 98 rijen"; of one file nothing more is to be said.
std::string rows_per_file(const FrameContext& ui) {
  const auto& files = analysis(ui).files;
  std::string text;
  if (files.size() < 2) return text;
  for (const protocol::ReadFile& file : files) {
    if (!text.empty()) text += " · ";
    text += file.name + ": " + ui.plural(data_rows, file.rows);
  }
  return text;
}

std::vector<FactRow> summary_facts(const FrameContext& ui) {
  const auto& view = analysis(ui);
  const auto count = [&](std::int64_t n) { return texts::format_integer(ui.locale(), n); };
  return {
      {std::string(ui.t(data_report_platform)), std::string(ui.t(preview_platform_summary)), {}},
      {std::string(ui.t(data_report_rows)), count(view.rows), {}},
      {std::string(ui.t(data_report_customers)), count(view.customers), {}},
      {std::string(ui.t(preview_time_unit)),
       app::time_unit_text(ui.locale().language, view.time_unit),
       {}}};
}

}  // namespace

bool is_told(const FrameContext& ui, const protocol::Metric& metric) {
  return metric.number || !analysis(ui).is_summary;
}

std::vector<FactRow> reading_facts(const FrameContext& ui) {
  const auto& view = analysis(ui);
  if (view.is_summary) return summary_facts(ui);
  const auto count = [&](std::int64_t n) { return texts::format_integer(ui.locale(), n); };
  std::vector<FactRow> rows{
      {std::string(ui.t(data_report_platform)),
       view.platform_name.empty() || view.platform == "generic"
           ? std::string(ui.t(data_report_platform_generic))
           : view.platform_name,
       {}},
      {std::string(ui.t(data_report_rows)), count(view.rows), rows_per_file(ui)}};
  const auto add = [&](texts::TextKey name, std::string text) {
    rows.push_back({std::string(ui.t(name)), std::move(text), {}});
  };
  if (view.has_orders()) {
    add(data_report_orders, count(view.orders));
    add(data_report_counted, count(view.counted_orders));
    add(data_report_customers, count(view.customers));
    add(data_report_period, analysis_period(ui));
  }
  const auto add_some = [&](texts::TextKey name, std::int64_t number, texts::TextKey detail) {
    if (number > 0)
      rows.push_back({std::string(ui.t(name)), count(number), std::string(ui.t(detail))});
  };
  add_some(data_report_guests, view.guest_orders, data_report_guests_hint);
  add_some(data_report_zero, view.zero_value_orders, data_report_zero_hint);
  add_some(data_report_refunds, view.refund_rows, data_report_refunds_hint);
  if (!view.currency.empty()) add(data_report_currency, view.currency);
  if (!view.date_format.empty()) add(data_report_date_format, view.date_format);
  return rows;
}

std::vector<FactRow> more_metrics(const FrameContext& ui) {
  const texts::Locale locale = file_locale(ui);
  std::vector<FactRow> rows;
  if (!analysis(ui).has_customers()) return rows;
  for (const app::MetricRow& row : app::metric_table().subspan(app::kKeyMetrics)) {
    const protocol::Metric metric = analysis(ui).metric(row.name);
    if (!is_told(ui, metric)) continue;
    // No refunds, no line about them.
    if (std::string_view(row.name) == "refunds" && metric.number.value_or(0) == 0) continue;
    rows.push_back({.name = std::string(ui.t(row.label)),
                    .text = app::metric_text(locale, row, metric),
                    .detail = app::metric_hint(locale, row, metric)});
  }
  return rows;
}

void report_card(FrameContext& ui, CardRow& row, float x, float width) {
  const auto& view = analysis(ui);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "report", ui.t(data_report), ui.t(data_report_hint), x, width);
  below += 4;
  std::vector<FactRow> rows = reading_facts(ui);
  std::string columns;
  for (const protocol::NamedColumn& column : view.columns)
    columns += (columns.empty() ? "" : ", ") + column.header;
  if (!columns.empty()) rows.push_back({std::string(ui.t(data_columns)), {}, columns});
  below += fact_list(ui, "facts", ui.t(data_report), ui.t(data_measure), ui.t(data_value), rows,
                     inner_x, below, inner);
  if (const std::vector<FactRow> metrics = more_metrics(ui); !metrics.empty())
    below += 12 + fact_list(ui, "metrics", ui.t(data_more_metrics), ui.t(data_measure),
                            ui.t(data_value), metrics, inner_x, below + 12, inner);
  row.end_card(below);
}

}  // namespace clv::ui
