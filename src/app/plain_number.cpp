#include "app/plain_number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

#include "base/assert.h"
#include "base/number_text.h"

namespace clv::app {

std::optional<double> read_plain_number(std::string_view text) {
  constexpr std::ptrdiff_t kMostDigits = 15;  // as many as a double holds of any number
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto digits = std::ranges::count_if(text, is_digit);
  const std::size_t sign = text.find_first_not_of("0123456789");
  if (digits > kMostDigits || static_cast<std::size_t>(digits) + 1 < text.size())
    return std::nullopt;
  if (sign == std::string_view::npos) return read_number(text);
  return text[sign] == '.' || text[sign] == ',' ? read_number(text, text[sign]) : std::nullopt;
}

std::string write_plain_number(double number) {
  CLV_ASSERT(std::isfinite(number) && number >= 0, "an input is finite and not negative");
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.*f", number < 1e6 ? 9 : 2, number);
  std::string out = text.data();
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

}  // namespace clv::app
