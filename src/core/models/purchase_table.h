// Customers as the likelihoods read them: equal (frequency, recency, age) are one row with a weight,
// and what depends on one of the three alone is computed once per distinct value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/models/customer_summary.h"

namespace clv::models {

struct PurchaseRow {
  std::uint32_t recency;  // index into PurchaseTable::times
  std::uint32_t age;      // index into PurchaseTable::times
  double weight;          // customers
};

// Rows that share a frequency, next to each other.
struct FrequencyGroup {
  double frequency;
  std::uint32_t begin;  // rows [begin, end)
  std::uint32_t end;
  double weight;  // customers
};

struct PurchaseTable {
  std::vector<double> times;  // ascending, in units of `time_unit`
  std::vector<PurchaseRow> rows;
  std::vector<FrequencyGroup> groups;  // ascending frequency
  double time_unit = 1.0;              // a tenth of the greatest age, so that parameters are near 1
  double customers = 0.0;              // sum of the weights
  double repeats = 0.0;                // sum of weight * frequency
  double log_gap_sum = 0.0;            // over all customers, of times in units of `time_unit`

  [[nodiscard]] std::span<const PurchaseRow> rows_of(const FrequencyGroup& group) const {
    return std::span(rows).subspan(group.begin, group.end - group.begin);
  }
};

// O(n log n). Preconditions: 0 <= recency <= age, both finite. At most 2^22 different times and
// 2^20 different frequencies.
PurchaseTable make_purchase_table(std::span<const CustomerSummary> customers);

// About `rows` rows that stand for all: heavy ones stay, of light ones every k-th with k times its
// weight. For finding a neighbourhood of the maximum, not for answers. Tables not larger than that
// come back whole.
PurchaseTable thin_out(const PurchaseTable& table, std::size_t rows);

}  // namespace clv::models
