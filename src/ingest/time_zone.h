// The clock of a place, as data: the browser or the operating system knows the zones, this program
// does not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace clv::ingest {

struct TimeZone {
  struct Period {
    std::int64_t from_utc_seconds;  // since 1970-01-01T00:00Z
    std::int32_t offset_seconds;    // local time minus UTC, from then on
  };
  std::string name;             // "Europe/Amsterdam"
  std::vector<Period> periods;  // ascending; the first one holds before its beginning too

  // Local time minus UTC at that moment; 0 without periods.
  [[nodiscard]] std::int32_t offset_at(std::int64_t utc_seconds) const;
};

}  // namespace clv::ingest
