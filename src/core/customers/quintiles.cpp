#include "core/customers/quintiles.h"

#include <algorithm>
#include <cstddef>

namespace clv::customers {

Quintiles::Quintiles(std::vector<std::int64_t> values, TieRank rank) {
  std::ranges::sort(values);
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
