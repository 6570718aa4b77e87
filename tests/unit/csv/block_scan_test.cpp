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

// Bit i is set where the byte `wanted` stands at i: searched in the text, not compared byte by byte as the twins do.
std::uint64_t places_of(std::string_view block, char wanted) {
  std::uint64_t mask = 0;
  for (std::size_t at = block.find(wanted); at != std::string_view::npos;
       at = block.find(wanted, at + 1))
    mask |= std::uint64_t{1} << at;
  return mask;
}

template <typename Scan>
void compare_with_searching() {
  constexpr std::string_view kAlphabet("a,;\"'\n\r\0\x80\xFF", 10);
  std::mt19937 random(64);
  std::array<char, kBlockBytes + 1> bytes{};
  std::uint64_t places_seen = 0;
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
    const std::string_view block(bytes.data() + 1, kBlockBytes);
    REQUIRE(got.quote == places_of(block, quote));
    REQUIRE(got.delimiter == places_of(block, delimiter));
    REQUIRE(got.line_feed == places_of(block, '\n'));
    REQUIRE(got.carriage_return == places_of(block, '\r'));
    places_seen |= got.quote | got.delimiter | got.line_feed | got.carriage_return;
  }
  CHECK(places_seen == ~std::uint64_t{0});
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
  compare_with_searching<Scan>();
  write_every_number_of_positions<Scan>();
}

TEST_CASE("the twin that is used finds what searching finds") { check_twin<BlockScan>(); }

TEST_CASE("the plain twin finds what searching finds") { check_twin<BlockScanPortable>(); }

// A processor that lacks the instructions cannot run these: the run counts them as skipped.
#if defined(__SSE2__)
TEST_CASE("the AVX2 twin finds what searching finds" * doctest::skip(!has_avx2())) {
  check_twin<BlockScanAvx2>();
}

TEST_CASE("the AVX-512 twin finds what searching finds" * doctest::skip(!has_avx512())) {
  check_twin<BlockScanAvx512>();
}
#endif

}  // namespace
}  // namespace clv::csv
