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
  kRaggedRow,  // a mapped column is missing from the row, or filled fields stand beyond the header
  kEmptyRow,   // delimiters only
  kRepeatedHeader,  // the header again, as in files pasted together
  kTotalsRow,       // a sum at the foot of the file
  kMissingDate,
  kUnreadableDate,
  kMissingAmount,
  kUnreadableAmount,
  kCancelled,
  kVoided,
  kUnpaid,
  kRefundedStatus,  // the status says refunded and no column says how much
  kTestOrder,
  kNotAnOrder,      // a payout, a fee: a row of a mixed list that is neither sale nor refund
  kDuplicateOrder,  // the same order id in an earlier file
  kDuplicateRow,    // without order ids: the same customer, day and amount in an earlier file
  kOtherCurrency,
  kFutureDate,  // after the day of the import
  kAfterAsOf,
  kMissingCustomer,  // a guest: counts in revenue, not in any figure about customers
  // Of a list of subscriptions only:
  kDuplicateSubscription,  // the same subscription in another row
  kEndBeforeStart,
  kEndedWithoutDate,  // the status says ended and no column says when
  kPaused,            // nobody knows since when, nor whether it goes on
  kNeverStarted,      // a trial, an unfinished sign-up
  kOtherInterval,     // paid in another rhythm than most
  kNone,
};

inline constexpr std::size_t kExclusionCount = static_cast<std::size_t>(Exclusion::kNone);

// "ragged_row", …; empty for kNone.
std::string_view exclusion_name(Exclusion exclusion);

// The exclusion with this name, or kNone.
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
