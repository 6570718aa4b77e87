// Distances between orders, counted in bins that a chart can show.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clv::customers {

// Bin i holds the distances of i * bin_days + 1 to (i + 1) * bin_days days.
struct GapHistogram {
  std::int32_t bin_days = 1;
  std::vector<std::uint64_t> pairs;  // by bin; empty without any distance
  std::uint64_t longer = 0;          // beyond the last bin
};

inline constexpr std::size_t kMostGapBins = 20;

// `counts_by_days[d]`: pairs d days apart; those 0 days apart are none. Bins are as narrow (a day, a week, two weeks, four,
// eight, a quarter, half a year) as lets at most kMostGapBins of them hold 95 % of all pairs: the few that come back
// after years would press all others together. Sums to all pairs.
GapHistogram make_gap_histogram(std::span<const std::uint64_t> counts_by_days);

}  // namespace clv::customers
