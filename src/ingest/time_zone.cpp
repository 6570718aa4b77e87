#include "ingest/time_zone.h"

#include <algorithm>

namespace clv::ingest {

std::int32_t TimeZone::offset_at(std::int64_t utc_seconds) const {
  if (periods.empty()) return 0;
  const auto after = std::ranges::upper_bound(periods, utc_seconds, {}, &Period::from_utc_seconds);
  return after == periods.begin() ? after->offset_seconds : std::prev(after)->offset_seconds;
}

}  // namespace clv::ingest
