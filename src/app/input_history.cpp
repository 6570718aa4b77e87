#include "app/input_history.h"

namespace clv::app {
namespace {

using Steps = std::vector<finance::CalculatorInputs>;

// Enough for an hour of trying; 120 bytes each.
constexpr std::size_t kMostSteps = 200;

std::optional<finance::CalculatorInputs> move_step(Steps& from, Steps& to,
                                                   const finance::CalculatorInputs& now) {
  if (from.empty()) return std::nullopt;
  to.push_back(now);
  const finance::CalculatorInputs step = from.back();
  from.pop_back();
  return step;
}

}  // namespace

void InputHistory::changed(const finance::CalculatorInputs& before,
                           const finance::CalculatorInputs& after, std::optional<FieldId> field) {
  redo_.clear();
  if (field && open_ == field) {
    if (undo_.empty() || undo_.back() != after) return;
    undo_.pop_back();
    end_gesture();
    return;
  }
  open_ = field;
  if (undo_.size() == kMostSteps) undo_.erase(undo_.begin());
  undo_.push_back(before);
}

std::optional<finance::CalculatorInputs> InputHistory::undo(const finance::CalculatorInputs& now) {
  end_gesture();
  return move_step(undo_, redo_, now);
}

std::optional<finance::CalculatorInputs> InputHistory::redo(const finance::CalculatorInputs& now) {
  end_gesture();
  return move_step(redo_, undo_, now);
}

}  // namespace clv::app
