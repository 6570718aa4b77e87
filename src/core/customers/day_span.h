// Some days one after another.
#pragma once

#include <algorithm>
#include <compare>
#include <optional>

#include "base/date.h"

namespace clv::customers {

// Both days included; `first` is not after `last`.
struct DaySpan {
  DayNumber first = 0;
  DayNumber last = 0;

  [[nodiscard]] DayNumber days() const { return last - first + 1; }
  [[nodiscard]] bool holds(DayNumber day) const { return first <= day && day <= last; }
  friend auto operator<=>(const DaySpan&, const DaySpan&) = default;
};

// The days of both; nothing where there are none.
inline std::optional<DaySpan> common_days(const DaySpan& a, const DaySpan& b) {
  const DaySpan common{.first = std::max(a.first, b.first), .last = std::min(a.last, b.last)};
  return common.first <= common.last ? std::optional(common) : std::nullopt;
}

}  // namespace clv::customers
