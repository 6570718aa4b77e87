#include "ingest/cost_list.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

#include "base/text.h"
#include "ingest/amount_text.h"
#include "ingest/cost_words.h"
#include "ingest/preset.h"
#include "ingest/roles.h"
#include "ingest/sample_doubt.h"

namespace clv::ingest {
namespace {

using Column = std::optional<std::uint32_t>;

// A header's cells as the words are written.
class CostHeader {
 public:
  explicit CostHeader(const Sample& sample) {
    for (const std::string& name : sample.header) {
      keys_.push_back(cost_key(name));
      spends_.push_back(read_spend_name(name));
    }
  }

  // The column with the surest name that `fits`.
  template <class Fits>
  [[nodiscard]] Column find(CostWord kind, const Fits& fits) const {
    for (const std::string& word : cost_words(kind)) {
      for (std::uint32_t column = 0; column < keys_.size(); ++column) {
        if (keys_[column] == word && fits(column)) return column;
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] Column find(CostWord kind) const {
    return find(kind, [](std::uint32_t) { return true; });
  }

  [[nodiscard]] std::optional<std::pair<std::uint32_t, SpendName>> find_spend() const {
    for (const std::string& word : cost_words(CostWord::spend)) {
      const auto found = std::ranges::find(spends_, word, &SpendName::key);
      if (found == spends_.end()) continue;
      return std::pair(static_cast<std::uint32_t>(found - spends_.begin()), *found);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<std::uint32_t> find_all(CostWord kind) const {
    std::vector<std::uint32_t> columns;
    for (std::uint32_t column = 0; column < keys_.size(); ++column) {
      if (is_cost_word(keys_[column], kind)) columns.push_back(column);
    }
    return columns;
  }

 private:
  std::vector<std::string> keys_;
  std::vector<SpendName> spends_;
};

// Lists of orders, statements and products have costs too; of advertising none has clicks. Accounts of advertisers are called
// customers and clients, so two such columns outweigh those, and nothing outweighs an order or an address.
bool is_of_something_else(const Sample& sample, const CostHeader& header) {
  if (&recognise_preset(sample) != &generic_preset()) return true;
  const auto has = [&](ColumnRole role) { return find_role_column(sample, role).has_value(); };
  if (has(ColumnRole::order_id) || has(ColumnRole::email)) return true;
  const std::size_t marks = header.find_all(CostWord::mark).size();
  if (marks < 2 && (has(ColumnRole::customer_id) || has(ColumnRole::customer_name))) return true;
  return marks == 0 && header.find(CostWord::not_costs).has_value();
}

// The days that cells name, ranges as their first day; `cells` are of a column of times.
std::vector<DayNumber> first_days(std::span<const std::string_view> cells, const CostPlan& plan) {
  std::set<DayNumber> days;
  for (const std::string_view cell : cells) {
    if (const auto time =
            parse_cost_period(csv::to_utf8(cell, plan.encoding), plan.date_order, CostUnit::day))
      days.insert(time->first);
  }
  return {days.begin(), days.end()};
}

bool fits_time(const Sample& sample, std::uint32_t column, const CostPlan& plan) {
  std::size_t readable = 0;
  std::vector<std::string_view> cells = sample.filled_cells(column);
  // Those of rows that sum up.
  std::erase_if(cells, [](std::string_view cell) {
    return cell.find_first_of("0123456789") == std::string_view::npos;
  });
  for (const std::string_view cell : cells) {
    const std::string text = csv::to_utf8(cell, plan.encoding);
    const bool is_time = std::ranges::any_of(
        std::array{DateOrder::day_month_year, DateOrder::month_day_year}, [&](DateOrder order) {
          return parse_cost_period(text, order, CostUnit::week).has_value();
        });
    readable += is_time ? 1 : 0;
  }
  return !cells.empty() && readable * 2 >= cells.size();
}

// Days as they follow one another: the first ones of months, or seven apart.
CostUnit unit_of_days(const std::vector<DayNumber>& days) {
  const bool are_months = days.size() >= 2 && std::ranges::all_of(days, [](DayNumber day) {
                            return to_civil_date(day).day == 1;
                          });
  if (are_months) return CostUnit::month;
  bool are_weeks = days.size() >= 3;
  for (std::size_t i = 1; i < days.size(); ++i) are_weeks &= days[i] - days[i - 1] == 7;
  return are_weeks ? CostUnit::week : CostUnit::day;
}

// The kind of word that found the column.
std::optional<CostWord> find_time(const Sample& sample, const CostHeader& header, CostPlan& plan) {
  const auto fits = [&](std::uint32_t column) { return fits_time(sample, column, plan); };
  for (const auto& [kind, unit] :
       {std::pair(CostWord::day, CostUnit::day), std::pair(CostWord::week, CostUnit::week),
        std::pair(CostWord::month, CostUnit::month),
        std::pair(CostWord::quarter, CostUnit::quarter)}) {
    plan.time_column = header.find(kind, fits);
    plan.unit = unit;
    if (plan.time_column) return kind;
  }
  plan.unit = CostUnit::day;
  plan.time_column = header.find(CostWord::date, fits);
  plan.is_unit_assumed = plan.time_column.has_value();
  if (plan.time_column) return CostWord::date;
  plan.time_column = header.find(CostWord::start, fits);
  if (!plan.time_column) return std::nullopt;
  plan.end_column = header.find(CostWord::end, fits);
  plan.is_unit_assumed = !plan.end_column;
  return CostWord::start;
}

// What settles the order of day and month: every cell that names days.
void decide_dates(const Sample& sample, const Choices& choices, CostPlan& plan) {
  std::vector<std::string_view> cells;
  for (const Column& column : {plan.time_column, plan.end_column}) {
    if (!column) continue;
    const auto more = sample.filled_cells(*column);
    cells.insert(cells.end(), more.begin(), more.end());
  }
  std::erase_if(cells, [&](std::string_view cell) {
    return parse_month(cell) || !(parse_date(cell, DateOrder::day_month_year) ||
                                  parse_date(cell, DateOrder::month_day_year));
  });
  const bool has_slash = !cells.empty() && cells.front().contains('/');
  const DateOrder likely = has_slash ? usual_date_order(plan) : DateOrder::day_month_year;
  const DateChoice dates = choose_date_order(cells, likely);
  plan.date_order = choices.date_order.value_or(dates.order);
  plan.date_format = describe_dates(cells, plan.date_order);
  if (cells.empty() || dates.proven || choices.date_order) return;
  // Days of one report follow one another: read in the wrong order they lie months apart.
  const auto length = [&](DateOrder order) {
    CostPlan read = plan;
    read.date_order = order;
    const std::vector<DayNumber> days = first_days(cells, read);
    return days.size() < 5 ? 0 : days.back() - days.front() + 1;
  };
  const DayNumber day_first = length(DateOrder::day_month_year);
  const DayNumber month_first = length(DateOrder::month_day_year);
  const bool is_clear = day_first > 0 && month_first > 0 &&
                        (day_first * 4 < month_first || month_first * 4 < day_first);
  plan.asks_date_order = !is_clear;
  if (is_clear)
    plan.date_order =
        day_first < month_first ? DateOrder::day_month_year : DateOrder::month_day_year;
  plan.date_format = describe_dates(cells, plan.date_order);
}

void forget_time(CostPlan& plan) {
  plan.time_column.reset();
  plan.end_column.reset();
  plan.unit = CostUnit::day;
  plan.is_unit_assumed = false;
  plan.asks_date_order = false;
}

// Start and end of a campaign are no time of an amount: those of a report lie within its period.
void check_against_title(const Sample& sample, std::optional<CostWord> found_by, CostPlan& plan) {
  if (!plan.time_column) return;
  if (plan.title.says_all_time && found_by == CostWord::start) return forget_time(plan);
  if (!plan.title.period) return;
  const std::vector<DayNumber> days = first_days(sample.filled_cells(*plan.time_column), plan);
  const DaySpan period = *plan.title.period;
  const auto outside =
      std::ranges::count_if(days, [&](DayNumber day) { return !period.holds(day); });
  // A first week or month begins before the period.
  const bool is_other = static_cast<std::size_t>(outside) > 1 ||
                        (outside == 1 && plan.unit == CostUnit::day) || days.empty();
  const bool is_whole = days.size() == 1 && days.front() == period.first &&
                        plan.unit == CostUnit::day && plan.is_unit_assumed && !plan.title.unit;
  if (is_other || is_whole) forget_time(plan);
}

void decide_unit(const Sample& sample, CostPlan& plan) {
  if (!plan.is_unit_assumed || !plan.time_column) return;
  if (plan.title.unit) {
    plan.unit = *plan.title.unit;
    plan.is_unit_assumed = false;
    return;
  }
  plan.unit = unit_of_days(first_days(sample.filled_cells(*plan.time_column), plan));
  plan.is_unit_assumed = plan.unit != CostUnit::day;
}

// The amounts decide; where they do not, what else stands in the file is written the same way.
char choose_cost_decimal(const Sample& sample, const CostPlan& plan) {
  const auto digits_only = [&](std::uint32_t column) {
    std::vector<std::string_view> cells = sample.filled_cells(column);
    std::erase_if(cells, [](std::string_view cell) {
      return cell.find_first_of("0123456789") == std::string_view::npos;
    });
    for (std::string_view& cell : cells) {
      if (cell.ends_with('%')) cell = trim(cell.substr(0, cell.size() - 1));
    }
    return cells;
  };
  const auto proves = [](const std::vector<std::string_view>& cells) -> std::optional<char> {
    // A sign that nothing proves depends on what is assumed.
    const DecimalChoice dot = choose_decimal(cells, '.');
    const DecimalChoice comma = choose_decimal(cells, ',');
    return dot.decimal == comma.decimal ? std::optional(dot.decimal) : std::nullopt;
  };
  if (const auto decimal = proves(digits_only(plan.spend_column))) return *decimal;
  for (std::uint32_t column = 0; column < sample.header.size(); ++column) {
    if (column == plan.time_column || column == plan.end_column) continue;
    const auto cells = digits_only(column);
    const bool are_numbers =
        !cells.empty() && std::ranges::all_of(cells, [](std::string_view cell) {
          return parse_amount(cell, '.') || parse_amount(cell, ',');
        });
    if (!are_numbers) continue;
    if (const auto decimal = proves(cells)) return *decimal;
  }
  return usual_decimal(plan);
}

}  // namespace

std::optional<CostPlan> make_cost_plan(const Sample& sample, const Choices& choices) {
  const CostHeader header(sample);
  const auto spend = header.find_spend();
  if (!spend) return std::nullopt;
  // A person knows what it is.
  const bool is_said = choices.kind == orders::FileKind::marketing_costs;
  if (!is_said && is_of_something_else(sample, header)) return std::nullopt;
  CostPlan plan;
  static_cast<ListLayout&>(plan) = layout_of(sample);
  plan.spend_column = spend->first;
  plan.currency = spend->second.currency;
  plan.currency_column = header.find(CostWord::currency);
  plan.channel_column = header.find(CostWord::channel);
  plan.campaign_columns = header.find_all(CostWord::campaign);
  const bool is_advertising = header.find(CostWord::mark).has_value();
  // A list of somebody's own has a channel where platforms have campaigns.
  if (!plan.channel_column && !is_advertising && !plan.campaign_columns.empty())
    plan.channel_column = plan.campaign_columns.front();
  if (plan.campaign_columns.empty() && plan.channel_column)
    plan.campaign_columns = {*plan.channel_column};
  plan.decimal = choose_cost_decimal(sample, plan);
  const std::optional<CostWord> found_by = find_time(sample, header, plan);
  decide_dates(sample, choices, plan);
  plan.title = read_cost_title(sample.above, plan.encoding,
                               plan.time_column ? plan.date_order : usual_date_order(plan));
  check_against_title(sample, found_by, plan);
  decide_unit(sample, plan);
  if (plan.has_no_time() && !is_advertising && !is_said) return std::nullopt;
  if (plan.asks_date_order && plan.time_column) {
    plan.doubts.push_back(
        doubt_about_column(sample, doubts::DoubtCode::date_order_assumed, *plan.time_column));
    plan.doubts.back().evidence = {{"format", plan.date_format}};
  }
  return plan;
}

}  // namespace clv::ingest
