#include "core/customers/quintiles.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace clv::customers {
namespace {

// With the sign bit turned, whole numbers have the order of their bits: the engine's one sort of bits serves here too.
void sort_by_bits(std::vector<std::int64_t>& values) {
  constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
  std::vector<std::uint64_t> bits;
  bits.reserve(values.size());
  for (const std::int64_t value : values) bits.push_back(static_cast<std::uint64_t>(value) ^ kSign);
  std::ranges::sort(bits);
  for (std::size_t i = 0; i < bits.size(); ++i)
    values[i] = static_cast<std::int64_t>(bits[i] ^ kSign);
}

}  // namespace

Quintiles::Quintiles(std::vector<std::int64_t> values, TieRank rank) {
  sort_by_bits(values);
  std::size_t next = 0;  // the first border that no group has reached
  for (auto group = values.begin(); group != values.end() && next < borders_.size();) {
    // Step by step: groups are short where there are many.
    const auto end =
        std::find_if(group, values.end(), [&](std::int64_t each) { return each != *group; });
    const auto worse = static_cast<std::size_t>(group - values.begin());
    const auto equal = static_cast<std::size_t>(end - group);
    // In half customers, so that the middle of a group is a whole number.
    const std::size_t place = 2 * worse + (rank == TieRank::middle ? equal : 0);
    const std::size_t reached = kScores * place / (2 * values.size());
    for (; next < reached; ++next) borders_[next] = {.lowest = *group, .exists = true};
    group = end;
  }
}

std::uint8_t Quintiles::score(std::int64_t value) const {
  std::uint8_t score = 1;
  for (const Border& border : borders_) {
    if (border.exists && value >= border.lowest) ++score;
  }
  return score;
}

}  // namespace clv::customers
