// The time that a cell or a line of a list of costs names: a day, a week, a month, a quarter, or from one day to another.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "core/customers/day_span.h"
#include "ingest/date_text.h"

namespace clv::ingest {

using customers::DaySpan;

// How long a time is of which a cell names only one day: the first of a week, any of a month or a quarter.
enum class CostUnit : std::uint8_t { day, week, month, quarter };

// "day", "week", "month", "quarter".
std::string_view cost_unit_name(CostUnit unit);

// "2024-03", "03-2024", "3/2024", "mrt 2024", "March 2024", "202403"; nothing for days.
std::optional<DaySpan> parse_month(std::string_view text);

// Months, "2026-W27", "KW 27 2026", "Q3 2026", ranges (see below), or a day that stands for a time of `unit`.
std::optional<DaySpan> parse_cost_period(std::string_view text, DateOrder order, CostUnit unit);

// "2026-07-01 - 2026-07-31", "July 1, 2026 – July 31, 2026", "1 - 31 juli 2026", "7/1/2026,8/31/2026", "1.7.2026 bis 31.7.2026".
std::optional<DaySpan> parse_day_range(std::string_view text, DateOrder order);

}  // namespace clv::ingest
