// Money is a whole number of minor units (cents), so that sums are exact and native and wasm agree
// to the bit.
#pragma once

#include <cstdint>

namespace clv {

using MinorUnits = std::int64_t;

// How many decimals the amounts of a file carry once they are read; one scale for all currencies
// (also those that write none, such as JPY) keeps sums simple.
inline constexpr int kMinorDigits = 2;
inline constexpr double kMinorPerMajor = 100.0;

inline double to_major(MinorUnits minor) { return static_cast<double>(minor) / kMinorPerMajor; }

}  // namespace clv
