// Whether a column says what each row is, so that only some rows are orders: event logs with views and purchases, statements
// with payments and payouts.
#pragma once

#include <cstdint>

#include "ingest/sample.h"

namespace clv::ingest {

// At least two different words of those that the generic preset knows for rows, and at least half of the filled cells: the name
// alone ("type") says nothing.
bool tells_rows_apart(const Sample& sample, std::uint32_t column);

}  // namespace clv::ingest
