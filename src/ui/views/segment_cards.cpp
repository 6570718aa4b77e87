// Who the customers are, and where the coming value sits.
#include <algorithm>
#include <array>

#include "ui/charts/share_bars.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sort_table.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;
using protocol::SegmentView;

std::string segment_text(const FrameContext& ui, const SegmentView& segment) {
  const auto key = texts::find_key("segment." + segment.name);
  return key ? std::string(ui.t(*key)) : segment.name;
}

std::string percent(const FrameContext& ui, const std::optional<double>& share) {
  return share ? texts::format_percent(ui.locale(), *share) : std::string(ui.t(common_undefined));
}

std::string expected_text(const FrameContext& ui, const SegmentView& segment) {
  return segment.expected_value
             ? texts::format_money_short(file_locale(ui), *segment.expected_value, 0)
             : std::string(ui.t(common_undefined));
}

SortTableModel segment_table(const FrameContext& ui) {
  // On a phone the last columns are only in the table behind.
  constexpr std::array kNumbers{data_report_customers, segments_expected, segments_revenue_share,
                                segments_customer_share};
  SortTableModel model{.key = "table",
                       .caption = ui.t(segments_title),
                       .table = app::TableId::segments,
                       .columns = sort_columns(ui, ui.t(segments_segment), kNumbers),
                       .rows = {}};
  for (const SegmentView& segment : analysis(ui).past.segments) {
    model.rows.push_back(
        {text_cell(segment_text(ui, segment)), count_cell(ui, segment.customers),
         number_cell(expected_text(ui, segment), segment.expected_value),
         number_cell(percent(ui, segment.revenue_share), segment.revenue_share),
         number_cell(percent(ui, segment.customer_share), segment.customer_share)});
  }
  return model;
}

bool shows_table(const FrameContext& ui) {
  return ui.state.data.at(app::DataChoice::segment_table) != 0;
}

}  // namespace

void segments_card(FrameContext& ui, CardRow& row, float x, float width) {
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "segments", ui.t(segments_title), ui.t(segments_hint), x, width);
  const float top = row.content_y() - kCardPadding;
  const std::vector<SegmentView>& segments = analysis(ui).past.segments;
  std::vector<ShareBar> bars;
  const SegmentView* largest = nullptr;
  double longest = 0;
  for (const SegmentView& segment : segments) {
    if (largest == nullptr || segment.customers > largest->customers) largest = &segment;
    longest = std::max(longest, segment.customer_share.value_or(0));
  }
  for (const SegmentView& segment : segments) {
    ShareBar& bar = bars.emplace_back();
    bar.name = segment_text(ui, segment);
    if (segment.customer_share && longest > 0) bar.share = *segment.customer_share / longest;
    bar.text = ui.t(segments_text, {{"customers", percent(ui, segment.customer_share)},
                                    {"revenue", percent(ui, segment.revenue_share)}});
  }
  std::string summary;
  if (largest != nullptr) {
    summary = ui.t(segments_summary, {{"segment", segment_text(ui, *largest)},
                                      {"customers", percent(ui, largest->customer_share)},
                                      {"revenue", percent(ui, largest->revenue_share)}});
  }
  const bool as_table = shows_table(ui);
  if (as_table) {
    below += 8 + sort_table(ui, segment_table(ui), inner_x, below + 8, inner);
    below += 4 + paragraph(ui, "summary", summary, inner_x, below + 4, inner, ui.body());
  } else {
    below += 8 + share_bars(ui, "bars", summary, ui.t(segments_title), bars,
                            table_texts(segment_table(ui)), inner_x, below + 8, inner);
    below += 4 + ui.paint.wrapped_text(inner_x, below + 4, inner, ui.body(), summary);
  }
  below =
      button(ui, "form", ui.t(as_table ? segments_as_bars : segments_as_table), inner_x, below + 4,
             ButtonLook::link, choose(app::DataChoice::segment_table, as_table ? 0 : 1))
          .bottom();
  below += chart_footer(ui, app::ExplainId::segments, ui.t(segments_title),
                        {x, top, width, below - top});
  row.end_card(below);
}

void expected_card(FrameContext& ui, CardRow& row, float x, float width) {
  const protocol::ForecastView forecast = analysis(ui).forecast.value_or(protocol::ForecastView{});
  const std::string months = texts::format_months(ui.locale(), forecast.horizon_months);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "expected", ui.t(segments_expected_title),
                        ui.t(segments_expected_hint, {{"months", months}}), x, width);
  const float top = row.content_y() - kCardPadding;
  std::vector<ShareBar> bars;
  const SegmentView* best = nullptr;
  double total = 0;
  for (const SegmentView& segment : analysis(ui).past.segments) {
    const double expected = segment.expected_value.value_or(0);
    total += expected;
    if (best == nullptr || expected > best->expected_value.value_or(0)) best = &segment;
  }
  const double longest = best != nullptr ? best->expected_value.value_or(0) : 0;
  for (const SegmentView& segment : analysis(ui).past.segments) {
    ShareBar& bar = bars.emplace_back();
    bar.name = segment_text(ui, segment);
    if (segment.expected_value && longest > 0) bar.share = *segment.expected_value / longest;
    bar.text = expected_text(ui, segment);
  }
  std::string summary(ui.t(cohorts_none));
  if (best != nullptr && total > 0) {
    summary = ui.t(segments_expected_summary,
                   {{"segment", segment_text(ui, *best)},
                    {"share", texts::format_percent(ui.locale(), longest / total)}});
  }
  below += 8 + share_bars(ui, "bars", summary, ui.t(segments_expected_title), bars,
                          table_texts(segment_table(ui)), inner_x, below + 8, inner);
  below += 4 + ui.paint.wrapped_text(inner_x, below + 4, inner, ui.body(), summary);
  below += chart_footer(ui, app::ExplainId::expected, ui.t(segments_expected_title),
                        {x, top, width, below - top});
  row.end_card(below);
}

}  // namespace clv::ui
