// Distances in bins, by hand and against counting one by one.
#include "core/customers/gap_histogram.h"

#include <numeric>
#include <random>

#include <doctest/doctest.h>

namespace clv::customers {
namespace {

std::vector<std::uint64_t> counted(const std::vector<std::size_t>& gaps) {
  std::vector<std::uint64_t> counts;
  for (const std::size_t days : gaps) {
    if (days >= counts.size()) counts.resize(days + 1);
    ++counts[days];
  }
  return counts;
}

TEST_CASE("a few days are days, some weeks are weeks") {
  const GapHistogram days = make_gap_histogram(counted({1, 1, 2, 5, 20}));
  CHECK(days.bin_days == 1);
  REQUIRE(days.pairs.size() == 20);
  CHECK(days.pairs[0] == 2);
  CHECK(days.pairs[4] == 1);
  CHECK(days.pairs[19] == 1);
  CHECK(days.longer == 0);
  // Day 7 ends the first week, day 8 begins the second.
  const GapHistogram weeks = make_gap_histogram(counted({7, 8, 14, 15, 21}));
  CHECK(weeks.bin_days == 7);
  CHECK(weeks.pairs == std::vector<std::uint64_t>{1, 2, 2});
}

TEST_CASE("the last twentieth does not press the others together") {
  std::vector<std::size_t> gaps(95, 10);
  gaps.insert(gaps.end(), 5, 3000);
  const GapHistogram histogram = make_gap_histogram(counted(gaps));
  CHECK(histogram.bin_days == 1);
  CHECK(histogram.pairs.size() == 10);
  CHECK(histogram.pairs.back() == 95);
  CHECK(histogram.longer == 5);
}

TEST_CASE("nobody came back") {
  CHECK(make_gap_histogram({}).pairs.empty());
  const std::vector<std::uint64_t> none(5);
  CHECK(make_gap_histogram(none).pairs.empty());
  CHECK(make_gap_histogram(none).longer == 0);
}

TEST_CASE("any distances: bins hold what counting finds, and are as narrow as they may be") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const std::size_t longest = 1 + random() % (round % 3 == 0 ? 8000 : 300);
    std::vector<std::size_t> gaps(1 + random() % 200);
    for (std::size_t& days : gaps) days = 1 + random() % longest;
    const GapHistogram histogram = make_gap_histogram(counted(gaps));
    const auto width = static_cast<std::size_t>(histogram.bin_days);
    REQUIRE(!histogram.pairs.empty());
    CHECK(histogram.pairs.size() <= kMostGapBins);
    std::uint64_t within = 0;
    for (std::size_t bin = 0; bin < histogram.pairs.size(); ++bin) {
      std::uint64_t expected = 0;
      for (const std::size_t days : gaps)
        expected += days > bin * width && days <= (bin + 1) * width ? 1 : 0;
      CHECK(histogram.pairs[bin] == expected);
      within += expected;
    }
    CHECK(within + histogram.longer == gaps.size());
    // 95 % are within, unless even the widest bins do not reach that far.
    if (width < 182) CHECK(within * 20 >= gaps.size() * 19);
    const std::vector<std::size_t> widths{1, 7, 14, 28, 56, 91, 182};
    for (const std::size_t narrower : widths) {
      if (narrower >= width) break;
      std::uint64_t reached = 0;
      for (const std::size_t days : gaps) reached += days <= narrower * kMostGapBins ? 1 : 0;
      CHECK(reached * 20 < gaps.size() * 19);
    }
  }
}

}  // namespace
}  // namespace clv::customers
