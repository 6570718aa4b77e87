// How large an action's main effect must be for the action to pay for itself: the number that makes it needless to
// believe any default.
#pragma once

#include <span>

#include "base/result.h"
#include "core/levers/action_catalogue.h"

namespace clv::levers {

// The size of `action`'s main effect, in its own unit and on the side of its default, at which the gain of the
// first year (see plan.h) with it equals the gain without it, in the company of `others`. 0: it pays for itself
// without any effect. The gain moves one way with the size, so there is one such size.
//
// undefined("break_even_out_of_reach"): not even the largest size that can be imagined pays
// (largest_size), or the effect costs money. undefined("no_new_customers") where N is not given.
Number break_even_size(const CalculatorInputs& today, std::span<const PlannedAction> others,
                       const PlannedAction& action);

// All that is left up to 0 or 100 % for fractions; four times as much, or nothing at all, for relative changes;
// twenty times the default for amounts and counts.
double largest_size(const CalculatorInputs& today, const ActionRow& row);

}  // namespace clv::levers
