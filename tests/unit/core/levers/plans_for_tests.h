// Random selections of the catalogue, with expectations of their own.
#pragma once

#include <vector>

#include "core/finance/inputs_for_tests.h"
#include "core/levers/action_catalogue.h"

namespace clv::levers {

// Each action with one chance in four, its effect anywhere between nothing and the good end of its range.
inline std::vector<PlannedAction> random_plan(finance::SeededNumbers& numbers) {
  std::vector<PlannedAction> plan;
  for (const ActionRow& row : action_table()) {
    if (numbers.between(0.0, 1.0) > 0.25) continue;
    PlannedAction action = planned(row);
    action.size = row.high * numbers.between(0.0, 1.0);
    action.cost.once *= numbers.between(0.0, 2.0);
    plan.push_back(action);
  }
  return plan;
}

inline void shuffle(std::vector<PlannedAction>& plan, finance::SeededNumbers& numbers) {
  for (std::size_t i = plan.size(); i > 1; --i)
    std::swap(plan[i - 1],
              plan[static_cast<std::size_t>(numbers.between(0.0, static_cast<double>(i)))]);
}

}  // namespace clv::levers
