// Scores from 1 to 5 by rank among all customers: 5 for about the best fifth.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace clv::customers {

inline constexpr int kScores = 5;

// Where a group of customers with equal values stands among all n. Equal values always get equal
// scores, whatever the order of the file; a group may therefore be larger or smaller than a fifth.
enum class TieRank : std::uint8_t {
  // At its middle: score 1 + floor(5 * (worse + equal / 2) / n), `equal` counting the group itself.
  // If all are alike, all score 3: nothing tells them apart.
  middle,
  // At its worst place: score 1 + floor(5 * worse / n). The lowest value always scores 1. For orders:
  // most customers of most shops ordered once, and one order must not pass for frequent buying.
  worst,
};

class Quintiles {
 public:
  // Larger values are better. No values: every score is 1. Cost: one sort.
  Quintiles(std::vector<std::int64_t> values, TieRank rank);

  // The score of one of the values; of others, that of the next lower one.
  [[nodiscard]] std::uint8_t score(std::int64_t value) const;

 private:
  // [s] is the lowest value that scores s + 2 or more.
  struct Border {
    std::int64_t lowest = std::numeric_limits<std::int64_t>::max();
    bool exists = false;
  };
  std::array<Border, kScores - 1> borders_;
};

}  // namespace clv::customers
