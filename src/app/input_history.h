// The way back and forth through what was filled in. One step is one gesture: a drag, a typed number, a chosen example.
#pragma once

#include <optional>
#include <vector>

#include "app/fields.h"
#include "core/finance/inputs.h"

namespace clv::app {

class InputHistory {
 public:
  // To call when inputs changed from `before` to `after`. Changes of the same `field` that follow each other are one step until
  // end_gesture(); those without a field are a step each. A gesture that ends where it began is none. What had been undone
  // is gone.
  void changed(const finance::CalculatorInputs& before, const finance::CalculatorInputs& after,
               std::optional<FieldId> field);
  void end_gesture() { open_.reset(); }

  bool can_undo() const { return !undo_.empty(); }
  bool can_redo() const { return !redo_.empty(); }

  // The inputs one step back (forth) from `now`; nothing when there is none.
  std::optional<finance::CalculatorInputs> undo(const finance::CalculatorInputs& now);
  std::optional<finance::CalculatorInputs> redo(const finance::CalculatorInputs& now);

 private:
  std::vector<finance::CalculatorInputs> undo_, redo_;
  std::optional<FieldId> open_;  // the field whose gesture goes on
};

}  // namespace clv::app
