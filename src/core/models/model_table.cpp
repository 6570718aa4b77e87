#include "core/models/model_table.h"

#include "core/models/bg_nbd.h"
#include "core/models/pareto_nbd.h"

namespace clv::models {

std::span<const PurchaseModel* const> purchase_models() {
  static constexpr const PurchaseModel* kModels[] = {&kBgNbd, &kMbgNbd, &kParetoNbd, &kNbd};
  return kModels;
}

const PurchaseModel* find_purchase_model(std::string_view key) {
  for (const PurchaseModel* model : purchase_models()) {
    if (model->key == key) return model;
  }
  return nullptr;
}

}  // namespace clv::models
