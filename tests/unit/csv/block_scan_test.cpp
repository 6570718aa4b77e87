#include "csv/block_scan.h"

#include <array>
#include <bit>
#include <random>
#include <string_view>
#include <vector>

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
    // Every second block holds few of them or none, as most blocks of a file.
    const bool is_sparse = i % 2 == 1;
    for (char& c : bytes)
      c = is_sparse && random() % 64 != 0 ? "a\x80"[i / 2 % 2]
                                          : kAlphabet[random() % kAlphabet.size()];
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

template <typename Scan>
void write_every_number_of_positions() {
  std::mt19937_64 random(64);
  for (std::uint32_t count = 0; count <= kBlockBytes; ++count) {
    std::uint64_t bits = count == kBlockBytes ? ~std::uint64_t{0} : 0;
    while (std::popcount(bits) < static_cast<int>(count)) bits |= std::uint64_t{1} << random() % 64;
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < kBlockBytes; ++i) {
      if ((bits >> i & 1U) != 0) expected.push_back(1'000'000 + i);
    }
    constexpr std::uint32_t kUntouched = 7;
    std::vector<std::uint32_t> got(kBlockBytes + 1, kUntouched);
    Scan::write_positions(bits, count, 1'000'000, got.data());
    CHECK(got.back() == kUntouched);
    got.resize(count);
    CHECK(got == expected);
  }
}

template <typename Scan>
void check_twin() {
  compare_with_the_plain_twin<Scan>();
  write_every_number_of_positions<Scan>();
}

TEST_CASE("every twin of the block scan gives the masks and positions of the plain one") {
  check_twin<BlockScan>();
  check_twin<BlockScanPortable>();
#if defined(__SSE2__)
  if (has_avx2()) check_twin<BlockScanAvx2>();
  if (has_avx512()) check_twin<BlockScanAvx512>();
#endif
}

}  // namespace
}  // namespace clv::csv
