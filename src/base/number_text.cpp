#include "base/number_text.h"

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <system_error>

namespace clv {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of "e-3"; nothing where it is none, or none that a double needs.
std::optional<int> read_exponent(std::string_view text) {
  constexpr int kLargest = 9999;
  text.remove_prefix(1);
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) return std::nullopt;
  }
  int power = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), power);
  const bool is_whole = stop == text.data() + text.size();
  if (error != std::errc() || !is_whole || std::abs(power) > kLargest) return std::nullopt;
  return power;
}

// "-1234e-2" for "-12.34": without a decimal sign the text means the same to strtod in every locale.
std::optional<std::string> without_decimal_sign(std::string_view text, char decimal) {
  std::string digits;
  if (text.starts_with('-')) digits += '-';
  std::size_t i = digits.size();
  int exponent = 0;
  bool has_digit = false;
  bool has_sign = false;
  for (; i < text.size() && (is_digit(text[i]) || (text[i] == decimal && !has_sign)); ++i) {
    if (is_digit(text[i])) {
      digits += text[i];
      has_digit = true;
      exponent -= has_sign ? 1 : 0;
    } else {
      has_sign = true;
    }
  }
  if (!has_digit) return std::nullopt;
  if (i < text.size()) {
    if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
    const std::optional<int> power = read_exponent(text.substr(i));
    if (!power) return std::nullopt;
    exponent += *power;
  }
  return digits + "e" + std::to_string(exponent);
}

}  // namespace

std::optional<double> read_number(std::string_view text, char decimal) {
  const std::optional<std::string> digits = without_decimal_sign(text, decimal);
  if (!digits) return std::nullopt;
  // Rounds correctly in glibc and in musl. from_chars for double is in neither C++ library yet.
  const double number = std::strtod(digits->c_str(), nullptr);
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace clv
