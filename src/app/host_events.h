// What an embedding page is told, as JSON: what a visitor sees of the calculator, never anything of a file but rounded
// counts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/state.h"

namespace clv::app {

// {"kind":"result","currency","horizon_months","clv","net_clv","clv_cac_ratio","max_cac","payback":{"status","months"}}
// Amounts to the cent, as people read them; a number that does not exist is null with "<key>_reason" beside it.
// Empty while any input was measured from a file: what is calculated from it would tell it.
std::string result_event(const AppState& state);

// {"kind":"import","files","rows","orders","customers"}: counts rounded down to their first digit (2,357 -> 2,000), which
// is what statistics need and less than a competitor would like to know. Precondition: there is an analysis.
std::string import_event(const AppState& state);

// {"kind":"ignored","options":["accent"]}
std::string ignored_event(const std::vector<std::string>& names);

// 2357 -> 2000, 7 -> 7. Precondition: not negative.
std::int64_t first_digit_only(std::int64_t count);

}  // namespace clv::app
