#include "core/models/timing.h"

#include <cmath>

#include "core/models/special_functions.h"

namespace clv::models {

std::optional<Timing> timing_of(const Forecast& forecast) {
  if (!forecast.choice) return std::nullopt;
  double gaps = 0.0;
  double logs = 0.0;
  for (const CustomerSummary& customer : forecast.customers) {
    gaps += customer.frequency;
    logs += customer.log_gap_sum;
  }
  if (gaps <= 0.0 || logs <= 0.0) return std::nullopt;
  const int k = forecast.candidates[forecast.choice->candidate].model->regularity;
  const std::string_view code = k == 1 ? "irregular" : k <= 3 ? "fairly_regular" : "very_regular";
  return Timing{
      .code = code, .regularity = k, .days = std::exp(logs / gaps) * k / std::exp(digamma(k))};
}

}  // namespace clv::models
