// The day of a row, as its cell is written or in a time zone that a person chose.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "ingest/reading_plan.h"
#include "ingest/remembered.h"

namespace clv::ingest {

class DayCell {
 public:
  // `plan` outlives this.
  explicit DayCell(const ReadingPlan& plan) : plan_(plan) {}

  // Nothing where it cannot be read.
  [[nodiscard]] std::optional<DayNumber> read(std::string_view text);

 private:
  [[nodiscard]] std::optional<DayNumber> read_in_zone(std::string_view text) const;

  const ReadingPlan& plan_;
  Remembered<std::optional<DayNumber>> last_;
};

}  // namespace clv::ingest
