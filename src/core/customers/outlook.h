// What the chosen model expects of groups of customers: of each segment, of those to win back, and of
// customers by how often and how long ago they ordered.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/customers/segments.h"
#include "core/models/forecast.h"

namespace clv::customers {

// Of a group, over the forecast's horizon.
struct Expectation {
  std::uint64_t customers = 0;
  double p_alive_sum = 0.0;
  double orders = 0.0;
  Number clv = undefined("no_repeat_customers");  // discounted contribution, major units

  // Mean P(alive). Undefined nobody_in_segment.
  [[nodiscard]] Number p_alive() const;
};

// A cell of the frequency-recency map holds customers with `from_orders` purchase days or more (up to
// the next row's) whose last order was `from_days` days ago or more (up to the next column's).
inline constexpr std::array<std::uint32_t, 7> kMapOrders{1, 2, 3, 4, 6, 8, 12};
inline constexpr std::array<std::int32_t, 7> kMapDays{0, 31, 61, 91, 181, 366, 731};

// Repeat customers of whom the model does not know whether they are still active: below they have
// most likely left, above they come by themselves.
inline constexpr double kWinBackFrom = 0.2;
inline constexpr double kWinBackBelow = 0.8;
[[nodiscard]] inline bool is_to_win_back(const models::CustomerSummary& customer,
                                         const models::CustomerScore& score) {
  return customer.frequency >= 1 && score.p_alive >= kWinBackFrom && score.p_alive < kWinBackBelow;
}

struct Outlook {
  Expectation win_back;
  std::array<Expectation, kSegmentCount> segments{};
  std::array<std::array<Expectation, kMapDays.size()>, kMapOrders.size()> map{};
  std::vector<double> clv;  // by index in the ledger, where asked for; 0 where undefined
};

// One pass over the customers. Nothing where there is no model or the verdict is "insufficient": what
// may not be shown is not counted either.
std::optional<Outlook> look_ahead(const Segmentation& segments, const models::Forecast& forecast,
                                  bool keeps_each);

// Of customers without orders, who are in no segment.
std::optional<Outlook> look_ahead(const models::Forecast& forecast);

}  // namespace clv::customers
