#include "protocol/past_view.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"

namespace clv::protocol {
namespace {

using Json = nlohmann::json;

double number_or_0(const Json& object, const char* key) {
  return number_of(object, key).value_or(0);
}

std::vector<CohortRow> read_cohorts(const Json& cohorts) {
  std::vector<CohortRow> rows;
  for (const Json& row : child(cohorts, "rows")) {
    CohortRow& cohort = rows.emplace_back();
    cohort.name = text_of(row, "cohort");
    cohort.customers = count_of(row, "customers");
    cohort.is_small = flag_of(row, "small");
    cohort.payback_months = number_of(row, "payback_months");
    for (const Json& period : child(row, "periods")) {
      cohort.cells.push_back({.share_active = number_or_0(period, "share_active"),
                              .orders = number_or_0(period, "orders"),
                              .revenue = number_or_0(period, "revenue"),
                              .contribution = number_of(period, "contribution")});
    }
  }
  return rows;
}

AliveMapView read_alive(const Json& map) {
  AliveMapView view;
  for (const Json& from : child(map, "from_orders")) {
    if (from.is_number()) view.from_orders.push_back(from.get<std::int64_t>());
  }
  for (const Json& from : child(map, "from_days")) {
    if (from.is_number()) view.from_days.push_back(from.get<std::int64_t>());
  }
  for (const Json& cell : child(map, "cells")) {
    const auto index = [&](const char* key) {
      return static_cast<std::size_t>(count_of(cell, key));
    };
    if (index("orders") >= view.from_orders.size() || index("days") >= view.from_days.size())
      continue;
    view.cells.push_back({.orders = index("orders"),
                          .days = index("days"),
                          .customers = count_of(cell, "customers"),
                          .p_alive = number_or_0(cell, "p_alive")});
  }
  return view;
}

std::vector<GroupingView> read_groupings(const Json& list) {
  std::vector<GroupingView> groupings;
  for (const Json& grouping : list) {
    GroupingView& view = groupings.emplace_back();
    view.trait = text_of(grouping, "trait");
    for (const Json& row : child(grouping, "rows")) {
      const Json& person = child(row, "new_customer");
      view.groups.push_back({.name = text_of(row, "name"),
                             .is_rest = flag_of(row, "rest"),
                             .customers = count_of(row, "customers"),
                             .aov = number_of(row, "aov"),
                             .orders_per_customer = number_of(row, "orders_per_customer"),
                             .repeat_share = number_of(row, "repeat_share"),
                             .revenue_per_customer = number_of(row, "revenue_per_customer"),
                             .clv = number_of(person, "clv"),
                             .clv_reason = text_of(person, "clv_reason")});
    }
  }
  return groupings;
}

AcquisitionView read_acquisition(const Json& channel) {
  AcquisitionView view{.channel = text_of(channel, "channel"),
                       .spend = number_or_0(channel, "spend"),
                       .new_customers = count_of(channel, "new_customers"),
                       .cac = number_of(channel, "cac"),
                       .payback_months = number_of(channel, "payback_months"),
                       .clv_cac = number_of(channel, "clv_cac"),
                       .months = {}};
  for (const Json& month : child(channel, "months")) {
    view.months.push_back({.name = text_of(month, "month"),
                           .spend = number_or_0(month, "spend"),
                           .new_customers = count_of(month, "new_customers"),
                           .cac = number_of(month, "cac")});
  }
  return view;
}

void read_history(const Json& history, PastView& view) {
  for (const Json& rate : child(history, "repeat_by_order_number")) {
    view.repeats.push_back({.from_order = count_of(rate, "from_order"),
                            .customers = count_of(rate, "customers"),
                            .share = number_of(rate, "repeat_share")});
  }
  const Json& days = child(history, "days_between_orders");
  view.days_q1 = number_of(days, "q1");
  view.days_median = number_of(days, "median");
  view.days_q3 = number_of(days, "q3");
  const Json& bins = child(days, "histogram");
  view.days_bins.bin_days = std::max<std::int64_t>(1, count_of(bins, "bin_days"));
  for (const Json& pairs : child(bins, "pairs")) {
    if (pairs.is_number()) view.days_bins.pairs.push_back(pairs.get<std::int64_t>());
  }
  view.days_bins.longer = count_of(bins, "longer");
  const Json& tops = child(history, "concentration");
  constexpr std::array kTops{"top_1_percent", "top_5_percent", "top_20_percent"};
  for (std::size_t i = 0; i < kTops.size(); ++i)
    view.top_shares[i] = number_of(child(tops, kTops[i]), "revenue_share");
  for (const Json& quarter : child(history, "quarters")) {
    view.quarters.push_back(
        {.name = text_of(quarter, "quarter"),
         .is_complete = flag_of(quarter, "complete"),
         .orders = count_of(quarter, "orders"),
         .revenue = number_or_0(quarter, "revenue"),
         .aov = number_of(quarter, "aov"),
         .orders_per_customer = number_of(quarter, "orders_per_active_customer"),
         .returning_share = number_of(quarter, "returning_revenue_share")});
  }
  const Json& guests = child(history, "guests");
  view.guest_share = number_of(guests, "revenue_share");
  view.many_guests = flag_of(guests, "needs_warning");
}

}  // namespace

PastView read_past_view(const Json& body) {
  PastView view;
  for (std::size_t i = 0; i < kCohortKeys.size(); ++i)
    view.cohorts[i] = read_cohorts(child(body, kCohortKeys[i]));
  view.cac = number_of(child(body, "cohorts"), "cac");
  view.small_below = count_of(child(body, "cohorts"), "small_below");
  for (const Json& segment : child(body, "segments")) {
    view.segments.push_back({.name = text_of(segment, "segment"),
                             .customers = count_of(segment, "customers"),
                             .customer_share = number_of(segment, "customer_share"),
                             .revenue = number_or_0(segment, "revenue"),
                             .revenue_share = number_of(segment, "revenue_share"),
                             .mean_orders = number_of(segment, "mean_orders"),
                             .expected_value = number_of(segment, "expected_value")});
  }
  const Json& win_back = child(body, "win_back");
  if (number_of(win_back, "customers")) view.win_back_customers = count_of(win_back, "customers");
  view.win_back_value = number_of(win_back, "expected_value");
  view.alive = read_alive(child(body, "alive_map"));
  read_history(child(body, "history"), view);
  view.groupings = read_groupings(child(body, "groups"));
  const Json& acquisition = child(body, "acquisition");
  if (acquisition.is_object()) {
    view.acquisition = read_acquisition(child(acquisition, "total"));
    for (const Json& channel : child(acquisition, "channels"))
      view.acquisition_channels.push_back(read_acquisition(channel));
  }
  return view;
}

}  // namespace clv::protocol
