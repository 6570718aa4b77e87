// The names of months in many languages (assets/month_names.json, embed_months.py).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace clv::ingest {

struct MonthName {
  std::string_view letters;  // folded (base/fold.h)
  std::uint8_t month = 0;    // 1 to 12
};

// By name; no name twice.
std::span<const MonthName> month_names();

}  // namespace clv::ingest
