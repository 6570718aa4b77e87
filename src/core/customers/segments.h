// Customers by how recently, how often and for how much they ordered (RFM): scores and segments.
//
// Score R is by the day of the last order and score M by the net revenue, both with ties at the middle
// of their group; score F is by purchase days with ties at their worst place (quintiles.h). Customers
// without an order have no scores and are in no figure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/customers/customer_totals.h"
#include "core/customers/segment_table.h"

namespace clv::customers {

struct SegmentFigures {
  Segment segment = Segment::none;
  std::uint64_t customers = 0;
  Number customer_share = undefined("no_customers");  // of all customers
  orders::Amount revenue = 0;                         // net
  // Of all customers' net revenue; undefined no_revenue if that is not positive. Below 0 or above 1
  // where refunds exceed purchases somewhere.
  Number revenue_share = undefined("no_revenue");
  // Of an empty segment: undefined nobody_in_segment.
  Number mean_days_since_last_order = undefined("nobody_in_segment");
  Number mean_orders = undefined("nobody_in_segment");
};

class Segmentation {
 public:
  // `customers`: by index in the ledger, with orders up to `as_of`. Time: three sorts. Keeps one byte
  // per entry.
  Segmentation(std::span<const CustomerTotals> customers, DayNumber as_of);

  // All segments in the order of the enum, empty ones too.
  [[nodiscard]] const std::array<SegmentFigures, kSegmentCount>& figures() const {
    return figures_;
  }

  // By index in the ledger; precondition: within it. none and nothing for nobody's entry (no order).
  [[nodiscard]] Segment segment_of(std::uint32_t customer) const;
  [[nodiscard]] std::optional<RfmScores> scores_of(std::uint32_t customer) const;

 private:
  void score(std::span<const CustomerTotals> customers);
  void count(std::span<const CustomerTotals> customers, DayNumber as_of);

  std::vector<std::uint8_t> codes_;  // by customer: the three scores in one number, or kNoScores
  std::array<SegmentFigures, kSegmentCount> figures_;
};

}  // namespace clv::customers
