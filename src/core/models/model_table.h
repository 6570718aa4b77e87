// The models of purchases. A new one is a file pair and a row.
#pragma once

#include <span>

#include "core/models/purchase_model.h"

namespace clv::models {

// In the order in which they are shown; of equal ones the earlier is taken. Those whose times between
// orders are regular are not among them: a list of summaries does not tell what they need.
std::span<const PurchaseModel* const> purchase_models();

// The model with this key, or nullptr.
const PurchaseModel* find_purchase_model(std::string_view key);

}  // namespace clv::models
