// How regularly customers order, in a word and in days.
#pragma once

#include <optional>
#include <string_view>

#include "core/models/forecast.h"

namespace clv::models {

struct Timing {
  // "irregular": orders come as by chance; "fairly_regular" (k = 2 or 3), "very_regular" (above).
  std::string_view code;
  int regularity = 1;  // k of the chosen model
  double days = 0.0;   // between two orders of a repeat customer, on average
};

// Nothing without a chosen model, and where times between orders are not known. The days are the
// geometric mean of the gaps, corrected for what it lies below the mean in an Erlang distribution
// (k / e^ψ(k)).
std::optional<Timing> timing_of(const Forecast& forecast);

}  // namespace clv::models
