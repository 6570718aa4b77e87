#include <algorithm>
#include <string>
#include <vector>

#include "app/number_slot.h"
#include "ui/views/plan_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/number_box.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr std::array<texts::TextKey, levers::kGroupCount> kGroupNames{
    action_group_attract, action_group_keep, action_group_earn, action_group_save,
    action_group_yield};
constexpr std::array<const char*, levers::kGroupCount> kGroupKeys{"attract", "keep", "earn", "save",
                                                                  "yield"};
constexpr std::array<texts::TextKey, app::kActionCosts.size()> kCostNames{
    plan_cost_once, plan_cost_month, plan_cost_order, plan_cost_customer};
constexpr std::array<const char*, app::kActionCosts.size()> kCostKeys{"once", "month", "order",
                                                                      "customer"};

// "Retentie, in procentpunten"
std::string size_label(const FrameContext& ui, const levers::ActionRow& row) {
  const app::FieldFormat format = app::size_format(row);
  texts::TextKey unit = plan_unit_percent;
  if (format == app::FieldFormat::points) unit = plan_unit_points;
  if (format == app::FieldFormat::decimal) unit = plan_unit_amount;
  return ui.t(unit, {{"input", std::string(ui.t(app::effect_name(row)))}});
}

float size_slider(FrameContext& ui, const levers::PlannedAction& action,
                  const app::NumberSlot& slot, const std::string& label, float x, float y,
                  float width) {
  const app::SlotShape shape = app::slot_shape(ui.state, slot);
  // As far as twice the good end of the range; more can be typed. Sliders run from nothing to much.
  const double most = std::min(2 * std::max(action.row->high, -action.row->high),
                               std::max(shape.maximum, -shape.minimum));
  const double sign = action.row->high < 0 ? -1 : 1;
  return slider(ui,
                {.key = "slider",
                 .name = label,
                 .description = {},
                 .value_text = app::size_text(ui.locale(), action.row->effect, shape.number),
                 .number = sign * shape.number,
                 .minimum = 0,
                 .maximum = most,
                 .step = shape.step,
                 .make_action = [slot, sign](double moved) -> app::StateAction {
                   return app::MoveSlot{slot, sign * moved};
                 }},
                x, y, width);
}

// "Van +1 als het tegenvalt …" and what comes with it.
std::string expectations(const FrameContext& ui, const levers::ActionRow& row) {
  const auto written = [&](double size) { return app::size_text(ui.locale(), row.effect, size); };
  std::string text = ui.t(plan_range, {{"low", written(row.low)},
                                       {"high", written(row.high)},
                                       {"typical", written(row.effect.size)}});
  if (row.also.empty()) return text;
  std::string list;
  for (const levers::Effect& effect : row.also) {
    if (!list.empty()) list += ", ";
    list += std::string(ui.t(app::effect_name(effect))) + " " +
            app::size_text(ui.locale(), effect, effect.size);
  }
  return text + " " + ui.t(plan_also, {{"list", list}});
}

bool has_own_numbers(const app::ActionChoice& choice) {
  return choice.size ||
         std::ranges::any_of(choice.costs, [](const auto& cost) { return cost.has_value(); });
}

// What is expected of a chosen action, and what it costs.
float settings(FrameContext& ui, const PlanFigures& figures, std::size_t row, float x, float y,
               float width) {
  const levers::PlannedAction& action = figures.all[row];
  const auto index = static_cast<std::uint16_t>(row);
  const app::NumberSlot size{app::SlotKind::action_size, index, 0};
  const std::string label = size_label(ui, *action.row);
  std::array<SlotRow, 1 + app::kActionCosts.size()> slots{
      SlotRow{.slot = size, .key = "size", .name = label}};
  for (std::size_t part = 0; part < app::kActionCosts.size(); ++part) {
    slots[part + 1] = {.slot = {app::SlotKind::action_cost, index, static_cast<std::uint8_t>(part)},
                       .key = kCostKeys[part],
                       .name = ui.t(kCostNames[part])};
  }
  const float box_width = slot_box_width(ui, slots);
  float below = y + 4;
  below += slot_row(ui, slots[0], box_width, x, below, width);
  below += size_slider(ui, action, size, label, x + 2, below, width - 4);
  below +=
      paragraph(ui, "expectations", expectations(ui, *action.row), x, below, width, ui.muted()) + 8;
  for (const SlotRow& cost : std::span(slots).subspan(1))
    below += slot_row(ui, cost, box_width, x, below, width) + 6;
  below += 2;
  below += paragraph(ui, "break_even", break_even_sentence(ui, figures, row), x, below, width,
                     ui.strong()) +
           4;
  if (const std::string data = data_sentence(ui, action); !data.empty())
    below += paragraph(ui, "data", data, x, below, width, ui.body()) + 4;
  below += paragraph(ui, "source", app::action_source(ui.locale().language, *action.row), x, below,
                     width, ui.muted()) +
           2;
  if (has_own_numbers(ui.state.plan.actions[row]))
    below = button(ui, "reset", ui.t(plan_reset), x, below, ButtonLook::link, app::ResetAction{row})
                .bottom();
  return below - y;
}

float action_row(FrameContext& ui, const PlanFigures& figures, std::size_t row, float x, float y,
                 float width) {
  constexpr float kIndent = 30;
  constexpr float kPadding = 10;
  const levers::PlannedAction& action = figures.all[row];
  const bool chosen = ui.state.plan.actions[row].chosen;
  const std::string_view title = app::action_title(ui.locale().language, *action.row);
  const NodeId group = declare_group(ui, action.row->key, NodeRole::group, title);
  const Scope scope(ui.tree, group);

  const Number gain = levers::plan_gain(ui.state.inputs, {&action, 1});
  const std::string money = gain ? rough_change(ui, *gain) : std::string(ui.t(common_undefined));
  TextStyle money_style = ui.strong();
  if (gain) money_style.color = *gain < 0 ? ui.theme.negative : ui.theme.positive;
  const float money_width = ui.paint.text_width(money_style, money);
  float below = y + kPadding;
  const Rect box =
      checkbox(ui, "choose", title, x, below, width - money_width - 12, chosen,
               [row](bool on) -> app::StateAction { return app::ChooseAction{row, on}; });
  ui.tree.at(ui.tree.id_of("choose")).description = ui.t(plan_alone, {{"money", money}});
  ui.paint.text(x + width, box.y + (box.height - Painter::line_height(money_style)) / 2,
                money_style, money, Align::right);
  below = box.bottom();
  below += paragraph(ui, "text", app::action_text(ui.locale().language, *action.row), x + kIndent,
                     below, width - kIndent, ui.muted());
  if (chosen) below += settings(ui, figures, row, x + kIndent, below, width - kIndent);
  below += kPadding;
  ui.paint.line({x, below - 0.5F}, {x + width, below - 0.5F}, ui.theme.line);
  ui.tree.at(group).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace

float plan_catalogue(FrameContext& ui, const PlanFigures& figures, float x, float y, float width) {
  std::vector<TabItem> groups;
  for (std::size_t i = 0; i < levers::kGroupCount; ++i) {
    const auto group = static_cast<levers::ActionGroup>(i);
    groups.push_back({kGroupKeys[i], ui.t(kGroupNames[i]), ui.state.plan.group == group,
                      app::ShowActionGroup{group}});
  }
  const NodeId panel = ui.tree.id_of("catalogue");
  float below = y + tabs(ui, "groups", ui.t(plan_groups), groups, x, y, width, panel).height + 6;
  const float top = below;
  const auto shown = static_cast<std::size_t>(ui.state.plan.group);
  declare_group(ui, "catalogue", NodeRole::tabpanel, ui.t(kGroupNames[shown]));
  const Scope scope(ui.tree, panel);
  for (std::size_t row = 0; row < figures.all.size(); ++row) {
    if (figures.all[row].row->group == ui.state.plan.group)
      below += action_row(ui, figures, row, x, below, width);
  }
  ui.tree.at(panel).rect = {x, top, width, below - top};
  return below - y;
}

}  // namespace clv::ui
