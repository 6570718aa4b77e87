#include "ingest/summary_row.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ingest/header_key.h"

namespace clv::ingest {
namespace {

// As header_key has them.
using Names = std::array<std::string_view, 4>;

struct Column {
  std::string_view name;
  Names names;
  std::optional<std::uint32_t> SummaryColumns::* member;
  bool is_time;
};

constexpr std::array kColumns{
    Column{"frequency", {"frequency", "x"}, &SummaryColumns::frequency, false},
    Column{"recency", {"recency", "tx"}, &SummaryColumns::recency, true},
    Column{"age", {"age", "t", "tcal"}, &SummaryColumns::age, true},
    Column{"mean_repeat_value",
           {"meanrepeatvalue", "monetary", "monetaryvalue", "zbar"},
           &SummaryColumns::mean_value,
           false}};

constexpr std::array<std::pair<std::string_view, models::TimeUnit>, 15> kUnitWords{
    {{"days", models::TimeUnit::day},
     {"dagen", models::TimeUnit::day},
     {"tage", models::TimeUnit::day},
     {"jours", models::TimeUnit::day},
     {"weeks", models::TimeUnit::week},
     {"weken", models::TimeUnit::week},
     {"wochen", models::TimeUnit::week},
     {"semaines", models::TimeUnit::week},
     {"months", models::TimeUnit::month},
     {"maanden", models::TimeUnit::month},
     {"monate", models::TimeUnit::month},
     {"mois", models::TimeUnit::month},
     {"years", models::TimeUnit::year},
     {"jaren", models::TimeUnit::year},
     {"jahre", models::TimeUnit::year}}};

std::string_view unit_word(std::string_view key) {
  const auto found = std::ranges::find_if(
      kUnitWords, [&](const auto& entry) { return key.ends_with(entry.first); });
  return found == kUnitWords.end() ? std::string_view() : found->first;
}

bool is_named(const Column& column, const std::string& header) {
  const std::string key = header_key(header);
  const auto is_one = [&](std::string_view text) {
    return !text.empty() && std::ranges::contains(column.names, text);
  };
  if (is_one(key)) return true;
  const std::string_view word = column.is_time ? unit_word(key) : std::string_view();
  return !word.empty() && is_one(std::string_view(key).substr(0, key.size() - word.size()));
}

Result<void> read_times(const NumberCells& cells, const SummaryColumns& columns,
                        const csv::TableRow& row, models::CustomerSummary& customer) {
  if (!columns.recency || !columns.age) return {};
  const Result<double> recency = cells.number(row, *columns.recency);
  if (!recency) return std::unexpected(recency.error());
  const Result<double> age = cells.number(row, *columns.age);
  if (!age) return std::unexpected(age.error());
  customer.recency = *recency;
  customer.age = *age;
  if (customer.recency > customer.age) return NumberCells::refuse_row("recency_beyond_age", row);
  if (customer.frequency == 0 && customer.recency > 0.0)
    return NumberCells::refuse_row("recency_without_repeat", row);
  return {};
}

}  // namespace

Result<SummaryColumns> find_summary_columns(std::span<const std::string> header) {
  SummaryColumns found;
  for (const Column& column : kColumns) {
    std::string names;
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < header.size(); ++i) {
      if (!is_named(column, header[i])) continue;
      found.*(column.member) = i;
      names += (count++ == 0 ? "" : ", ") + header[i];
    }
    if (count > 1) {
      return fail("summary_column_twice",
                  {{"column", std::string(column.name)}, {"columns", names}});
    }
  }
  return found;
}

std::optional<models::TimeUnit> unit_in_header(const std::string& header) {
  const std::string key = header_key(header);
  const std::string_view word = unit_word(key);
  const auto found =
      std::ranges::find(kUnitWords, word, [](const auto& entry) { return entry.first; });
  return found == kUnitWords.end() ? std::nullopt : std::optional(found->second);
}

Result<models::CustomerSummary> read_summary_row(const NumberCells& cells,
                                                 const SummaryColumns& columns,
                                                 const csv::TableRow& row) {
  models::CustomerSummary customer;
  const Result<std::uint32_t> frequency = cells.whole_number(row, columns.frequency.value_or(0));
  if (!frequency) return std::unexpected(frequency.error());
  customer.frequency = *frequency;
  if (const Result<void> times = read_times(cells, columns, row, customer); !times)
    return std::unexpected(times.error());
  if (columns.mean_value && customer.frequency > 0) {
    const Result<double> mean = cells.number(row, *columns.mean_value, /*may_be_negative=*/true);
    if (!mean) return std::unexpected(mean.error());
    customer.mean_repeat_value = *mean;
  }
  return customer;
}

}  // namespace clv::ingest
