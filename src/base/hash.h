// A fast 64-bit hash of text, the same on every machine. Not for secrets and not against an
// attacker.
#pragma once

#include <cstdint>
#include <string_view>

namespace clv {

// Different seeds give independent hashes. Among 3 million different texts, two share a hash with a
// chance of about 1 in 4 million.
std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0);

}  // namespace clv
