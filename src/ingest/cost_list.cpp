#include "ingest/cost_list.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "core/customers/marketing_costs.h"
#include "ingest/amount_text.h"
#include "ingest/month_name.h"

namespace clv::ingest {
namespace {

// As header_key has them.
constexpr std::array<std::string_view, 28> kSpendNames{"spend",
                                                       "adspend",
                                                       "amountspent",
                                                       "marketingspend",
                                                       "totalspend",
                                                       "cost",
                                                       "costs",
                                                       "totalcost",
                                                       "adcost",
                                                       "marketingcost",
                                                       "marketingcosts",
                                                       "mediaspend",
                                                       "kosten",
                                                       "uitgaven",
                                                       "uitgave",
                                                       "besteed",
                                                       "advertentiekosten",
                                                       "marketingkosten",
                                                       "mediakosten",
                                                       "werbekosten",
                                                       "werbeausgaben",
                                                       "ausgaben",
                                                       "dépenses",
                                                       "dépense",
                                                       "coût",
                                                       "coûts",
                                                       "budget",
                                                       "amountspenteur"};
constexpr std::array<std::string_view, 19> kMonthNames{
    "month",     "date",  "day",      "period", "week", "maand",   "datum",    "dag",
    "periode",   "monat", "tag",      "mois",   "jour", "période", "zeitraum", "reportingstarts",
    "startdate", "start", "yearmonth"};
constexpr std::array<std::string_view, 8> kChannelNames{"platform",     "medium",   "campaign",
                                                        "campagne",     "kampagne", "network",
                                                        "sourcemedium", "plattform"};
// What only orders have.
constexpr std::array kOfOrders{ColumnRole::order_id, ColumnRole::customer_id, ColumnRole::email,
                               ColumnRole::customer_name};

std::optional<int> number_of(std::string_view digits) {
  if (digits.empty() || digits.size() > 6) return std::nullopt;
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::optional<std::int32_t> month_of(std::optional<int> year, std::optional<int> month) {
  if (!year || !month || *year < 1 || *year > 9999 || *month < 1 || *month > 12)
    return std::nullopt;
  return *year * 12 + *month - 1;
}

// Two parts, whichever of them is the year.
std::optional<std::int32_t> month_of_parts(std::string_view a, std::string_view b) {
  const auto number = [](std::string_view part) {
    const auto named = find_month(part);
    return named ? named : number_of(part);
  };
  if (a.size() == 4 && number_of(a)) return month_of(number_of(a), number(b));
  if (b.size() == 4 && number_of(b)) return month_of(number_of(b), number(a));
  return std::nullopt;
}

}  // namespace

std::optional<std::int32_t> parse_cost_month(std::string_view text, DateOrder order) {
  text = trim(text);
  const std::size_t end = text.find_first_of(" -/.");
  if (end == std::string_view::npos) {
    if (const auto number = number_of(text); number && text.size() == 6)
      return month_of(*number / 100, *number % 100);
  } else {
    const std::size_t begin = text.find_first_not_of(" -/.", end);
    if (begin != std::string_view::npos) {
      if (const auto month = month_of_parts(text.substr(0, end), text.substr(begin))) return month;
    }
  }
  const auto day = parse_date(text, order);
  if (!day) return std::nullopt;
  const CivilDate date = to_civil_date(*day);
  return month_of(date.year, date.month);
}

std::optional<CostPlan> make_cost_plan(const Sample& sample) {
  if (std::ranges::any_of(
          kOfOrders, [&](ColumnRole role) { return find_role_column(sample, role).has_value(); }))
    return std::nullopt;
  const auto spend = find_named(sample, kSpendNames);
  const auto month = find_named(sample, kMonthNames);
  if (!spend || !month) return std::nullopt;
  CostPlan plan{layout_of(sample), *month, *spend, find_role_column(sample, ColumnRole::channel)};
  if (!plan.channel_column) plan.channel_column = find_named(sample, kChannelNames);
  plan.decimal = choose_decimal(sample.filled_cells(*spend), usual_decimal(plan)).decimal;
  const auto months = sample.filled_cells(*month);
  plan.date_order = choose_date_order(months, usual_date_order(plan)).order;
  const auto readable = std::ranges::count_if(months, [&](std::string_view cell) {
    return parse_cost_month(cell, plan.date_order).has_value();
  });
  // Mostly months: anything else is not this kind of list.
  if (months.empty() || static_cast<std::size_t>(readable) * 2 < months.size()) return std::nullopt;
  return plan;
}

void CostReader::on_rows(const csv::RowBatch& batch) {
  for (const csv::RowSpan& span : batch.rows) {
    if (span.line <= plan_.header_line) continue;
    const ListRow row(batch, span, plan_);
    if (row.is_blank()) continue;
    const auto month = parse_cost_month(row.cell(plan_.month_column), plan_.date_order);
    const auto spend = parse_amount(row.cell(plan_.spend_column), plan_.decimal);
    const bool is_readable = month && spend && *spend >= 0;
    count_row(is_readable);
    if (is_readable)
      costs_.add(*month, csv::to_utf8(row.cell(plan_.channel_column), plan_.encoding), *spend);
  }
}

}  // namespace clv::ingest
