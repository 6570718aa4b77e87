// The numbers of actions and measures: their form, their limits, how they are read and set.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/fields.h"
#include "app/state_action.h"

namespace clv::app {

// The largest amount or count that a slot takes and a link brings.
inline constexpr double kMostSlotNumber = 1e9;

struct SlotShape {
  FieldFormat format = FieldFormat::decimal;
  double minimum = 0;  // what it may be
  double maximum = 0;
  double step = 1;
  double number = 0;  // what it is now
};

// Precondition of all: there is such an action, cost or measure.
SlotShape slot_shape(const AppState& state, const NumberSlot& slot);

// The number in the shape's unit, or nothing when the text is no number or one beyond the limits.
std::optional<double> read_slot_text(const texts::Locale& locale, const SlotShape& shape,
                                     std::string_view text);

void apply(AppState& state, const BeginSlot& action);
void apply(AppState& state, const TypeSlot& action);
void apply(AppState& state, const StepSlot& action);
void apply(AppState& state, const MoveSlot& action);
void apply(AppState& state, const CancelSlot& action);

}  // namespace clv::app
