// Numbers that were measured from a visitor's file stay in the browser, and so does what is calculated from them.
//
// A field counts as measured while it holds any number that was ever taken over from a file. By the number, not by a mark
// at the field: steps back, kept scenarios and examples bring inputs back from anywhere.
#pragma once

#include "app/state.h"

namespace clv::app {

bool is_from_file(const AppState& state, FieldId id);
// The same of other inputs than those that are filled in.
bool is_from_file(const AppState& state, const finance::CalculatorInputs& inputs, FieldId id);
bool any_from_file(const AppState& state);

}  // namespace clv::app
