// Why rows of a file are not counted, with how many and where.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace clv::orders {

// The text of each is "exclusion.<name>" in assets/i18n.
enum class Exclusion : std::uint8_t {
  ragged_row,  // a mapped column is missing from the row, or filled fields stand beyond the header
  empty_row,   // delimiters only
  repeated_header,  // the header again, as in files pasted together
  totals_row,       // a sum at the foot of the file
  missing_date,
  unreadable_date,
  missing_amount,
  unreadable_amount,
  cancelled,
  voided,
  unpaid,
  refunded_status,  // a status's word only: the order counts, and so does all of its money that went back
  test_order,
  not_an_order,     // a payout, a fee: a row of a mixed list that is neither sale nor refund
  duplicate_order,  // the same order id in an earlier file
  duplicate_row,    // without order ids: the same customer, day and amount in an earlier file
  other_currency,
  future_date,  // after the day of the import
  after_as_of,
  missing_customer,  // a guest: counts in revenue, not in any figure about customers
  // Of a list of subscriptions only:
  duplicate_subscription,  // the same subscription in another row
  end_before_start,
  ended_without_date,  // the status says ended and no column says when
  paused,              // nobody knows since when, nor whether it goes on
  never_started,       // a trial, an unfinished sign-up
  other_interval,      // paid in another rhythm than most
  none,
};

inline constexpr std::size_t kExclusionCount = static_cast<std::size_t>(Exclusion::none);

// "ragged_row", …; empty for none.
std::string_view exclusion_name(Exclusion exclusion);

// The exclusion with this name, or none.
Exclusion find_exclusion(std::string_view name);

struct Place {
  std::uint32_t file = 0;  // 0 = the first file
  std::uint32_t line = 0;  // 1-based
  friend auto operator<=>(const Place&, const Place&) = default;
};

// Rows left out for one reason; at most kMaxPlaces places are kept, the first ones.
struct ExclusionTally {
  static constexpr std::size_t kMaxPlaces = 20;

  std::uint64_t rows = 0;
  std::uint64_t orders = 0;   // 0 for rows that never became an order
  std::vector<Place> places;  // ascending

  void add(const Place& place, std::uint64_t row_count, std::uint64_t order_count);
  void add(const ExclusionTally& other);
};

using ExclusionTallies = std::array<ExclusionTally, kExclusionCount>;

inline ExclusionTally& at(ExclusionTallies& tallies, Exclusion exclusion) {
  return tallies[static_cast<std::size_t>(exclusion)];
}

}  // namespace clv::orders
