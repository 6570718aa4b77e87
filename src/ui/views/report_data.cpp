// What orders say, in the report.
#include <algorithm>

#include "app/doubt_lines.h"
#include "app/metric_table.h"
#include "ui/charts/proof_chart_build.h"
#include "ui/views/data_parts.h"
#include "ui/views/report_parts.h"
#include "ui/views/shared_charts.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

std::string percent(const FrameContext& ui, const std::optional<double>& share) {
  return share ? texts::format_percent(ui.locale(), *share) : std::string(ui.t(common_undefined));
}

std::vector<FactRow> assumptions(const FrameContext& ui) {
  const protocol::AnalysisView& view = analysis(ui);
  const protocol::ForecastView forecast = view.forecast.value_or(protocol::ForecastView{});
  std::vector<FactRow> rows;
  const auto add = [&](texts::TextKey name, std::string text) {
    rows.push_back({.name = std::string(ui.t(name)), .text = std::move(text), .detail = {}});
  };
  if (view.as_of) add(report_as_of, texts::format_date(ui.locale(), *view.as_of));
  add(report_margin, texts::format_percent(ui.locale(), forecast.gross_margin));
  add(report_discount, texts::format_percent(ui.locale(), forecast.discount_rate_annual));
  add(report_horizon, texts::format_months(ui.locale(), forecast.horizon_months));
  if (!forecast.model.empty()) add(report_model, app::model_name(forecast.model));
  return rows;
}

std::vector<FactRow> key_facts(const FrameContext& ui) {
  const texts::Locale locale = file_locale(ui);
  std::vector<FactRow> rows;
  for (const app::MetricRow& row : app::metric_table().first(app::kKeyMetrics)) {
    const protocol::Metric metric = analysis(ui).metric(row.name);
    if (!is_told(ui, metric)) continue;
    rows.push_back({.name = std::string(ui.t(row.label)),
                    .text = app::metric_text(locale, row, metric),
                    .detail = app::metric_hint(locale, row, metric)});
  }
  std::ranges::move(more_metrics(ui), std::back_inserter(rows));
  return rows;
}

TableRows segment_rows(const FrameContext& ui) {
  TableRows rows{{std::string(ui.t(segments_segment)), std::string(ui.t(data_report_customers)),
                  std::string(ui.t(segments_customer_share)),
                  std::string(ui.t(segments_revenue_share)), std::string(ui.t(segments_expected))}};
  for (const protocol::SegmentView& segment : analysis(ui).past.segments) {
    const auto key = texts::find_key("segment." + segment.name);
    rows.push_back({key ? std::string(ui.t(*key)) : segment.name,
                    texts::format_integer(ui.locale(), segment.customers),
                    percent(ui, segment.customer_share), percent(ui, segment.revenue_share),
                    segment.expected_value
                        ? texts::format_money_short(file_locale(ui), *segment.expected_value, 0)
                        : std::string(ui.t(common_undefined))});
  }
  return rows;
}

float proof_chart(FrameContext& ui, float x, float y, float width) {
  return proof_figure(ui, x, y, width, kMostReportRows);
}

}  // namespace

void report_data(FrameContext& ui, ReportPage& page) {
  const protocol::AnalysisView& view = analysis(ui);
  // First, whatever rests on it: also what a person said is right.
  std::vector<std::string> doubts;
  for (app::DoubtLine& line : app::doubt_lines(ui.locale(), view.doubts, view.files.size() > 1))
    doubts.push_back(std::move(line.text));
  page.lines("doubts", doubts_report, doubts);
  if (view.forecast) page.text("verdict", report_verdict, verdict_text(ui));
  if (view.has_customers()) page.facts("figures", data_key_figures, key_facts(ui));
  page.facts("forecast", forecast_title, forecast_facts(ui));
  if (view.forecast) page.facts("assumptions", report_assumptions, assumptions(ui));
  if (view.forecast && can_build_proof_chart(*view.forecast))
    page.chart("proof", holdout_title, proof_hint(ui), proof_chart);
  if (view.subscriptions) page.facts("subscriptions", subscriptions_title, subscription_facts(ui));
  if (!view.past.segments.empty()) {
    page.table("segments", segments_title, ui.t(segments_hint), segment_rows(ui));
    if (has_cohort_figure(ui))
      page.chart("cohorts", cohorts_title, ui.t(report_cohorts_hint), cohort_figure);
  }
  page.facts("reading", data_report, reading_facts(ui));
}

}  // namespace clv::ui
