// A double as decimal digits, rounded half away from zero. The machinery under format.h.
#pragma once

#include <string>

namespace clv::texts {

struct Decimal {
  bool negative = false;  // false for everything that rounds to zero
  std::string integer;    // "0" or digits without leading zeros
  std::string fraction;   // exactly the asked number of digits
};

inline constexpr int kMaximumDecimals = 15;

// From here on a number no longer shows all its digits.
inline constexpr double kLargestPlainNumber = 1e15;

// Preconditions: |number| < kLargestPlainNumber (so finite), 0 <= decimals <= kMaximumDecimals.
//
// The number rounded is the decimal one that a person means: 1.005, in binary a little less,
// becomes 1.01. A binary fraction within two units in the last place of a half counts as that half.
// Needs neither printf (locale) nor to_chars for double (its tables weigh more than all the rest of
// the texts in the browser).
Decimal to_decimal(double number, int decimals);

}  // namespace clv::texts
