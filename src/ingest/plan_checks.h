// Holds what was decided on the head of a file against its rows, while they are read. Rows that hold cost a comparison.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/doubts/sightings.h"
#include "ingest/known.h"
#include "ingest/reading_plan.h"

namespace clv::ingest {

class PlanChecks {
 public:
  explicit PlanChecks(const ReadingPlan& plan);

  // A cell that could be read as planned. Only while the head of the file left the question open.
  void saw_amount(std::string_view text) {
    if (watches_decimal_) weigh_amount(text);
  }
  void saw_date(std::string_view text) {
    if (watches_dates_) weigh_date(text);
  }

  // A date with the year in front that nobody can have exchanged, where the head of the file looked so.
  void saw_day_that_holds() { holds_days_ = true; }

  // A cell that could not: whether it can be read in another way than planned, which is noted then.
  bool refused_amount(const doubts::Sighting& cell);
  bool refused_date(const doubts::Sighting& cell);

  // What `rows` rows taught, only about what the plan decided otherwise or had to guess. An open question is settled by the
  // first cell that proves something; what the head proved falls where most of the file says the opposite.
  [[nodiscard]] Known learned(std::uint64_t rows) const;

  [[nodiscard]] doubts::Sightings& sightings() { return sightings_; }
  [[nodiscard]] const doubts::Sightings& sightings() const { return sightings_; }

 private:
  // Of an answer that the plan gave: cells that only it can read, and cells that only the other one can.
  struct Trial {
    bool open = false;
    std::uint64_t held = 0;
    std::uint64_t fell = 0;
    [[nodiscard]] bool is_lost(std::uint64_t rows) const {
      return fell > 0 && ((open && held == 0) || fell * 2 > rows);
    }
  };

  void weigh_amount(std::string_view text);
  void weigh_date(std::string_view text);
  void count_date(std::string_view text);

  const ReadingPlan& plan_;
  char other_decimal_;
  bool watches_decimal_;
  bool watches_dates_;
  bool holds_days_ = false;
  Trial decimal_;
  Trial day_first_;  // held: only day-first can read the cell; fell: only month-first
  doubts::Sightings sightings_;
};

}  // namespace clv::ingest
