// The course of an import: chosen, read, done, failed, cancelled; and what its numbers do to the calculator.
#pragma once

#include "app/reduce.h"

namespace clv::app {

Effects apply(AppState& state, const ChooseFiles& action);
Effects apply(AppState& state, const EngineReady& action);
void apply(AppState& state, const EngineFailed& action);
void apply(AppState& state, const ImportProgressed& action);
void apply(AppState& state, const ImportDone& action);
void apply(AppState& state, const ImportFailed& action);
Effects apply(AppState& state, const CancelImport& action);
void apply(AppState& state, const UseMeasured& action);

// The inputs with every number that the analysis has measured in its place. `taken` counts them.
struct Measured {
  finance::CalculatorInputs inputs;
  int taken = 0;
};
Measured measured_inputs(const finance::CalculatorInputs& inputs, const protocol::AnalysisView& analysis);

}  // namespace clv::app
