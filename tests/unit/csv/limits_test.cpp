// Files that no program writes: they end in an error, and in little memory.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include <doctest/doctest.h>

#include "csv/parser.h"

namespace clv::csv {
namespace {

constexpr std::uint32_t kMegabyte = 1U << 20U;

class CountingSink : public RowSink {
 public:
  void on_rows(const RowBatch& batch) override { rows += batch.rows.size(); }
  std::uint64_t rows = 0;
};

struct Outcome {
  std::string_view code{};
  std::uint64_t megabytes_taken = 0;
};

// Up to two gigabytes of `fill` after `beginning`.
Outcome feed(std::string_view beginning, char fill, std::uint32_t chunk = kMegabyte) {
  CountingSink sink;
  Parser parser({}, sink);
  std::ranges::copy(beginning, parser.writable(kMegabyte).begin());
  Outcome outcome;
  Result<void> result = parser.commit(static_cast<std::uint32_t>(beginning.size()));
  while (result && outcome.megabytes_taken < 2048) {
    const std::span<char> room = parser.writable(chunk);
    std::memset(room.data(), fill, chunk);
    result = parser.commit(chunk);
    outcome.megabytes_taken += chunk / kMegabyte;
  }
  if (result) result = parser.finish();
  if (!result) outcome.code = result.error().code;
  return outcome;
}

TEST_CASE("a row without end is refused after 16 MB") {
  const Outcome outcome = feed("a,b\n1,", 'x');
  CHECK(outcome.code == "row_too_long");
  CHECK(outcome.megabytes_taken <= 17);
}

TEST_CASE("a field of two gigabytes is refused after 16 MB") {
  const Outcome outcome = feed("a,b\n1,\"", '\n');
  CHECK(outcome.code == "row_too_long");
  CHECK(outcome.megabytes_taken <= 17);
}

TEST_CASE("a hundred thousand columns are refused, also when they come in one chunk") {
  CHECK(feed("a,b\n1,", ',').code == "too_many_columns");
  CHECK(feed("a,b\n1,", ',', 64 * kMegabyte).code == "too_many_columns");
}

}  // namespace
}  // namespace clv::csv
