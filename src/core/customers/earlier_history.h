// Whether customers had ordered before the orders that a file holds begin: then those who look new in its first months are
// partly not.
#pragma once

#include <cstdint>
#include <vector>

#include "base/date.h"
#include "core/orders/ledger.h"

namespace clv::customers {

struct NotNewMonth {
  std::int32_t month = 0;  // period_number of Period::month
  double not_new_share =
      0;  // of those whose first order in the file lies in it, as estimated; at least kNotNewShare
};

// A tenth of the buyers moves a CAC by as much as most decisions about it turn on.
inline constexpr double kNotNewShare = 0.1;

// The file's first months of which at least kNotNewShare of the new customers are likely not new; ascending, none where the
// history seems to begin in the file or is too short to tell (six times 30 days, 20 customers in each part that is compared).
//
// The file itself tells how long a cut shows: were it cut in its middle, those ordering after the cut who ordered before it
// would look new, by a share that falls with time. That the file was cut is believed where its first 30 days have more new
// customers than is usual in its second half, by half of what that share would add or more.
std::vector<NotNewMonth> find_not_new_months(const orders::Ledger& ledger, DayNumber first_day,
                                             DayNumber as_of);

}  // namespace clv::customers
