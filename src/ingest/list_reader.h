// Reads the rows of a list that holds no orders, and counts them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/doubts/doubt.h"
#include "core/doubts/sightings.h"
#include "csv/row.h"

namespace clv::ingest {

class ListReader : public csv::RowSink {
 public:
  // Every row was seen.
  virtual void finish() {}

  [[nodiscard]] std::uint64_t rows() const { return rows_; }  // with anything in them
  [[nodiscard]] std::uint64_t unreadable_rows() const {
    return unreadable_rows_;
  }  // sums among them
  [[nodiscard]] const doubts::Sightings& sightings() const { return sightings_; }

  // After `finish`: what all rows together show, without the file's name.
  [[nodiscard]] virtual std::vector<doubts::Doubt> doubts() const { return {}; }

 protected:
  void count_row(bool is_readable) {
    ++rows_;
    unreadable_rows_ += is_readable ? 0 : 1;
  }

  void note(doubts::DoubtCode code, const doubts::Sighting& sighting) {
    sightings_.note(code, sighting);
  }

 private:
  doubts::Sightings sightings_;
  std::uint64_t rows_ = 0;
  std::uint64_t unreadable_rows_ = 0;
};

}  // namespace clv::ingest
