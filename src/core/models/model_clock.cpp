#include "core/models/model_clock.h"

#include <cmath>

namespace clv::models {

ModelClock::ModelClock(const SeasonFactors& factors, DayNumber first, DayNumber last)
    : first_(first) {
  auto until = std::make_shared<std::vector<double>>();
  until->reserve(static_cast<std::size_t>(last - first) + 1);
  until->push_back(0.0);
  for (DayNumber day = first + 1; day <= last; ++day) {
    const auto month = static_cast<std::size_t>(to_civil_date(day).month - 1);
    until->push_back(until->back() + factors[month]);
  }
  until_ = std::move(until);
}

double ModelClock::between(DayNumber from, double to) const {
  const auto whole = static_cast<DayNumber>(std::floor(to));
  const double begun = to - std::floor(to);
  const double days = between(from, whole);
  return begun > 0.0 ? days + begun * between(whole, whole + 1) : days;
}

double ModelClock::elapsed(DayNumber day) const {
  const DayNumber place = day - first_;
  if (place < 0) return place;
  const auto last = static_cast<DayNumber>(until_->size()) - 1;
  if (place <= last) return (*until_)[static_cast<std::size_t>(place)];
  return until_->back() + (place - last);
}

}  // namespace clv::models
