// What somebody typed about currencies.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/orders/amount.h"

namespace clv::orders {

// By code (upper case): one unit of that currency in the one that counts, above 0.
using ExchangeRates = std::map<std::string, double>;

// Rounded to a whole Amount, half to even; stops at kLargestAmount on both sides of zero.
inline Amount exchanged(Amount amount, double rate) {
  const auto limit = static_cast<double>(kLargestAmount);
  return static_cast<Amount>(
      std::nearbyint(std::clamp(static_cast<double>(amount) * rate, -limit, limit)));
}

}  // namespace clv::orders
