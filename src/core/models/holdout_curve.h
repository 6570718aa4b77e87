// The proof as a picture: repeat purchase days summed up over time, what happened and what the model
// says, before the holdout and in it.
#pragma once

#include <vector>

#include "base/date.h"
#include "core/models/holdout.h"
#include "core/orders/ledger.h"

namespace clv::models {

struct CurvePoint {
  DayNumber day = 0;    // at its end
  double actual = 0.0;  // repeat purchase days of the split's customers so far
  double model = 0.0;
};

struct HoldoutCurve {
  // From the day before the first order to the day before the holdout. The model expects of everybody
  // what it expects of somebody new: it saw these orders, so this part tells whether it fits.
  std::vector<CurvePoint> known;
  // From the last point of `known`, where the model starts from what was there, to the last day. It ends
  // at the holdout's two totals.
  std::vector<CurvePoint> predicted;
};

// `result` is of `split` and `model`. Its time does not grow with the customers beyond one pass: between
// its ends the predicted line is drawn after at most 2000 of them, the known one after 128 ages.
HoldoutCurve trace_holdout(const PurchaseModel& model, const HoldoutSplit& split,
                           const HoldoutResult& result, const orders::Ledger& ledger);

}  // namespace clv::models
