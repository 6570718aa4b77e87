// The formulas of BG/NBD, MBG/NBD, NBD and their regular kinds (bg_nbd.h): orders are every k-th event
// of a Poisson process whose rate is gamma distributed.
#pragma once

#include "core/models/purchase_model.h"

namespace clv::models {

extern const PurchaseFormulas kErlangCounts;

// PurchaseModel::order_probability of these.
double counted_order_probability(const PurchaseModel& model, const PurchaseParameters& parameters,
                                 double orders, double horizon);

}  // namespace clv::models
