#include "core/levers/ranking.h"

#include <algorithm>

#include "base/sorted_order.h"
#include "core/levers/plan_result.h"

namespace clv::levers {

std::vector<RankedAction> rank_actions(const CalculatorInputs& today,
                                       std::span<const PlannedAction> actions, RankBy by) {
  std::vector<RankedAction> ranked;
  ranked.reserve(actions.size());
  for (const PlannedAction& action : actions) {
    const auto gain_at = [&](double size) {
      PlannedAction one = action;
      one.size = size;
      return plan_gain(today, {&one, 1});
    };
    RankedAction row{.index = ranked.size(),
                     .gain = gain_at(action.size),
                     .gain_low = undefined("number_too_large"),
                     .gain_high = undefined("number_too_large")};
    row.gain_low = row.gain_high = row.gain;
    for (const double size : {action.row->low, action.row->high}) {
      const Number gain = gain_at(size);
      if (!gain || !row.gain_low) continue;
      row.gain_low = std::min(*row.gain_low, *gain);
      row.gain_high = std::max(*row.gain_high, *gain);
    }
    ranked.push_back(row);
  }
  sort_by(ranked, [by](const RankedAction& row) {
    return -(by == RankBy::profit ? row.gain : row.gain_low).value_or(-1e300);
  });
  return ranked;
}

}  // namespace clv::levers
