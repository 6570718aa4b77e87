// The day of a row, as its cell is written or in a time zone that a person chose.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "ingest/plan_checks.h"
#include "ingest/reading_plan.h"
#include "ingest/remembered.h"

namespace clv::ingest {

class DayCell {
 public:
  // Both outlive this. `checks` sees each day that is another one than that of the row before.
  DayCell(const ReadingPlan& plan, PlanChecks& checks) : plan_(plan), checks_(checks) {}

  // Nothing where it cannot be read.
  [[nodiscard]] std::optional<DayNumber> read(std::string_view text);

 private:
  [[nodiscard]] std::optional<DayNumber> read_in_zone(std::string_view text) const;

  const ReadingPlan& plan_;
  PlanChecks& checks_;
  Remembered<std::optional<DayNumber>> last_;
};

}  // namespace clv::ingest
