// The report: what a merchant prints or hands on. Its mirror is what the browser puts on paper.
#include <algorithm>

#include "app/import_choices.h"
#include "app/metric_table.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;

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
    rows.push_back({.name = std::string(ui.t(row.label)),
                    .text = app::metric_text(locale, row, metric),
                    .detail = app::metric_hint(locale, row, metric)});
  }
  std::ranges::move(more_metrics(ui), std::back_inserter(rows));
  return rows;
}

using Rows = std::vector<std::vector<std::string>>;

Rows segment_rows(const FrameContext& ui) {
  Rows rows{{std::string(ui.t(segments_segment)), std::string(ui.t(data_report_customers)),
             std::string(ui.t(segments_customer_share)), std::string(ui.t(segments_revenue_share)),
             std::string(ui.t(segments_expected))}};
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

// Active shares by month, as many months and cohorts as fit on paper.
Rows cohort_rows(const FrameContext& ui) {
  constexpr std::size_t kMonths = 10;
  constexpr std::size_t kNewest = 12;
  std::span<const protocol::CohortRow> cohorts(analysis(ui).past.cohorts[0]);
  if (cohorts.size() > kNewest) cohorts = cohorts.last(kNewest);
  Rows rows{{std::string(ui.t(cohorts_first_order)), std::string(ui.t(data_report_customers))}};
  for (std::size_t month = 1; month < kMonths; ++month)
    rows[0].push_back(texts::format_integer(ui.locale(), static_cast<std::int64_t>(month)));
  for (const protocol::CohortRow& cohort : cohorts) {
    std::vector<std::string>& row = rows.emplace_back();
    row.push_back(period_label(ui, cohort.name) + (cohort.is_small ? "\u00a0*" : ""));
    row.push_back(texts::format_integer(ui.locale(), cohort.customers));
    for (std::size_t month = 1; month < kMonths; ++month) {
      row.push_back(month < cohort.cells.size()
                        ? texts::format_percent(ui.locale(), cohort.cells[month].share_active)
                        : std::string());
    }
  }
  return rows;
}

// One card with facts or a table.
class Page {
 public:
  Page(FrameContext& ui, float x, float y, float width) : ui_(ui), x_(x), y_(y), width_(width) {}

  void text(std::string_view key, texts::TextKey title, std::string_view content) {
    card(key, title, {}, [&](const CardArea& area) {
      return paragraph(ui_, "text", content, area.x, area.y + 4, area.width, ui_.body()) + 4;
    });
  }
  void facts(std::string_view key, texts::TextKey title, const std::vector<FactRow>& rows) {
    if (rows.empty()) return;
    card(key, title, {}, [&](const CardArea& area) {
      return fact_list(ui_, "facts", ui_.t(title), ui_.t(data_measure), ui_.t(data_value), rows,
                       area.x, area.y + 4, area.width) +
             4;
    });
  }
  void table(std::string_view key, texts::TextKey title, texts::TextKey hint, Rows rows) {
    card(key, title, ui_.t(hint), [&](const CardArea& area) {
      return data_table(ui_, "table", ui_.t(title), std::move(rows), area.x, area.y + 4,
                        area.width) +
             4;
    });
  }
  float bottom() const { return y_; }

 private:
  template <class Content>
  void card(std::string_view key, texts::TextKey title, std::string_view hint, Content content) {
    CardRow row(ui_, y_);
    const CardArea area = begin_titled_card(ui_, row, key, ui_.t(title), hint, x_, width_);
    row.end_card(area.y + content(area));
    y_ += row.height() + kGap;
  }

  FrameContext& ui_;
  float x_, y_, width_;
};

}  // namespace

float report_section(FrameContext& ui, float x, float y, float width) {
  const auto& shown = ui.state.import.shown;
  float below = y;
  below += heading(ui, "title", ui.t(report_title), x, below, width, 1,
                   ui.colored(Weight::semibold, 20, ui.theme.ink)) +
           2;
  const std::string names = shown ? app::names_of(*shown) : std::string();
  below += paragraph(ui, "source",
                     ui.t(report_source, {{"files", names}, {"period", analysis_period(ui)}}), x,
                     below, width, ui.muted());
  if (ui.state.today) {
    below += paragraph(
        ui, "made", ui.t(report_made, {{"date", texts::format_date(ui.locale(), *ui.state.today)}}),
        x, below, width, ui.muted());
  }
  below += 10;
  const Rect print =
      button(ui, "print", ui.t(report_print), x, below, ButtonLook::primary, app::PrintReport{});
  const float back_width = button_width(ui, ui.t(report_back), ButtonLook::quiet);
  const bool beside = print.right() + 12 + back_width <= x + width;
  const Rect back = button(ui, "back", ui.t(report_back), beside ? print.right() + 12 : x,
                           beside ? below : print.bottom() + 8, ButtonLook::quiet,
                           choose(app::DataChoice::report_open, 0));
  Page page(ui, x, back.bottom() + kGap, width);
  if (analysis(ui).forecast) page.text("verdict", report_verdict, verdict_text(ui));
  page.facts("figures", data_key_figures, key_facts(ui));
  page.facts("forecast", forecast_title, forecast_facts(ui));
  if (analysis(ui).forecast) page.facts("assumptions", report_assumptions, assumptions(ui));
  if (!analysis(ui).past.segments.empty()) {
    page.table("segments", segments_title, segments_hint, segment_rows(ui));
    page.table("cohorts", cohorts_title, report_cohorts_hint, cohort_rows(ui));
  }
  page.facts("reading", data_report, reading_facts(ui));
  below = page.bottom();
  below += paragraph(ui, "privacy", ui.t(data_privacy), x, below, width, ui.muted());
  return below - y;
}

}  // namespace clv::ui
