// In what the times of a list with one row per customer are written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"

namespace clv::models {

enum class TimeUnit : std::uint8_t { day, week, month, year };

// The words of mappings, previews and the analysis.
inline constexpr std::array<std::string_view, 4> kTimeUnitNames{"day", "week", "month", "year"};

inline constexpr std::string_view time_unit_name(TimeUnit unit) {
  return kTimeUnitNames[static_cast<std::size_t>(unit)];
}

// The unit of that name, or nothing.
inline std::optional<TimeUnit> find_time_unit(std::string_view name) {
  for (std::size_t i = 0; i < kTimeUnitNames.size(); ++i) {
    if (kTimeUnitNames[i] == name) return static_cast<TimeUnit>(i);
  }
  return std::nullopt;
}

// Months and years of average length (base/date.h).
inline constexpr double days_of(TimeUnit unit) {
  constexpr std::array kDays{1.0, 7.0, kDaysPerMonth, kDaysPerMonth * kMonthsPerYear};
  return kDays[static_cast<std::size_t>(unit)];
}

}  // namespace clv::models
