// What about a file is odd, and what was assumed because of it: said before any figure that rests on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace clv::doubts {

// One row each in doubt_table.cpp; the texts are "doubt.<name>".
enum class DoubtCode : std::uint8_t {
  decimal_assumed,
  decimals_mixed,
  date_order_assumed,
  date_orders_mixed,
  dates_swapped,
  order_ids_collapsed,
  customer_ids_collapsed,
  customer_ids_shared,
  relay_addresses,
  net_of_fees,
  price_of_one,
  totals_repeated,
  totals_nearly_repeated,
  orders_shared,
  column_guessed,
  unclosed_quote,
  cut_at_sheet_limit,
  times_assumed_days,
  times_assumed_weeks,
  only_running,
  costs_without_time,
  costs_spread,
  costs_summed_up,
  many_rows_left_out,
  // Of several files together:
  currencies_mixed,
  rows_in_both,
  costs_without_rate,
  costs_outside_orders,
  months_not_new,
};
// The last one; new codes stand before it or move it.
inline constexpr std::size_t kCodeCount = static_cast<std::size_t>(DoubtCode::months_not_new) + 1;

enum class DoubtSeverity : std::uint8_t {
  tell,  // the figures are very likely right; it stands above them
  ask,   // they may be wrong: a person answers before they are shown
  stop,  // they would be wrong: none are shown until something is chosen, or the file is another one
};

struct Doubt {
  DoubtCode code{};
  DoubtSeverity severity = DoubtSeverity::tell;
  std::string file{};                    // its name; empty where it is about several files
  std::string column{};                  // as the header writes it; empty: the file as a whole
  std::uint64_t rows = 0;                // that show it; 0 where rows are not what it is about
  std::vector<std::uint32_t> lines{};    // of the first of them, the first line of the file being 1
  std::vector<std::string> values{};     // what stands there, UTF-8, shortened
  std::vector<TextArgument> evidence{};  // what else its texts name
  bool accepted = false;  // a person said that it is right as assumed: it is told, not asked
};

}  // namespace clv::doubts
