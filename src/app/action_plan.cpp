#include "app/action_plan.h"

#include <cmath>

#include "app/field_text.h"
#include "app/shop_facts.h"

namespace clv::app {
namespace {

using enum texts::TextKey;
using levers::EffectKind;

bool is_fraction(const levers::Effect& effect) {
  for (const Field& field : fields()) {
    if (field.member == effect.input) return field.format == FieldFormat::percent;
  }
  return false;
}

FieldFormat format_of(const levers::Effect& effect) {
  if (effect.kind != EffectKind::add) return FieldFormat::percent_change;
  return is_fraction(effect) ? FieldFormat::points : FieldFormat::decimal;
}

std::string_view catalogue_text(texts::Language language, std::string_view key,
                                const char* ending) {
  const auto found = texts::find_key("action." + std::string(key) + ending);
  return found ? texts::text(language, *found) : key;
}

}  // namespace

levers::PlannedAction planned_action(const AppState& state, std::size_t row) {
  return planned_action(state, row, state.plan.actions[row]);
}

levers::PlannedAction planned_action(const AppState& state, std::size_t row,
                                     const ActionChoice& choice) {
  levers::PlannedAction action = levers::planned(levers::action_table()[row]);
  action.size = choice.size.value_or(action.size);
  for (std::size_t i = 0; i < kActionCosts.size(); ++i) {
    double& cost = action.cost.*kActionCosts[i];
    cost = choice.costs[i].value_or(cost);
  }
  if (action.row->data == levers::DataNeed::lost_customers)
    action.scale = lost_customers_scale(state);
  return action;
}

std::vector<levers::PlannedAction> planned_actions(const AppState& state) {
  std::vector<levers::PlannedAction> actions;
  actions.reserve(state.plan.actions.size());
  for (std::size_t row = 0; row < state.plan.actions.size(); ++row)
    actions.push_back(planned_action(state, row));
  return actions;
}

std::vector<levers::PlannedAction> chosen_plan(const AppState& state,
                                               std::span<const ActionChoice> choices) {
  std::vector<levers::PlannedAction> plan;
  for (std::size_t row = 0; row < choices.size(); ++row) {
    if (choices[row].chosen) plan.push_back(planned_action(state, row, choices[row]));
  }
  return plan;
}

std::vector<std::size_t> chosen_actions(const AppState& state) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < state.plan.actions.size(); ++row) {
    if (state.plan.actions[row].chosen) rows.push_back(row);
  }
  return rows;
}

FieldFormat size_format(const levers::ActionRow& row) { return format_of(row.effect); }

std::string size_text(const texts::Locale& locale, const levers::Effect& effect, double size) {
  const FieldFormat format = format_of(effect);
  std::string number = number_text(locale, format, size);
  if (format != FieldFormat::points) return number;
  // What is read as one takes the form for one, whatever was rounded away.
  return texts::text_plural(locale.language, plan_points_up,
                            texts::written_operands(std::abs(size) * 100, 1), {{"n", number}});
}

texts::TextKey effect_name(const levers::Effect& effect) {
  if (effect.kind == EffectKind::price) return plan_input_price;
  if (effect.kind == EffectKind::free_customers) return plan_input_free;
  for (const Field& field : fields()) {
    if (field.member == effect.input) return field.label;
  }
  return field_aov_label;
}

texts::TextKey effect_name(const levers::ActionRow& row) {
  return row.data == levers::DataNeed::lost_customers ? plan_input_won_back
                                                      : effect_name(row.effect);
}

std::string_view action_title(texts::Language language, const levers::ActionRow& row) {
  return catalogue_text(language, row.key, ".title");
}

std::string_view action_text(texts::Language language, const levers::ActionRow& row) {
  return catalogue_text(language, row.key, ".text");
}

std::string_view action_source(texts::Language language, const levers::ActionRow& row) {
  const auto found = texts::find_key("action.source." + std::string(row.source));
  return texts::text(language, found.value_or(action_source_assumption));
}

void apply(AppState& state, const ChooseAction& action) {
  state.plan.actions[action.row].chosen = action.chosen;
}

void apply(AppState& state, const ShowActionGroup& action) {
  state.view = View::actions;
  state.plan.group = action.group;
  state.slot_edit.reset();
}

void apply(AppState& state, const RankActions& action) { state.plan.rank_by = action.by; }

void apply(AppState& state, const ToggleOrder& /*action*/) {
  state.plan.order_open = !state.plan.order_open;
}

void apply(AppState& state, const ResetAction& action) {
  ActionChoice& choice = state.plan.actions[action.row];
  choice = {.chosen = choice.chosen, .size = {}, .costs = {}};
  state.slot_edit.reset();
}

void apply(AppState& state, const ClearPlan& /*action*/) {
  for (ActionChoice& choice : state.plan.actions) choice.chosen = false;
  state.slot_edit.reset();
}

}  // namespace clv::app
