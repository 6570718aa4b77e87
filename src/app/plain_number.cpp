#include "app/plain_number.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include "base/assert.h"

namespace clv::app {

std::optional<double> read_plain_number(std::string_view text) {
  constexpr int kMostDigits = 15;  // as many as a double holds of any number
  std::int64_t digits = 0;
  int count = 0;
  bool decimals = false;
  double divisor = 1;
  for (const char c : text) {
    if ((c == '.' || c == ',') && !decimals) {
      decimals = true;
    } else if (c >= '0' && c <= '9' && ++count <= kMostDigits) {
      digits = digits * 10 + (c - '0');
      if (decimals) divisor *= 10;
    } else {
      return std::nullopt;
    }
  }
  if (count == 0) return std::nullopt;
  // Both are whole and exact, so that their quotient is the double nearest to the text.
  return static_cast<double>(digits) / divisor;
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
