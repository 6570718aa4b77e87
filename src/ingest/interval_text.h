// How often something is paid, as exports write it.
#pragma once

#include <optional>
#include <string_view>

#include "core/subscriptions/billing_interval.h"

namespace clv::ingest {

// Reads "month", "1 month", "monthly", "every 2 weeks", "per kwartaal", "jährlich", "mensuel", … in English, Dutch, German and
// French. `count` is the cell of a column of its own that says how many ("2" beside "week"), "" where there is none. Nothing
// for other texts and beyond ten years.
std::optional<subscriptions::BillingInterval> parse_billing_interval(std::string_view text,
                                                                     std::string_view count = {});

}  // namespace clv::ingest
