// What winning customers cost, by channel and month, from a second file; without one, the way to give it.
#include <algorithm>
#include <array>

#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sort_table.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;
using protocol::AcquisitionMonthView;
using protocol::AcquisitionView;

std::string none(const FrameContext& ui) { return std::string(ui.t(common_undefined)); }

std::string money(const FrameContext& ui, const std::optional<double>& amount, int decimals) {
  return amount ? texts::format_money_short(file_locale(ui), *amount, decimals) : none(ui);
}

std::string payback(const FrameContext& ui, const std::optional<double>& months) {
  if (!months) return std::string(ui.t(costs_not_yet));
  if (*months == 0) return std::string(ui.t(calculator_payback_first));
  return texts::format_months(ui.locale(), *months);
}

SortCell money_cell(const FrameContext& ui, const std::optional<double>& amount, int decimals) {
  return number_cell(money(ui, amount, decimals), amount);
}

std::vector<SortCell> row_of(const FrameContext& ui, const std::string& name,
                             const AcquisitionView& channel) {
  return {
      text_cell(name),
      money_cell(ui, channel.cac, 2),
      number_cell(channel.clv_cac ? texts::format_ratio(ui.locale(), *channel.clv_cac) : none(ui),
                  channel.clv_cac),
      number_cell(channel.cac ? payback(ui, channel.payback_months) : none(ui),
                  channel.cac ? channel.payback_months : std::nullopt),
      money_cell(ui, channel.spend, 0),
      count_cell(ui, channel.new_customers)};
}

SortTableModel channel_table(const FrameContext& ui) {
  constexpr std::array kNumbers{costs_cac, calculator_ratio_label, calculator_payback_label,
                                costs_spend, costs_new_customers};
  const protocol::PastView& past = analysis(ui).past;
  SortTableModel model{.key = "channels",
                       .caption = ui.t(costs_title),
                       .table = app::TableId::channels,
                       .columns = sort_columns(ui, ui.t(groups_by_channel), kNumbers),
                       .rows = {}};
  for (const AcquisitionView& channel : past.acquisition_channels)
    model.rows.push_back(
        row_of(ui, channel.channel.empty() ? std::string(ui.t(groups_nothing)) : channel.channel,
               channel));
  if (past.acquisition) {
    model.rows.push_back(row_of(ui, std::string(ui.t(costs_total)), *past.acquisition));
    model.kept_last = 1;
  }
  return model;
}

SortTableModel month_table(const FrameContext& ui, std::span<const AcquisitionMonthView> months) {
  constexpr std::array kNumbers{costs_cac, costs_spend, costs_new_customers};
  SortTableModel model{.key = "months",
                       .caption = ui.t(costs_by_month),
                       .table = app::TableId::cost_months,
                       .columns = sort_columns(ui, ui.t(costs_month), kNumbers),
                       .rows = {}};
  for (const AcquisitionMonthView& month : months) {
    // Months come in their order: that is theirs to sort by.
    const auto place = static_cast<double>(model.rows.size());
    model.rows.push_back({number_cell(period_label(ui, month.name), place),
                          money_cell(ui, month.cac, 2), money_cell(ui, month.spend, 0),
                          count_cell(ui, month.new_customers)});
  }
  return model;
}

}  // namespace

void acquisition_card(FrameContext& ui, CardRow& row, float x, float width) {
  constexpr std::size_t kNewest = 12;
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "costs", ui.t(costs_title), ui.t(costs_hint), x, width);
  const float top = row.content_y() - kCardPadding;
  const auto& acquisition = analysis(ui).past.acquisition;
  if (!acquisition) {
    below += 4 + paragraph(ui, "ask", ui.t(costs_ask), inner_x, below + 4, inner, ui.body());
    below =
        file_button(ui, "add", ui.t(costs_add), inner_x, below + 8, ButtonLook::quiet, FileUse::add)
            .bottom();
    row.end_card(below);
    return;
  }
  below += 4 + sort_table(ui, channel_table(ui), inner_x, below + 4, inner);
  std::span<const AcquisitionMonthView> months(acquisition->months);
  if (months.size() > kNewest) months = months.last(kNewest);
  below += 14 + sort_table(ui, month_table(ui, months), inner_x, below + 14, inner);
  if (acquisition->cac) {
    below +=
        6 + paragraph(ui, "summary",
                      ui.t(costs_summary, {{"cac", money(ui, acquisition->cac, 2)},
                                           {"payback", payback(ui, acquisition->payback_months)}}),
                      inner_x, below + 6, inner, ui.body());
  }
  below += chart_footer(ui, app::ExplainId::costs, ui.t(costs_title), {x, top, width, below - top});
  row.end_card(below);
}

}  // namespace clv::ui
