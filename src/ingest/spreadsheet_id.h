// What spreadsheet programs make of long ids and of ids with zeros in front.
#pragma once

#include <cstddef>
#include <string_view>

namespace clv::ingest {

// "5.31235E+12", "5,76461413038786E+017": the digits that told this id from others are gone.
bool is_written_scientific(std::string_view id);
inline bool is_scientific_id(std::string_view id) {
  // Two or three digits stand behind the sign; two looks spare nearly every id the rest.
  const std::size_t size = id.size();
  return size > 4 && (id[size - 3] == '+' || id[size - 4] == '+') && is_written_scientific(id);
}

// Digits only, more than the 15 that a spreadsheet keeps, and noughts behind these. One of ten ids of 16 digits is so by
// itself: a column speaks only where all of its long ids are.
bool is_rounded_id(std::string_view id);

// Digits only, and more than a spreadsheet keeps.
bool is_written_long(std::string_view id);
inline bool is_long_id(std::string_view id) { return id.size() > 15 && is_written_long(id); }

// "000001001" as "1001", as a spreadsheet saves it; other ids as they are.
std::string_view without_zeros(std::string_view id);
inline std::string_view without_leading_zeros(std::string_view id) {
  return id.starts_with('0') ? without_zeros(id) : id;
}

}  // namespace clv::ingest
