#include "core/customers/marketing_costs.h"

#include "base/text.h"

namespace clv::customers {

void MarketingCosts::add(const CostEntry& entry) {
  Channel& channel = channels_[to_lower_ascii(entry.channel)];
  if (channel.name.empty()) channel.name = entry.channel;
  orders::Amount& sum = channel.spending[{entry.currency, entry.time}];
  sum = orders::add(sum, entry.spend);
}

orders::Amount spend_of_days(const DaySpan& time, orders::Amount spend, const DaySpan& part) {
  const auto common = common_days(time, part);
  if (!common) return 0;
  // What was spent on the first days: in two terms, so that no product overflows.
  const orders::Amount all_days = time.days();
  const auto spent_before = [&](DayNumber day) {
    const orders::Amount days = day - time.first;
    return spend / all_days * days + spend % all_days * days / all_days;
  };
  return spent_before(common->last + 1) - spent_before(common->first);
}

}  // namespace clv::customers
