// Which action to begin with.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "core/levers/action_catalogue.h"

namespace clv::levers {

enum class RankBy : std::uint8_t {
  profit,     // what is expected of it
  certainty,  // what it brings where its effect disappoints
};

// The first year's gain of one action alone, after its costs.
struct RankedAction {
  std::size_t index = 0;  // in the list that was ranked
  Number gain;            // at the planned size
  Number gain_low;        // at the end of the range, and at the planned size, where it is least …
  Number gain_high;       // … and most
};

// Best first; undefined gains last; equals keep their order.
std::vector<RankedAction> rank_actions(const CalculatorInputs& today,
                                       std::span<const PlannedAction> actions, RankBy by);

}  // namespace clv::levers
