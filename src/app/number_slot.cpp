#include "app/number_slot.h"

#include <algorithm>
#include <cmath>

#include "app/action_plan.h"
#include "app/field_text.h"
#include "app/measures.h"
#include "base/assert.h"
#include "core/levers/break_even.h"

namespace clv::app {
namespace {

// Rates to a tenth of a percent, amounts to a cent: what a step adds up to has no crumbs.
double snap(double number, double step) {
  return std::round(std::round(number / step) * step * 1e9) / 1e9;
}

SlotShape size_shape(const AppState& state, std::uint16_t index) {
  const levers::ActionRow& row = levers::action_table()[index];
  const double largest = levers::largest_size(state.inputs, row);
  const FieldFormat format = size_format(row);
  return {.format = format,
          .minimum = std::min(0.0, largest),
          .maximum = std::max(0.0, largest),
          .step = format == FieldFormat::decimal ? 0.01 : 0.001,
          .number = planned_action(state, index).size};
}

void store(AppState& state, const NumberSlot& slot, std::optional<double> number) {
  switch (slot.kind) {
    case SlotKind::action_size:
      state.plan.actions[slot.index].size = number;
      break;
    case SlotKind::action_cost:
      state.plan.actions[slot.index].costs[slot.part] = number;
      break;
    case SlotKind::measure:
      if (number) state.measures[slot.index] = *number;
      break;
  }
}

// What stands there as one's own; nothing: the default.
std::optional<double> stored(const AppState& state, const NumberSlot& slot) {
  switch (slot.kind) {
    case SlotKind::action_size:
      return state.plan.actions[slot.index].size;
    case SlotKind::action_cost:
      return state.plan.actions[slot.index].costs[slot.part];
    case SlotKind::measure:
      break;
  }
  return state.measures[slot.index];
}

// What is being typed into the slot; null where nothing is.
SlotEdit* edit_of(AppState& state, const NumberSlot& slot) {
  return state.slot_edit && state.slot_edit->slot == slot ? &*state.slot_edit : nullptr;
}

void set(AppState& state, const NumberSlot& slot, double number) {
  const SlotShape shape = slot_shape(state, slot);
  store(state, slot, std::clamp(snap(number, shape.step), shape.minimum, shape.maximum));
}

}  // namespace

SlotShape slot_shape(const AppState& state, const NumberSlot& slot) {
  if (slot.kind == SlotKind::action_size) return size_shape(state, slot.index);
  if (slot.kind == SlotKind::action_cost) {
    const double levers::ActionCost::* const cost = kActionCosts[slot.part];
    const bool per_piece = slot.part >= 2;
    return {.format = FieldFormat::money,
            .minimum = 0,
            .maximum = kMostSlotNumber,
            .step = per_piece ? 0.25 : 50.0,
            .number = planned_action(state, slot.index).cost.*cost};
  }
  const MeasureField& field = measure_field(slot.index);
  return {.format = field.format,
          .minimum = 0,
          .maximum = kMostSlotNumber,
          .step = field.format == FieldFormat::money ? 100.0 : 1.0,
          .number = state.measures[slot.index]};
}

std::optional<double> read_slot_text(const texts::Locale& locale, const SlotShape& shape,
                                     std::string_view text) {
  const auto number = read_number(locale, shape.format, text);
  if (!number || !(*number >= shape.minimum && *number <= shape.maximum)) return std::nullopt;
  return number;
}

void apply(AppState& state, const BeginSlot& action) {
  const SlotShape shape = slot_shape(state, action.slot);
  state.slot_edit = SlotEdit{.slot = action.slot,
                             .text = number_text(state.locale, shape.format, shape.number),
                             .usable = true,
                             .number_before = stored(state, action.slot)};
}

void apply(AppState& state, const TypeSlot& action) {
  if (edit_of(state, action.slot) == nullptr) {
    if (action.done) return;
    apply(state, BeginSlot{action.slot});
  }
  SlotEdit* const edit = edit_of(state, action.slot);
  CLV_ASSERT(edit != nullptr, "typing begins an edit");
  const SlotShape shape = slot_shape(state, action.slot);
  edit->text = action.text;
  // Looking at a number is not setting it: the default stays a default.
  const bool as_it_was = action.text == number_text(state.locale, shape.format, shape.number);
  const auto number = read_slot_text(state.locale, shape, action.text);
  edit->usable = number.has_value();
  if (number && !as_it_was) store(state, action.slot, number);
  if (action.done) state.slot_edit.reset();
}

void apply(AppState& state, const StepSlot& action) {
  if (!std::isfinite(action.steps)) return;
  const SlotShape shape = slot_shape(state, action.slot);
  set(state, action.slot, shape.number + action.steps * shape.step);
  SlotEdit* const edit = edit_of(state, action.slot);
  if (edit == nullptr) return;
  edit->text = number_text(state.locale, shape.format, slot_shape(state, action.slot).number);
  edit->usable = true;
}

void apply(AppState& state, const MoveSlot& action) {
  if (std::isfinite(action.number)) set(state, action.slot, action.number);
}

void apply(AppState& state, const CancelSlot& action) {
  const SlotEdit* const edit = edit_of(state, action.slot);
  if (edit == nullptr) return;
  store(state, action.slot, edit->number_before);
  state.slot_edit.reset();
}

}  // namespace clv::app
