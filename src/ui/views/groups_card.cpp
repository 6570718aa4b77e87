// Customers by what their first order said: which channel, country, first product or discount brings the better ones.
#include <algorithm>
#include <array>

#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/select_field.h"
#include "ui/widgets/sort_table.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;
using protocol::GroupingView;
using protocol::GroupView;

const GroupingView& chosen_grouping(const FrameContext& ui) {
  const auto& groupings = analysis(ui).past.groupings;
  const std::size_t chosen = ui.state.data.at(app::DataChoice::group_by);
  return groupings[std::min(chosen, groupings.size() - 1)];
}

std::string trait_name(const FrameContext& ui, const std::string& trait) {
  const auto key = texts::find_key("groups.by_" + trait);
  return key ? std::string(ui.t(*key)) : trait;
}

std::string group_name(const FrameContext& ui, const GroupingView& grouping,
                       const GroupView& group) {
  if (group.is_rest) return std::string(ui.t(groups_rest));
  if (grouping.trait == "discount")
    return std::string(ui.t(group.name.empty() ? groups_no_discount : groups_discount));
  return group.name.empty() ? std::string(ui.t(groups_nothing)) : group.name;
}

std::string money(const FrameContext& ui, const std::optional<double>& amount) {
  return amount ? texts::format_money_short(file_locale(ui), *amount, 2)
                : std::string(ui.t(common_undefined));
}

SortCell money_cell(const FrameContext& ui, const std::optional<double>& amount) {
  return number_cell(money(ui, amount), amount);
}

SortTableModel table_of(const FrameContext& ui, const GroupingView& grouping) {
  // What decides stands first: on a phone the last columns are only in the table behind.
  constexpr std::array kNumbers{data_report_customers, groups_clv,       groups_repeat,
                                groups_revenue,        metric_aov_label, history_per_customer};
  SortTableModel model{.key = "table",
                       .caption = ui.t(groups_title),
                       .table = app::TableId::groups,
                       .columns = sort_columns(ui, trait_name(ui, grouping.trait), kNumbers),
                       .rows = {}};
  const std::string none(ui.t(common_undefined));
  for (const GroupView& group : grouping.groups) {
    model.rows.push_back(
        {text_cell(group_name(ui, grouping, group)), count_cell(ui, group.customers),
         money_cell(ui, group.clv),
         number_cell(
             group.repeat_share ? texts::format_percent(ui.locale(), *group.repeat_share, 1) : none,
             group.repeat_share),
         money_cell(ui, group.revenue_per_customer), money_cell(ui, group.aov),
         number_cell(group.orders_per_customer
                         ? texts::format_number(ui.locale(), *group.orders_per_customer, 2)
                         : none,
                     group.orders_per_customer)});
  }
  if (!grouping.groups.empty() && grouping.groups.back().is_rest) model.kept_last = 1;
  return model;
}

// Who is worth most; where no forecast is possible, who came back most.
std::string summary_of(const FrameContext& ui, const GroupingView& grouping) {
  const auto best = [&](std::optional<double> GroupView::* member) {
    const GroupView* found = nullptr;
    double most = 0;
    for (const GroupView& group : grouping.groups) {
      const std::optional<double>& number = group.*member;
      if (group.is_rest || !number || (found != nullptr && *number <= most)) continue;
      found = &group;
      most = *number;
    }
    return found;
  };
  if (const GroupView* group = best(&GroupView::clv)) {
    return ui.t(groups_summary_clv,
                {{"group", group_name(ui, grouping, *group)}, {"money", money(ui, group->clv)}});
  }
  if (const GroupView* group = best(&GroupView::repeat_share)) {
    return ui.t(
        groups_summary_repeat,
        {{"group", group_name(ui, grouping, *group)},
         {"share", texts::format_percent(ui.locale(), group->repeat_share.value_or(0), 1)}});
  }
  return {};
}

// Why there are dashes in the column of the CLV, once for each reason.
float reasons(FrameContext& ui, const GroupingView& grouping, float x, float y, float width) {
  std::vector<std::string> told;
  float below = y;
  for (const GroupView& group : grouping.groups) {
    if (group.clv || group.clv_reason.empty() || std::ranges::contains(told, group.clv_reason))
      continue;
    told.push_back(group.clv_reason);
    const auto key = texts::find_key("reason." + group.clv_reason);
    below += paragraph(
        ui, "reason_" + group.clv_reason,
        ui.t(groups_no_clv, {{"group", group_name(ui, grouping, group)},
                             {"reason", std::string(ui.t(key.value_or(reason_unknown)))}}),
        x, below, width, ui.muted());
  }
  return below - y;
}

}  // namespace

void groups_card(FrameContext& ui, CardRow& row, float x, float width) {
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "groups", ui.t(groups_title), ui.t(groups_hint), x, width);
  const float top = row.content_y() - kCardPadding;
  const auto& groupings = analysis(ui).past.groupings;
  const GroupingView& grouping = chosen_grouping(ui);
  if (groupings.size() > 1) {
    SelectModel model{.key = "by",
                      .name = std::string(ui.t(groups_by)),
                      .description = {},
                      .options = {},
                      .chosen = static_cast<std::size_t>(&grouping - groupings.data()),
                      .make_action = [](std::size_t index) {
                        return choose(app::DataChoice::group_by, static_cast<std::uint32_t>(index));
                      }};
    for (const GroupingView& one : groupings) model.options.push_back(trait_name(ui, one.trait));
    select_field(ui, model, inner_x, below + 10, std::min(220.0F, inner));
    below += 10 + select_field_height(ui) + 8;
  }
  below += sort_table(ui, table_of(ui, grouping), inner_x, below, inner);
  if (const std::string summary = summary_of(ui, grouping); !summary.empty())
    below += 6 + paragraph(ui, "summary", summary, inner_x, below + 6, inner, ui.body());
  below += reasons(ui, grouping, inner_x, below + 2, inner) + 2;
  below +=
      chart_footer(ui, app::ExplainId::groups, ui.t(groups_title), {x, top, width, below - top});
  row.end_card(below);
}

}  // namespace clv::ui
