// The names of months in many languages (assets/month_names.json, embed_months.py).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace clv::ingest {

// A name in the text of all names: a third of the bytes of a view of its own.
struct MonthName {
  std::uint16_t first = 0;
  std::uint8_t size = 0;
  std::uint8_t month = 0;  // 1 to 12
};

struct MonthNames {
  std::string_view letters;            // folded (base/fold.h), one name behind the other
  std::span<const MonthName> by_name;  // no name twice

  [[nodiscard]] std::string_view text_of(const MonthName& name) const {
    return letters.substr(name.first, name.size);
  }
};

MonthNames month_names();

}  // namespace clv::ingest
