// The words by which lists of marketing costs are known: a file in assets, compiled in. Data, because each platform, language and
// year has its own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clv::ingest {

enum class CostWord : std::uint8_t {
  spend,  // the amount's column, the surest name first; so with all columns
  day,    // a column of days …
  week,   // … of weeks, by their first day or number
  month,
  quarter,
  date,   // a time whose length the cells tell
  start,  // the first day of a row's time
  end,    // its last day
  currency,
  channel,
  campaign,     // empty where a row is the sum of others
  mark,         // what only lists of advertising have
  not_costs,    // what lists of something else have beside a column of costs
  total,        // begins a row that sums up others
  all_time,     // in a line above: nobody says when
  start_label,  // before the first day of the period, in a line above
  end_label,    // before its last day
};
inline constexpr std::size_t kCostWordKinds = static_cast<std::size_t>(CostWord::end_label) + 1;

// As cost_key has them.
const std::vector<std::string>& cost_words(CostWord kind);
bool is_cost_word(std::string_view key, CostWord kind);

// A header's name as header_key has it, without a note in brackets, and without the apostrophes and blanks that are not ASCII.
std::string cost_key(std::string_view name);

// The name of a column of amounts, and the currency that stands in it: "Amount spent (EUR)", "Cost €", "spend_usd".
struct SpendName {
  std::string key;       // of the rest
  std::string currency;  // as CostEntry has it; empty: none
};
SpendName read_spend_name(std::string_view name);

// How many kinds of columns of such a list these cells name, as a measure of "this row is a header"; 0 without a column of amounts.
std::size_t count_cost_names(const std::vector<std::string>& cells);

}  // namespace clv::ingest
