#include "csv/block_scan.h"

#include <array>
#include <random>
#include <string_view>

#include <doctest/doctest.h>

#include "csv/block_scan_portable.h"

namespace clv::csv {
namespace {

template <typename Scan>
void compare_with_the_plain_twin() {
  constexpr std::string_view kAlphabet("a,;\"'\n\r\0\x80\xFF", 10);
  std::mt19937 random(64);
  std::array<char, kBlockBytes + 1> bytes{};
  for (int i = 0; i < 2000; ++i) {
    for (char& c : bytes) c = kAlphabet[random() % kAlphabet.size()];
    const char quote = kAlphabet[random() % kAlphabet.size()];
    const char delimiter = kAlphabet[random() % kAlphabet.size()];
    // From the second byte: blocks need not be aligned.
    const BlockMasks got = Scan::scan(bytes.data() + 1, quote, delimiter);
    const BlockMasks expected = BlockScanPortable::scan(bytes.data() + 1, quote, delimiter);
    REQUIRE(got.quote == expected.quote);
    REQUIRE(got.delimiter == expected.delimiter);
    REQUIRE(got.line_feed == expected.line_feed);
    REQUIRE(got.carriage_return == expected.carriage_return);
  }
}

TEST_CASE("every twin of the block scan gives the masks of the plain one") {
  compare_with_the_plain_twin<BlockScan>();
#if defined(__SSE2__)
  if (has_avx2()) compare_with_the_plain_twin<BlockScanAvx2>();
#endif
}

}  // namespace
}  // namespace clv::csv
