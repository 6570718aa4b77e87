// The named segments, defined on the three RFM scores in one table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace clv::customers {

// Scores 1 to 5, 5 the best fifth (quintiles.h). "R" is days since the last order here: not the
// models' recency (first to last order) nor a subscription's renewal.
struct RfmScores {
  std::uint8_t last_order = 1;  // R; 5: ordered last most recently
  std::uint8_t orders = 1;      // F; 5: most purchase days
  std::uint8_t revenue = 1;     // M; 5: most net revenue
  friend bool operator==(const RfmScores&, const RfmScores&) = default;
};

// In the order in which they are shown. The text of each is "segment.<name>".
enum class Segment : std::uint8_t {
  champions,
  loyal,
  promising,
  new_customers,
  needs_attention,
  at_risk,
  cannot_lose,
  lost,
  none,  // no customer: nobody with an order
};

inline constexpr std::size_t kSegmentCount = static_cast<std::size_t>(Segment::none);

// "champions", …; empty for none.
std::string_view segment_name(Segment segment);

struct ScoreRange {
  std::uint8_t first = 1;
  std::uint8_t last = 5;
  [[nodiscard]] bool holds(std::uint8_t score) const { return score >= first && score <= last; }
};

// A box of scores. A segment may have several rows; the boxes of all rows fill the 5 x 5 x 5 scores
// without overlapping.
struct SegmentRule {
  Segment segment;
  ScoreRange last_order;
  ScoreRange orders;
  ScoreRange revenue;
  [[nodiscard]] bool holds(const RfmScores& scores) const {
    return last_order.holds(scores.last_order) && orders.holds(scores.orders) &&
           revenue.holds(scores.revenue);
  }
};

std::span<const SegmentRule> segment_rules();

// Precondition: scores of 1 to 5.
Segment segment_of_scores(const RfmScores& scores);

}  // namespace clv::customers
