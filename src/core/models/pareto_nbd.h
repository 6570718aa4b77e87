// Pareto/NBD (Schmittlein, Morrison & Colombo, Management Science 33(1), 1987; Fader & Hardie's notes of
// 2005): orders at a customer's own rate λ ~ Gamma(r, alpha), and an own time of stopping with rate
// μ ~ Gamma(s, beta). Parameters r, alpha, s, beta.
#pragma once

#include "core/models/purchase_model.h"

namespace clv::models {

extern const PurchaseModel kParetoNbd;

// PurchaseModel::order_probability of it.
double pareto_order_probability(const PurchaseParameters& parameters, double orders,
                                double horizon);

// Discounted expected residual transactions without a horizon, discounted continuously at
// `discount_rate` per unit of time (above 0): Fader, Hardie & Lee, "RFM and CLV: Using Iso-Value
// Curves", Journal of Marketing Research 42(4), 2005, equation 2, integrated instead of by Tricomi's
// function.
double discounted_residual_orders(const PurchaseParameters& parameters,
                                  const PurchaseHistory& history, double discount_rate);

}  // namespace clv::models
