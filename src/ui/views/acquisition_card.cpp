// What winning customers cost, by channel and month, from a second file; without one, the way to give it.
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_figure.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"

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

std::vector<std::string> row_of(const FrameContext& ui, const std::string& name,
                                const AcquisitionView& channel) {
  return {name,
          money(ui, channel.cac, 2),
          channel.clv_cac ? texts::format_ratio(ui.locale(), *channel.clv_cac) : none(ui),
          channel.cac ? payback(ui, channel.payback_months) : none(ui),
          money(ui, channel.spend, 0),
          texts::format_integer(ui.locale(), channel.new_customers)};
}

TableRows channel_rows(const FrameContext& ui) {
  const protocol::PastView& past = analysis(ui).past;
  TableRows rows{{std::string(ui.t(groups_by_channel)), std::string(ui.t(costs_cac)),
                  std::string(ui.t(calculator_ratio_label)),
                  std::string(ui.t(calculator_payback_label)), std::string(ui.t(costs_spend)),
                  std::string(ui.t(costs_new_customers))}};
  for (const AcquisitionView& channel : past.acquisition_channels)
    rows.push_back(
        row_of(ui, channel.channel.empty() ? std::string(ui.t(groups_nothing)) : channel.channel,
               channel));
  if (past.acquisition)
    rows.push_back(row_of(ui, std::string(ui.t(costs_total)), *past.acquisition));
  return rows;
}

TableRows month_rows(const FrameContext& ui, std::span<const AcquisitionMonthView> months) {
  TableRows rows{{std::string(ui.t(costs_month)), std::string(ui.t(costs_cac)),
                  std::string(ui.t(costs_spend)), std::string(ui.t(costs_new_customers))}};
  for (const AcquisitionMonthView& month : months) {
    rows.push_back({period_label(ui, month.name), money(ui, month.cac, 2),
                    money(ui, month.spend, 0),
                    texts::format_integer(ui.locale(), month.new_customers)});
  }
  return rows;
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
  below += 4 + data_table(ui, "channels", ui.t(costs_title), channel_rows(ui), inner_x, below + 4,
                          inner);
  std::span<const AcquisitionMonthView> months(acquisition->months);
  if (months.size() > kNewest) months = months.last(kNewest);
  below += 14 + data_table(ui, "months", ui.t(costs_by_month), month_rows(ui, months), inner_x,
                           below + 14, inner);
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
