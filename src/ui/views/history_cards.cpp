// What happened so far: who comes back for a next order, and each quarter.
#include <algorithm>
#include <array>

#include "ui/charts/share_bars.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/sort_table.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

std::string percent(const FrameContext& ui, const std::optional<double>& share) {
  return share ? texts::format_percent(ui.locale(), *share) : std::string(ui.t(common_undefined));
}

std::string order_step(const FrameContext& ui, const protocol::RepeatView& repeat) {
  return texts::format_integer(ui.locale(), repeat.from_order) + " → " +
         texts::format_integer(ui.locale(), repeat.from_order + 1);
}

void add_spread(const FrameContext& ui, std::vector<FactRow>& rows) {
  const protocol::PastView& past = analysis(ui).past;
  if (past.days_q1 && past.days_q3) {
    const auto days = [&](double number) {
      return texts::format_number_short(ui.locale(), number, 0);
    };
    rows.push_back(
        {std::string(ui.t(history_days_between)),
         ui.t(history_days_range, {{"from", days(*past.days_q1)}, {"to", days(*past.days_q3)}}),
         std::string(ui.t(history_days_hint))});
  }
  constexpr std::array<double, 3> kTops{0.01, 0.05, 0.20};
  for (std::size_t i = 0; i < kTops.size(); ++i) {
    if (!past.top_shares[i]) continue;
    rows.push_back({ui.t(history_top, {{"percent", texts::format_percent(ui.locale(), kTops[i])}}),
                    ui.t(history_top_share, {{"share", percent(ui, past.top_shares[i])}}),
                    {}});
  }
}

}  // namespace

void repeats_card(FrameContext& ui, CardRow& row, float x, float width) {
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "repeats", ui.t(history_repeats_title),
                                                   ui.t(history_repeats_hint), x, width);
  const float top = row.content_y() - kCardPadding;
  std::vector<ShareBar> bars;
  TableRows table{{std::string(ui.t(history_step)), std::string(ui.t(data_report_customers)),
                   std::string(ui.t(history_come_back))}};
  std::string summary(ui.t(cohorts_none));
  for (const protocol::RepeatView& repeat : analysis(ui).past.repeats) {
    if (!repeat.share) continue;
    bars.push_back({.name = order_step(ui, repeat),
                    .share = repeat.share,
                    .text = ui.t(history_repeat_text,
                                 {{"share", percent(ui, repeat.share)},
                                  {"customers", ui.plural(data_customers, repeat.customers)}})});
    table.push_back({order_step(ui, repeat), texts::format_integer(ui.locale(), repeat.customers),
                     percent(ui, repeat.share)});
    if (repeat.from_order == 1)
      summary = ui.t(history_repeats_summary, {{"share", percent(ui, repeat.share)}});
  }
  below += 8 + share_bars(ui, "bars", summary, ui.t(history_repeats_title), bars, std::move(table),
                          inner_x, below + 8, inner);
  std::vector<FactRow> rows;
  add_spread(ui, rows);
  if (!rows.empty()) {
    below += 8 + fact_list(ui, "spread", ui.t(history_spread), ui.t(data_measure), ui.t(data_value),
                           rows, inner_x, below + 8, inner);
  }
  below += chart_footer(ui, app::ExplainId::repeats, ui.t(history_repeats_title),
                        {x, top, width, below - top});
  row.end_card(below);
}

void quarters_card(FrameContext& ui, CardRow& row, float x, float width) {
  constexpr std::size_t kNewest = 12;
  auto [inner_x, below, inner] = begin_titled_card(
      ui, row, "quarters", ui.t(history_quarters_title), ui.t(history_quarters_hint), x, width);
  const float top = row.content_y() - kCardPadding;
  const texts::Locale locale = file_locale(ui);
  constexpr std::array kNumbers{data_report_orders, metric_revenue_label, metric_aov_label,
                                history_per_customer, history_returning};
  SortTableModel table{.key = "table",
                       .caption = ui.t(history_quarters_title),
                       .table = app::TableId::quarters,
                       .columns = sort_columns(ui, ui.t(history_quarter), kNumbers),
                       .rows = {}};
  std::span<const protocol::QuarterView> quarters(analysis(ui).past.quarters);
  if (quarters.size() > kNewest) quarters = quarters.last(kNewest);
  const std::string none(ui.t(common_undefined));
  for (const protocol::QuarterView& quarter : quarters) {
    // Quarters come in their order: that is theirs to sort by.
    const auto place = static_cast<double>(table.rows.size());
    table.rows.push_back(
        {number_cell(period_label(ui, quarter.name) + (quarter.is_complete ? "" : "\u00a0…"),
                     place),
         count_cell(ui, quarter.orders),
         number_cell(texts::format_money_short(locale, quarter.revenue, 0), quarter.revenue),
         number_cell(quarter.aov ? texts::format_money_short(locale, *quarter.aov, 2) : none,
                     quarter.aov),
         number_cell(quarter.orders_per_customer
                         ? texts::format_number(locale, *quarter.orders_per_customer, 2)
                         : none,
                     quarter.orders_per_customer),
         number_cell(percent(ui, quarter.returning_share), quarter.returning_share)});
  }
  below += 4 + sort_table(ui, table, inner_x, below + 4, inner);
  below += chart_footer(ui, app::ExplainId::quarters, ui.t(history_quarters_title),
                        {x, top, width, below - top});
  row.end_card(below);
}

}  // namespace clv::ui
