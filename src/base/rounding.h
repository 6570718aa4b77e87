// Rounding that gives the same bits natively and in the browser: plain IEEE arithmetic, and beyond
// its exact powers of ten the C library's (correctly rounded) reading of digits.
#pragma once

namespace clv {

// The double nearest to `number` rounded to 12 significant decimal digits (half away from zero).
// Written as JSON it is short, and a last bit that differs between two libraries of mathematics
// does not show. Zero, infinite and not-a-number stay as they are.
double round_to_12_digits(double number);

// The same with 1 to 15 digits: for results of a search, which are as good as its tolerance and no
// better.
double round_to_digits(double number, int significant_digits);

}  // namespace clv
