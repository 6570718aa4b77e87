#include "ingest/spreadsheet_id.h"

#include <algorithm>
#include <cstddef>

namespace clv::ingest {
namespace {

// Excel's limit (its specification: 15 digits of precision); LibreOffice and Google Sheets have the same numbers.
constexpr std::size_t kKeptDigits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

}  // namespace

bool is_written_scientific(std::string_view id) {
  const std::size_t plus = id.rfind('+');
  if (plus == std::string_view::npos || plus < 2 || (id[plus - 1] != 'E' && id[plus - 1] != 'e'))
    return false;
  if (!is_digits(id.substr(plus + 1))) return false;
  const std::string_view mantissa = id.substr(0, plus - 1);
  if (!is_digit(mantissa.front())) return false;
  if (mantissa.size() == 1) return true;
  return (mantissa[1] == '.' || mantissa[1] == ',') && is_digits(mantissa.substr(2));
}

bool is_written_long(std::string_view id) { return id.size() > kKeptDigits && is_digits(id); }

bool is_rounded_id(std::string_view id) {
  return is_long_id(id) && id.substr(kKeptDigits).find_first_not_of('0') == std::string_view::npos;
}

std::string_view without_zeros(std::string_view id) {
  if (!is_digits(id)) return id;
  return id.substr(std::min(id.find_first_not_of('0'), id.size() - 1));
}

}  // namespace clv::ingest
