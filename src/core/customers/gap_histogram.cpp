#include "core/customers/gap_histogram.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

namespace clv::customers {
namespace {

constexpr std::array<std::size_t, 7> kBinDays{1, 7, 14, 28, 56, 91, 182};

std::size_t bins_until(std::size_t days, std::size_t bin_days) {
  return (days + bin_days - 1) / bin_days;
}

// The shortest distance that 95 % of the pairs do not exceed. Precondition: total >= 1.
std::size_t distance_of_most(std::span<const std::uint64_t> counts_by_days, std::uint64_t total) {
  const std::uint64_t most = total - total / 20;
  std::uint64_t seen = 0;
  std::size_t days = 0;
  while (seen < most) seen += counts_by_days[++days];
  return days;
}

}  // namespace

GapHistogram make_gap_histogram(std::span<const std::uint64_t> counts_by_days) {
  GapHistogram histogram;
  if (counts_by_days.empty()) return histogram;
  const auto from_one = counts_by_days.subspan(1);
  const std::uint64_t total = std::accumulate(from_one.begin(), from_one.end(), std::uint64_t{0});
  if (total == 0) return histogram;
  const std::size_t until = distance_of_most(counts_by_days, total);
  const auto found = std::ranges::find_if(
      kBinDays, [&](std::size_t days) { return bins_until(until, days) <= kMostGapBins; });
  const std::size_t bin_days = found == kBinDays.end() ? kBinDays.back() : *found;
  histogram.bin_days = static_cast<std::int32_t>(bin_days);
  histogram.pairs.resize(std::min(bins_until(until, bin_days), kMostGapBins));
  for (std::size_t days = 1; days < counts_by_days.size(); ++days) {
    const std::size_t bin = (days - 1) / bin_days;
    (bin < histogram.pairs.size() ? histogram.pairs[bin] : histogram.longer) +=
        counts_by_days[days];
  }
  return histogram;
}

}  // namespace clv::customers
