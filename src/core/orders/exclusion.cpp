#include "core/orders/exclusion.h"

#include <algorithm>

#include "base/assert.h"

namespace clv::orders {
namespace {

constexpr std::array<std::string_view, kExclusionCount> kNames{"ragged_row",
                                                               "empty_row",
                                                               "repeated_header",
                                                               "totals_row",
                                                               "missing_date",
                                                               "unreadable_date",
                                                               "missing_amount",
                                                               "unreadable_amount",
                                                               "cancelled",
                                                               "voided",
                                                               "unpaid",
                                                               "refunded_status",
                                                               "test_order",
                                                               "not_an_order",
                                                               "duplicate_order",
                                                               "duplicate_row",
                                                               "other_currency",
                                                               "future_date",
                                                               "after_as_of",
                                                               "missing_customer",
                                                               "duplicate_subscription",
                                                               "end_before_start",
                                                               "ended_without_date",
                                                               "paused",
                                                               "never_started",
                                                               "other_interval"};

}  // namespace

std::string_view exclusion_name(Exclusion exclusion) {
  return exclusion == Exclusion::none ? std::string_view{}
                                      : kNames[static_cast<std::size_t>(exclusion)];
}

Exclusion find_exclusion(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  return found == kNames.end() ? Exclusion::none : static_cast<Exclusion>(found - kNames.begin());
}

void ExclusionTally::add(const Place& place, std::uint64_t row_count, std::uint64_t order_count) {
  CLV_ASSERT(row_count > 0, "an exclusion is about at least one row");
  rows += row_count;
  orders += order_count;
  // Orders are closed in another order than rows are read, so the first places may come late.
  if (places.size() == kMaxPlaces && place > places.back()) return;
  places.insert(std::ranges::upper_bound(places, place), place);
  if (places.size() > kMaxPlaces) places.pop_back();
}

void ExclusionTally::add(const ExclusionTally& other) {
  for (const Place& place : other.places) add(place, 1, 0);
  rows += other.rows - other.places.size();
  orders += other.orders;
}

}  // namespace clv::orders
