// What a person chose to see of an analysis. Nothing of it changes a number.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "app/table_sort.h"

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
  segment_table,   // 1: segments as a table, otherwise as bars
  all_doubts,      // 1: all that is odd about the files, otherwise the gravest
};
inline constexpr std::size_t kDataChoices = 9;

enum class CohortMeasure : std::uint8_t { active, orders, revenue, contribution };

enum class ChartId : std::uint8_t { none, cohorts, holdout, alive, tornado, waiting, curve };

// The tables whose rows a person may put in another order.
enum class TableId : std::uint8_t { groups, segments, channels, cost_months, quarters, excluded };
inline constexpr std::size_t kTables = 6;

// The place of a chart that the keyboard reads.
struct ChartCursor {
  ChartId chart = ChartId::none;
  int row = 0;
  int column = 0;
};

struct DataState {
  std::array<std::uint32_t, kDataChoices> chosen{};
  ChartCursor cursor;
  std::array<TableSort, kTables> sorts{};

  [[nodiscard]] std::uint32_t at(DataChoice what) const {
    return chosen[static_cast<std::size_t>(what)];
  }
  [[nodiscard]] const TableSort& sort_of(TableId table) const {
    return sorts[static_cast<std::size_t>(table)];
  }
};

}  // namespace clv::app
