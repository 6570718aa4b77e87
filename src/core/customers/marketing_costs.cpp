#include "core/customers/marketing_costs.h"

#include "base/text.h"

namespace clv::customers {

void MarketingCosts::add(std::int32_t month, const std::string& channel, orders::Amount spend) {
  Channel& entry = channels_[to_lower_ascii(channel)];
  if (entry.name.empty()) entry.name = channel;
  orders::Amount& sum = entry.by_month[month];
  sum = orders::add(sum, spend);
}

}  // namespace clv::customers
