// Moments written as one number.
#pragma once

#include <optional>
#include <string_view>

#include "ingest/date_text.h"

namespace clv::ingest {

// Under unix_seconds 9 or 10 digits, under unix_milliseconds 12 or 13, under excel_days 20,000 (the
// year 1954) to 79,999 (2119) with a fraction behind a dot or comma; nothing otherwise. Excel counts
// days from 1899-12-30, after its leap day of 1900 that never was (ECMA-376 part 1, 18.17.4.1).
std::optional<WrittenMoment> parse_date_number(std::string_view text, DateOrder order);

}  // namespace clv::ingest
