#include "core/customers/guests.h"

namespace clv::customers {

GuestRevenue measure_guests(const orders::Tally& tally) {
  const orders::Amount all = orders::add(tally.gross, -tally.refunds);
  GuestRevenue guests;
  guests.revenue = orders::add(all, -tally.customer_revenue);
  if (all > 0) guests.share = orders::to_major_units(guests.revenue) / orders::to_major_units(all);
  guests.needs_warning = guests.share ? *guests.share > kManyGuestsShare : guests.revenue > 0;
  return guests;
}

}  // namespace clv::customers
