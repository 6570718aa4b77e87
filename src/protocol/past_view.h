// The views on the past and what is expected of groups, as an interface shows them; read from the
// engine's JSON (customers_json.h). Tolerant: what is missing is absent.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/date.h"

namespace clv::protocol {

struct CohortCell {
  double share_active = 0;             // in this period
  double orders = 0;                   // of the whole cohort, summed up from period 0
  double revenue = 0;                  // the same
  std::optional<double> contribution;  // per customer, summed up
};

struct CohortRow {
  std::string name;  // "1997-01", "1997-Q1", "1997-W01"
  std::int64_t customers = 0;
  bool is_small = false;
  std::optional<double> payback_months;
  std::vector<CohortCell> cells;  // those observed, by elapsed period
};

struct SegmentView {
  std::string name;
  std::int64_t customers = 0;
  std::optional<double> customer_share;
  double revenue = 0;  // net, of all its customers together
  std::optional<double> revenue_share;
  std::optional<double> mean_orders;     // per customer
  std::optional<double> expected_value;  // of all its customers together
};

struct AliveCell {
  std::size_t orders = 0;  // index of AliveMapView::from_orders
  std::size_t days = 0;    // index of AliveMapView::from_days
  std::int64_t customers = 0;
  double p_alive = 0;
};

struct AliveMapView {
  std::vector<std::int64_t> from_orders;
  std::vector<std::int64_t> from_days;
  std::vector<AliveCell> cells;
};

struct RepeatView {
  std::int64_t from_order = 1;
  std::int64_t customers = 0;
  std::optional<double> share;
};

// Pairs of orders by the days between them: bin i holds i * bin_days + 1 to (i + 1) * bin_days.
struct GapBins {
  std::int64_t bin_days = 1;
  std::vector<std::int64_t> pairs;
  std::int64_t longer = 0;  // beyond the last bin
};

struct QuarterView {
  std::string name;  // "1997-Q1"
  bool is_complete = false;
  std::int64_t orders = 0;
  double revenue = 0;
  std::optional<double> aov;
  std::optional<double> orders_per_customer;
  std::optional<double> returning_share;
};

// Customers whose first order said the same.
struct GroupView {
  std::string name;      // as the file writes it; empty: nothing, or the rest
  bool is_rest = false;  // all smaller groups together
  std::int64_t customers = 0;
  std::optional<double> aov;
  std::optional<double> orders_per_customer;
  std::optional<double> repeat_share;
  std::optional<double> revenue_per_customer;
  std::optional<double> clv;  // of somebody new
  std::string clv_reason;     // why there is none
};

struct GroupingView {
  std::string trait;  // "channel", "country", "product", "discount"
  std::vector<GroupView> groups;
};

struct AcquisitionMonthView {
  std::string name;  // "2025-01"
  double spend = 0;
  std::int64_t new_customers = 0;
  std::optional<double> cac;
};

// What winning customers cost in one channel, or all together.
struct AcquisitionView {
  std::string channel;
  double spend = 0;
  std::int64_t new_customers = 0;
  std::optional<double> cac;
  std::optional<double> payback_months;
  std::optional<double> clv_cac;
  std::vector<AcquisitionMonthView> months;
};

// Periods that cohorts are counted by, in the order of the choice.
inline constexpr std::array<const char*, 3> kCohortKeys{"cohorts", "quarter_cohorts",
                                                        "week_cohorts"};

struct PastView {
  std::array<std::vector<CohortRow>, kCohortKeys.size()> cohorts;
  std::int64_t small_below = 0;
  std::optional<double> cac;  // that cohorts had to earn back
  std::vector<SegmentView> segments;
  std::optional<std::int64_t> win_back_customers;
  std::optional<double> win_back_value;
  AliveMapView alive;
  std::vector<RepeatView> repeats;
  std::optional<double> days_q1, days_median, days_q3;  // between orders
  GapBins days_bins;
  std::array<std::optional<double>, 3> top_shares;  // of revenue: best 1, 5, 20 % of customers
  std::vector<QuarterView> quarters;
  std::vector<GroupingView> groupings;                // those that divide the customers
  std::optional<AcquisitionView> acquisition;         // nothing without a list of costs
  std::vector<AcquisitionView> acquisition_channels;  // the same by channel
  std::optional<double> guest_share;                  // of revenue
  bool many_guests = false;  // so many that figures per customer leave out too much
};

// `body` is that of a "done" message.
PastView read_past_view(const nlohmann::json& body);

}  // namespace clv::protocol
