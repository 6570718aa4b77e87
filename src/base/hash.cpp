#include "base/hash.h"

#include <bit>
#include <cstddef>

#include "base/bytes.h"

namespace clv {
namespace {

static_assert(std::endian::native == std::endian::little,
              "hashes must be equal natively and in the browser");

constexpr std::uint64_t kOdd1 = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio
constexpr std::uint64_t kOdd2 =
    0xBF58476D1CE4E5B9;  // both multipliers of the mixer below: D. Stafford, 2011,
constexpr std::uint64_t kOdd3 = 0x94D049BB133111EB;  // "Better Bit Mixing", mix 13

std::uint64_t mix(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30U)) * kOdd2;
  bits = (bits ^ (bits >> 27U)) * kOdd3;
  return bits ^ (bits >> 31U);
}

}  // namespace

std::uint64_t hash_text(std::string_view text, std::uint64_t seed) {
  std::uint64_t hash = seed * kOdd1 + text.size();
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, at += 8) {
    hash = mix(hash ^ load_word(at)) + kOdd1;
  }
  return mix(hash ^ load_tail(at, left));
}

}  // namespace clv
