#include "app/from_file.h"

#include <algorithm>

namespace clv::app {

bool is_from_file(const AppState& state, FieldId id) {
  return is_from_file(state, state.inputs, id);
}

bool is_from_file(const AppState& state, const finance::CalculatorInputs& inputs, FieldId id) {
  return std::ranges::any_of(state.measured, [&](const MeasuredNumber& one) {
    return one.field == id && one.number == inputs.*field(id).member;
  });
}

bool any_from_file(const AppState& state) {
  return std::ranges::any_of(fields(),
                             [&state](const Field& row) { return is_from_file(state, row.id); });
}

}  // namespace clv::app
