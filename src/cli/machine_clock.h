// What the machine knows of time: the only place of the tool that asks it.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "protocol/analyze_request.h"

namespace clv::cli {

// The day it is in UTC.
DayNumber today_utc();

// The clock of a place by its name in the zone database ("Europe/Amsterdam"), for the years 1990 to
// 2049; nothing for a name that is not in it.
std::optional<protocol::TimeZoneBody> find_time_zone(const std::string& name);

}  // namespace clv::cli
