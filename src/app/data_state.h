// What a person chose to see of an analysis. Nothing of it changes a number.
#pragma once

#include <array>
#include <cstdint>

namespace clv::app {

// Choices of the data view; each is an index, 0 at first.
enum class DataChoice : std::uint8_t {
  cohort_by,       // of protocol::kCohortKeys
  cohort_measure,  // of CohortMeasure
  first_period,    // the cohort map shows periods from here on
  all_cohorts,     // 1: all rows, otherwise the newest
  explained,       // of ExplainId
  group_by,        // of PastView::groupings
  export_open,     // 1: the ways to export are shown
};
inline constexpr std::size_t kDataChoices = 7;

enum class CohortMeasure : std::uint8_t { active, orders, revenue, contribution };

enum class ChartId : std::uint8_t { none, cohorts, holdout, alive, tornado, waiting };

// The place of a chart that the keyboard reads.
struct ChartCursor {
  ChartId chart = ChartId::none;
  int row = 0;
  int column = 0;
};

struct DataState {
  std::array<std::uint32_t, kDataChoices> chosen{};
  ChartCursor cursor;

  [[nodiscard]] std::uint32_t at(DataChoice what) const {
    return chosen[static_cast<std::size_t>(what)];
  }
};

}  // namespace clv::app
