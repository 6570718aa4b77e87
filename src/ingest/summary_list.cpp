#include "ingest/summary_list.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/assert.h"
#include "base/text.h"
#include "csv/unquote.h"
#include "ingest/preset.h"
#include "ingest/sample_doubt.h"

namespace clv::ingest {
namespace {

constexpr std::size_t kMostRows = 2'000'000;
// A thousand years: what lies beyond is another unit, and days are counted in 32 bits.
constexpr double kLongestDays = 365'250;

// Beside those of orders, as header_key has them: "id" alone is anything, but here each row is somebody.
constexpr std::array<std::string_view, 2> kCustomerNames{"id", "cust"};

std::optional<std::uint32_t> find_role(const Sample& sample, ColumnRole role) {
  const std::vector<std::string>& names = generic_preset().columns[static_cast<std::size_t>(role)];
  for (std::uint32_t column = 0; column < sample.header_keys.size(); ++column) {
    if (std::ranges::contains(names, sample.header_keys[column])) return column;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> find_customer(const Sample& sample) {
  for (const ColumnRole role : {ColumnRole::customer_id, ColumnRole::email}) {
    if (const auto column = find_role(sample, role)) return column;
  }
  for (std::uint32_t column = 0; column < sample.header_keys.size(); ++column) {
    if (std::ranges::contains(kCustomerNames, sample.header_keys[column])) return column;
  }
  return std::nullopt;
}

bool is_whole(std::string_view cell, char decimal) {
  const std::size_t point = cell.find(decimal);
  return point == std::string_view::npos ||
         cell.find_first_not_of('0', point + 1) == std::string_view::npos;
}

void decide_unit(const Sample& sample, const Choices& choices, SummaryPlan& plan) {
  const std::uint32_t recency = plan.columns.recency.value_or(0);
  const std::uint32_t age = plan.columns.age.value_or(0);
  const auto of_recency = unit_in_header(sample.header[recency]);
  const auto of_age = unit_in_header(sample.header[age]);
  if (choices.time_unit) {
    plan.time_unit = *choices.time_unit;
  } else if (of_recency && of_age && *of_recency != *of_age) {
    plan.problem =
        Error{.code = "summary_units_differ",
              .arguments = {{"recency", sample.header[recency]}, {"age", sample.header[age]}}};
  } else if (of_recency || of_age) {
    plan.time_unit = of_recency ? *of_recency : of_age.value_or(models::TimeUnit::day);
  } else {
    const bool are_whole = std::ranges::all_of(std::array{recency, age}, [&](std::uint32_t column) {
      return std::ranges::all_of(sample.filled_cells(column), [&](std::string_view cell) {
        return is_whole(cell, plan.decimal);
      });
    });
    plan.time_unit = are_whole ? models::TimeUnit::day : models::TimeUnit::week;
    // Under the literature's own names numbers with decimals are its weeks: nothing is odd about them.
    const bool is_usual =
        !are_whole && sample.header_keys[recency] == "tx" && sample.header_keys[age] == "t";
    if (is_usual) return;
    plan.doubts.push_back(doubt_about_column(
        sample,
        are_whole ? doubts::DoubtCode::times_assumed_days : doubts::DoubtCode::times_assumed_weeks,
        age));
  }
}

// The column that is missing, where the others say that it is such a list.
std::optional<Error> explain_missing(const Sample& sample, const SummaryColumns& columns) {
  const std::array<std::pair<std::string_view, bool>, 3> needed{
      {{"frequency", columns.frequency.has_value()},
       {"recency", columns.recency.has_value()},
       {"age", columns.age.has_value()}}};
  for (const auto& [name, is_there] : needed) {
    if (is_there) continue;
    return Error{
        .code = "missing_column",
        .arguments = {{"column", std::string(name)}, {"columns", list_for_people(sample.header)}}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<SummaryPlan> make_summary_plan(const Sample& sample, const Choices& choices) {
  SummaryPlan plan{.encoding = sample.encoding,
                   .dialect = sample.dialect,
                   .first_byte = sample.first_byte,
                   .lines_before = sample.lines_before,
                   .header_line = sample.header_line,
                   .header = sample.header,
                   .columns = {},
                   .customer_column = find_customer(sample),
                   .doubts = {},
                   .problem = {}};
  const bool has_dates = find_role(sample, ColumnRole::date).has_value();
  const Result<SummaryColumns> columns = find_summary_columns(sample.header);
  if (!columns) {
    // Two columns of one name in a list of orders say nothing.
    if (has_dates) return std::nullopt;
    plan.problem = columns.error();
    return plan;
  }
  const int named =
      (columns->frequency ? 1 : 0) + (columns->recency ? 1 : 0) + (columns->age ? 1 : 0);
  if (named < 2 || (named < 3 && has_dates)) return std::nullopt;
  plan.columns = *columns;
  plan.problem = explain_missing(sample, *columns);
  if (plan.problem) return plan;
  if (sample.dialect.delimiter != ',') {
    const auto ages = sample.filled_cells(columns->age.value_or(0));
    const auto has_comma = [](std::string_view cell) { return cell.contains(','); };
    plan.decimal = std::ranges::any_of(ages, has_comma) ? ',' : '.';
  }
  decide_unit(sample, choices, plan);
  return plan;
}

SummaryReader::SummaryReader(const SummaryPlan& plan, bool names_customers)
    : plan_(plan),
      names_customers_(names_customers),
      cells_(plan.header, plan.dialect.delimiter != ',') {
  CLV_ASSERT(!plan.problem, "a list that can be read");
}

void SummaryReader::on_rows(const csv::RowBatch& batch) {
  for (const csv::RowSpan& span : batch.rows) {
    if (problem_) return;
    if (span.line > plan_.header_line) read_row(csv::RowView(batch, span));
  }
}

void SummaryReader::read_row(const csv::RowView& row) {
  if (row.size() == 1 && row.raw(0).empty()) return;
  if (customers_.size() == kMostRows) {
    problem_ =
        Error{.code = "too_many_rows", .arguments = {{"maximum", std::to_string(kMostRows)}}};
    return;
  }
  row_.line = row.line() + plan_.lines_before;
  row_.fields.resize(row.size());
  for (std::uint32_t i = 0; i < row.size(); ++i)
    row_.fields[i].assign(csv::unquote(row.raw(i), plan_.dialect, scratch_));
  Result<models::CustomerSummary> customer = read_summary_row(cells_, plan_.columns, row_);
  if (!customer) {
    problem_ = std::move(customer.error());
    return;
  }
  if (customer->age * models::days_of(plan_.time_unit) > kLongestDays) {
    problem_ = NumberCells::refuse_row("age_too_long", row_).error();
    return;
  }
  customer->customer = static_cast<std::uint32_t>(customers_.size());
  customers_.push_back(*customer);
  if (!names_customers_) return;
  const auto& column = plan_.customer_column;
  names_.push_back(column && *column < row_.fields.size()
                       ? csv::to_utf8(trim(row_.fields[*column]), plan_.encoding)
                       : std::to_string(customers_.size()));
}

std::vector<models::CustomerSummary> SummaryReader::take_customers() {
  const double days = models::days_of(plan_.time_unit);
  for (models::CustomerSummary& customer : customers_) {
    customer.recency = std::round(customer.recency * days);
    customer.age = std::round(customer.age * days);
  }
  return std::move(customers_);
}

}  // namespace clv::ingest
