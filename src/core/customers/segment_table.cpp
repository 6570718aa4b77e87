#include "core/customers/segment_table.h"

#include <algorithm>

#include "base/assert.h"

namespace clv::customers {
namespace {

constexpr std::array<std::string_view, kSegmentCount> kNames{
    "champions", "loyal", "promising", "new", "needs_attention", "at_risk", "cannot_lose", "lost"};

constexpr ScoreRange kAny{.first = 1, .last = 5};
constexpr ScoreRange kHigh{.first = 4, .last = 5};
constexpr ScoreRange kNotHigh{.first = 1, .last = 3};
constexpr ScoreRange kSome{.first = 2, .last = 3};

constexpr ScoreRange only(std::uint8_t score) { return {.first = score, .last = score}; }

// clang-format off
constexpr SegmentRule kRules[] = {
    // segment                   last order               orders    revenue
    {Segment::champions,        kHigh,                   kHigh,    kHigh},
    {Segment::loyal,            kHigh,                   kHigh,    kNotHigh},
    {Segment::loyal,            only(3),                 kHigh,    kAny},
    {Segment::promising,        kHigh,                   kSome,    kAny},
    {Segment::new_customers,              kHigh,                   only(1),  kAny},
    {Segment::needs_attention,   only(3),                 kNotHigh, kAny},
    {Segment::at_risk,           {.first = 1, .last = 2}, kHigh,    kNotHigh},
    {Segment::at_risk,           only(2),                 kSome,    kAny},
    {Segment::cannot_lose,       {.first = 1, .last = 2}, kHigh,    kHigh},
    {Segment::lost,             only(2),                 only(1),  kAny},
    {Segment::lost,             only(1),                 kNotHigh, kAny},
};
// clang-format on

}  // namespace

std::string_view segment_name(Segment segment) {
  return segment == Segment::none ? std::string_view{} : kNames[static_cast<std::size_t>(segment)];
}

std::span<const SegmentRule> segment_rules() { return kRules; }

Segment segment_of_scores(const RfmScores& scores) {
  const auto* const found =
      std::ranges::find_if(kRules, [&](const SegmentRule& rule) { return rule.holds(scores); });
  CLV_ASSERT(found != std::ranges::end(kRules), "scores are 1 to 5");
  return found->segment;
}

}  // namespace clv::customers
