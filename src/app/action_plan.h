// The catalogue with what a visitor expects of it, and what is chosen.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/fields.h"
#include "app/state_action.h"
#include "core/levers/plan_result.h"

namespace clv::app {

// The row with the visitor's own numbers where there are any, and with what the orders say where they are loaded.
levers::PlannedAction planned_action(const AppState& state, std::size_t row);

// The same with other numbers than the visitor's own.
levers::PlannedAction planned_action(const AppState& state, std::size_t row,
                                     const ActionChoice& choice);

// All rows, by their place in the catalogue.
std::vector<levers::PlannedAction> planned_actions(const AppState& state);

// The chosen ones of `choices`, by row.
std::vector<levers::PlannedAction> chosen_plan(const AppState& state,
                                               std::span<const ActionChoice> choices);

// Places of the chosen rows, in the catalogue's order.
std::vector<std::size_t> chosen_actions(const AppState& state);

// How the size of a main effect is written and typed: in percentage points, in percents, or as it is.
FieldFormat size_format(const levers::ActionRow& row);

// "+3 procentpunten", "−5 %", "+0,05"
std::string size_text(const texts::Locale& locale, const levers::Effect& effect, double size);

// "Retentie", "Prijs": what an effect moves.
texts::TextKey effect_name(const levers::ActionRow& row);
texts::TextKey effect_name(const levers::Effect& effect);

// The texts of a row of the catalogue; an action without one reads as its key, which tests refuse.
std::string_view action_title(texts::Language language, const levers::ActionRow& row);
std::string_view action_text(texts::Language language, const levers::ActionRow& row);
std::string_view action_source(texts::Language language, const levers::ActionRow& row);

void apply(AppState& state, const ChooseAction& action);
void apply(AppState& state, const ShowActionGroup& action);
void apply(AppState& state, const RankActions& action);
void apply(AppState& state, const ToggleOrder& action);
void apply(AppState& state, const ResetAction& action);
void apply(AppState& state, const ClearPlan& action);

}  // namespace clv::app
