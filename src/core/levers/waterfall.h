// From today's yearly profit to that of a plan, one action after the other.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "core/levers/action_catalogue.h"

namespace clv::levers {

struct WaterfallStep {
  const ActionRow* row = nullptr;
  double gain = 0.0;   // on top of the actions before it, after its own costs
  double alone = 0.0;  // if it were the only action
};

struct Waterfall {
  double today = 0.0;
  std::vector<WaterfallStep> steps;  // in the plan's order
  double then = 0.0;                 // today + all gains
  // What all actions together bring less (or more: above 0) than the sum of each alone, because they work on
  // the same customers. Counted once, in the steps.
  double overlap = 0.0;
};

// The order of the plan decides which action gets how much of what they share, never the total. Undefined as
// plan_gain() is.
std::expected<Waterfall, Undefined> make_waterfall(const CalculatorInputs& today,
                                                   std::span<const PlannedAction> plan);

}  // namespace clv::levers
