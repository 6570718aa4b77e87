// The time of day and the zone behind a date.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clv::ingest {

struct ClockReading {
  std::optional<std::int32_t> second_of_day;   // 0 … 86,399
  std::optional<std::int32_t> offset_seconds;  // local time minus UTC, where the text says it
};

// Reads what may follow a date: nothing, or a time behind a space, "T" or comma ("14:05",
// "2:05:09.123 PM", "14.05", "14h05"), then a zone ("Z", "UTC", "+0100", "-05:00"). A text that
// begins with a digit there but goes on otherwise leaves both fields open: the date before it still
// holds. Nothing if what follows cannot belong to a date.
std::optional<ClockReading> read_clock(std::string_view rest);

}  // namespace clv::ingest
