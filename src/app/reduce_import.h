// The course of an import: chosen, looked at, read, done, failed, cancelled; and what its numbers do to the calculator.
#pragma once

#include <vector>

#include "app/reduce.h"

namespace clv::app {

Effects apply(AppState& state, const ChooseFiles& action);
Effects apply(AppState& state, const EngineReady& action);
void apply(AppState& state, const EngineFailed& action);
void apply(AppState& state, const ImportProgressed& action);
Effects apply(AppState& state, const InspectDone& action);
Effects apply(AppState& state, const ImportDone& action);
void apply(AppState& state, const ListDone& action);
void apply(AppState& state, const ImportFailed& action);
Effects apply(AppState& state, const CancelImport& action);
void apply(AppState& state, const DismissProblem& action);
Effects apply(AppState& state, const ReadFiles& action);
void apply(AppState& state, const UseMeasured& action);

// What is shown, to be looked at: nothing is asked and nothing recalled.
ImportDraft draft_of(const Reading& shown);

// Asks for the draft to be looked at; what still runs is cancelled.
Effects inspect_draft(ImportState& import);

// Asks for a list of what is shown, or (draft_rejects) of the draft that could not be counted. Precondition: there is one.
Effects ask_list(ImportState& import, EngineTask list);

// Ends what runs: its answers are not listened to any more.
Effects stop(ImportState& import);

// The inputs that a file knows, in the order of the fields: those with which the calculator expects what the forecast expects
// of a new customer, or the metrics of the same name; where they are numbers that the field may hold. A measured order value is net of what was refunded, so a return rate would count refunds twice: it becomes 0.
struct MeasuredInput {
  FieldId field;
  double number;
};
std::vector<MeasuredInput> measured_inputs(const finance::CalculatorInputs& inputs,
                                           const protocol::AnalysisView& analysis);

}  // namespace clv::app
