// The time that models count in: calendar days stretched by the season, so that a day in a busy month
// is longer than one in a quiet month, and customers order at an even rate in it.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "base/date.h"

namespace clv::models {

// How busy each calendar month is, January first; positive, 1 on average over the days of a year.
using SeasonFactors = std::array<double, 12>;

// Counts model days. Cheap to copy.
class ModelClock {
 public:
  // Every day is one.
  ModelClock() = default;

  // Knows the days from `first` to `last`; asked beyond them, every day is one.
  ModelClock(const SeasonFactors& factors, DayNumber first, DayNumber last);

  // Model days from the end of `from` to the end of `to`; from <= to.
  [[nodiscard]] double between(DayNumber from, DayNumber to) const {
    return until_ ? elapsed(to) - elapsed(from) : static_cast<double>(to - from);
  }

  // The same to a moment a part of a day after `to`.
  [[nodiscard]] double between(DayNumber from, double to) const;

  // Whether every day is one.
  [[nodiscard]] bool is_even() const { return until_ == nullptr; }

 private:
  [[nodiscard]] double elapsed(DayNumber day) const;

  DayNumber first_ = 0;
  std::shared_ptr<const std::vector<double>> until_;  // from the end of first_ to the end of a day
};

}  // namespace clv::models
