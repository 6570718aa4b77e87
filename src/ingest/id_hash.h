// Ids as numbers. Each kind has its own: order 17 is not customer 17.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/hash.h"

namespace clv::ingest {

enum class IdKind : std::uint64_t { order = 1, customer = 2, email = 3 };

inline std::uint64_t hash_id(std::string_view id, IdKind kind) {
  return hash_text(id, static_cast<std::uint64_t>(kind));
}

}  // namespace clv::ingest
