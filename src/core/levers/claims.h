// Well-known statements about customer value, tested on one shop's numbers: what they come to there, and where they
// would be true. Only numbers; whether a claim holds is for claims' readers to see, the words are texts.
#pragma once

#include "base/result.h"
#include "core/finance/inputs.h"

namespace clv::levers {

using finance::CalculatorInputs;

// "5 % more retention gives 25 to 95 % more profit" (Reichheld & Sasser 1990: net present value of the average
// customer, 5 percentage points). Relative changes of CLV - CAC; undefined("base_not_positive") where that is not
// above 0 today.
struct RetentionProfitClaim {
  Number points_change;    // at r + 0.05 (at most 1)
  Number relative_change;  // at r x 1.05
  // The retentions, in whole percents, from which and up to which +5 points give 25 to 95 % with all other
  // inputs as they are: the longest such stretch. undefined("claim_never_true") without one.
  Number true_from;
  Number true_to;
};
RetentionProfitClaim test_retention_profit(const CalculatorInputs& inputs);

// "5 % retention doubles revenue": relative change of the revenue per new customer over the horizon, undiscounted, at
// r + 0.05; and the retention that doubles it. undefined("claim_never_true") if not even 1 does, ("no_revenue") without.
struct DoubledRevenueClaim {
  Number change;
  Number retention_needed;
};
DoubledRevenueClaim test_doubled_revenue(const CalculatorInputs& inputs);

// "A new customer costs six times a kept one." Keeping costs the service cost of an active customer per year.
struct NewVersusKeptClaim {
  Number times;  // CAC / service cost; undefined("no_cac"), ("no_service_cost")
  Number
      true_up_to_cost;  // CAC / 6: what keeping a customer for a year may cost for the claim to hold
};
NewVersusKeptClaim test_new_versus_kept(const CalculatorInputs& inputs);

// "65 % of revenue comes from existing customers": share of the revenue of a customer's first `horizon` months that is not
// the first order's, which is what a shop with a steady inflow sees; and the orders per year at which it is
// 65 %. undefined("claim_never_true") at retention or horizon 0.
struct ExistingRevenueClaim {
  Number share;
  Number orders_needed;
};
ExistingRevenueClaim test_existing_revenue(const CalculatorInputs& inputs);

// "Loyal customers are worth up to ten times their first order": orders of a customer who stays for the whole horizon, the
// first included; and the months that ten orders take. undefined("no_repeat_orders") at 0 orders a year.
struct TenTimesClaim {
  Number times;
  Number months_needed;
};
TenTimesClaim test_ten_times(const CalculatorInputs& inputs);

// "Emotionally bound customers have a 306 % higher CLV" (Motista 2018, where they stay 5.1 instead of 3.4 years): the change
// of CLV when customers stay that much longer (mean lifetime 1.5 times, so r' = r^(1 / 1.5)); and how many times
// as many orders a year they must place besides for +306 %. undefined("base_not_positive") where the CLV is
// not above 0, ("claim_never_true") where orders bring nothing.
struct EmotionalBondClaim {
  Number longer_stay_change;
  Number orders_times_needed;
};
EmotionalBondClaim test_emotional_bond(const CalculatorInputs& inputs);

}  // namespace clv::levers
