// The two forms in which nearly every cell of an export is written, read without any detour. What
// they do not know they leave to `parse_date` and `parse_amount`, with which they always agree.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "core/orders/amount.h"

namespace clv::ingest {

// "2024-01-31", alone or before a space or "T" and a digit. Nothing: ask `parse_date`.
std::optional<DayNumber> parse_plain_date(std::string_view text);

// "12", "12.3" to "12.3456" with this decimal sign, at most nine digits before it. Nothing: ask
// `parse_amount`.
std::optional<orders::Amount> parse_plain_amount(std::string_view text, char decimal);

}  // namespace clv::ingest
