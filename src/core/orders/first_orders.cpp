#include "core/orders/first_orders.h"

namespace clv::orders {

void FirstOrders::keep(const OpenOrder& order, const TraitLabels& traits) {
  if (order.customer >= orders_.size()) orders_.resize(std::size_t{order.customer} + 1);
  FirstOrder& first = orders_[order.customer];
  if (first.is_known && first.day <= order.day) return;
  first = {.day = order.day, .is_known = true, .traits = traits};
}

FirstOrderTraits FirstOrders::take(std::uint32_t customers) {
  FirstOrderTraits taken{.of_customer = {}, .names = {}, .is_read = is_read_};
  if (!reads_traits_) return taken;
  taken.of_customer.resize(customers);
  for (std::size_t i = 0; i < orders_.size(); ++i) taken.of_customer[i] = orders_[i].traits;
  orders_ = {};
  for (std::size_t i = 0; i < kTraitCount; ++i) taken.names[i] = labels_[i].names();
  return taken;
}

}  // namespace clv::orders
