#include "ingest/cost_reader.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "core/customers/period.h"
#include "core/doubts/doubt_table.h"
#include "ingest/amount_text.h"
#include "ingest/cost_words.h"

namespace clv::ingest {
namespace {

using customers::Period;

// "", "-", " --": nothing was spent.
bool is_nothing(std::string_view cell) {
  return cell.find_first_not_of("- ") == std::string_view::npos;
}

// "Total", "Totaal: account", "Total of 5 results", but not a campaign called "Total look".
bool says_total(std::string_view cell) {
  const std::size_t end = std::min(cell.find_first_of(":-"), cell.size());
  if (is_cost_word(cost_key(cell.substr(0, end)), CostWord::total)) return true;
  const std::size_t word = std::min(cell.find(' '), cell.size());
  if (!is_cost_word(cost_key(cell.substr(0, word)), CostWord::total)) return false;
  return std::ranges::any_of(
      std::array<std::string_view, 5>{" of ", " van ", " von ", " de ", " over "},
      [&](std::string_view of) {
        const std::string_view rest = cell.substr(word);
        return rest.starts_with(of) && rest.size() > of.size() && rest[of.size()] >= '0' &&
               rest[of.size()] <= '9';
      });
}

}  // namespace

void NotedRows::note(std::uint32_t line, const std::string& text) {
  if (rows++ >= doubts::DoubtEvidence::kKept) return;
  lines.push_back(line);
  if (!text.empty() && !std::ranges::contains(values, text)) values.push_back(text);
}

void CostReader::on_rows(const csv::RowBatch& batch) {
  for (const csv::RowSpan& span : batch.rows) {
    if (span.line <= plan_.header_line) continue;
    const ListRow row(batch, span, plan_);
    if (!row.is_blank() && !is_closing_line(csv::RowView(batch, span))) read(row);
  }
}

void CostReader::read(const ListRow& row) {
  if (sums_up(row)) {
    count_row(true);
    ++findings_.total_rows;
    return;
  }
  const std::string amount = row.cell(plan_.spend_column);
  const std::optional<orders::Amount> spend =
      is_nothing(amount) ? std::optional<orders::Amount>(0) : parse_amount(amount, plan_.decimal);
  const std::optional<DaySpan> time = read_time(row);
  const bool is_readable = spend && *spend >= 0 && (time || plan_.has_no_time());
  count_row(is_readable);
  if (!is_readable) return;
  if (!time) {
    findings_.without_time.note(row.line(), text_of(row, plan_.spend_column));
    findings_.spend = orders::add(findings_.spend, *spend);
    return;
  }
  const bool is_named = plan_.campaign_columns.empty() ||
                        std::ranges::any_of(plan_.campaign_columns, [&](std::uint32_t column) {
                          return !is_nothing(row.cell(column));
                        });
  SpendRows& rows = is_named ? named_ : unnamed_;
  rows.evidence.note(row.line(), text_of(row, plan_.spend_column));
  rows.sum = orders::add(rows.sum, *spend);
  orders::Amount& sum =
      rows.spending[{*time, csv::to_utf8(row.cell(plan_.channel_column), plan_.encoding),
                     read_currency(row, amount)}];
  sum = orders::add(sum, *spend);
  constexpr DayNumber kWeek = 7;
  const bool is_spread = customers::period_number(time->first, Period::month) !=
                         customers::period_number(time->last, Period::month);
  if (is_named && *spend > 0 && time->days() > kWeek && (is_spread || !plan_.time_column)) {
    findings_.spread.note(row.line(), time_text(row));
    DaySpan& all =
        findings_.spread_time ? *findings_.spread_time : findings_.spread_time.emplace(*time);
    all = {.first = std::min(all.first, time->first), .last = std::max(all.last, time->last)};
  }
}

std::string CostReader::text_of(const ListRow& row, std::optional<std::uint32_t> column) const {
  return csv::to_utf8(row.cell(column), plan_.encoding);
}

std::string CostReader::time_text(const ListRow& row) const {
  if (!plan_.time_column) return plan_.title.period_text;
  const std::string end = text_of(row, plan_.end_column);
  return text_of(row, plan_.time_column) + (end.empty() ? "" : " – " + end);
}

std::optional<DaySpan> CostReader::read_time(const ListRow& row) const {
  if (!plan_.time_column) return plan_.title.period;
  const std::string text = text_of(row, plan_.time_column);
  std::optional<DaySpan> time = parse_cost_period(text, plan_.date_order, plan_.unit);
  if (!time) return std::nullopt;
  if (plan_.end_column) {
    const auto last =
        parse_cost_period(text_of(row, plan_.end_column), plan_.date_order, CostUnit::day);
    if (last && last->last >= time->first) time->last = last->last;
  }
  // A first and a last week or month go as far as the report does.
  if (plan_.title.period && time->days() > 1)
    return customers::common_days(*time, *plan_.title.period).value_or(*time);
  return time;
}

std::string CostReader::read_currency(const ListRow& row, const std::string& amount) const {
  std::string code = to_upper_ascii(text_of(row, plan_.currency_column));
  if (!is_nothing(code)) return code;
  if (!plan_.currency.empty()) return plan_.currency;
  const std::string text = csv::to_utf8(amount, plan_.encoding);
  const std::string named(currency_in_amount(text));
  return named.empty() && text.contains('$') ? "$" : named;
}

bool CostReader::sums_up(const ListRow& row) const {
  const auto says = [&](std::optional<std::uint32_t> column) {
    return says_total(text_of(row, column));
  };
  return says(0U) || says(plan_.time_column) || says(plan_.channel_column) ||
         std::ranges::any_of(plan_.campaign_columns, says);
}

// "©2026 Microsoft Corporation. All rights reserved.": one cell, where a row needs two.
bool CostReader::is_closing_line(const csv::RowView& row) const {
  if (plan_.header.size() < 2) return false;
  for (std::uint32_t i = 1; i < row.size(); ++i) {
    if (!row.raw(i).empty()) return false;
  }
  return true;
}

void CostReader::finish() {
  // Each row was rounded to cents by itself.
  const auto off_by =
      static_cast<orders::Amount>(named_.evidence.rows + 1) * (orders::kAmountPerMajor / 100) / 2;
  const bool is_sum =
      unnamed_.evidence.rows > 0 && named_.sum > 0 && std::abs(unnamed_.sum - named_.sum) <= off_by;
  add(named_);
  if (is_sum) {
    findings_.unnamed_totals = unnamed_.evidence;
    findings_.unnamed_total = unnamed_.sum;
  } else {
    add(unnamed_);
  }
}

void CostReader::add(const SpendRows& rows) {
  for (const auto& [key, spend] : rows.spending) {
    const auto& [time, channel, currency] = key;
    costs_.add({.time = time, .channel = channel, .currency = currency, .spend = spend});
  }
  findings_.spend = orders::add(findings_.spend, rows.sum);
}

std::vector<doubts::Doubt> CostReader::doubts() const {
  std::vector<doubts::Doubt> all;
  const auto raise = [&](doubts::DoubtCode code, const NotedRows& noted,
                         std::optional<std::uint32_t> column) -> doubts::Doubt& {
    doubts::Doubt& doubt = all.emplace_back(doubts::make_doubt(code));
    if (column) doubt.column = plan_.header[*column];
    doubt.rows = noted.rows;
    doubt.lines = noted.lines;
    doubt.values = noted.values;
    return doubt;
  };
  if (findings_.without_time.rows > 0)
    raise(doubts::DoubtCode::costs_without_time, findings_.without_time, plan_.spend_column);
  if (findings_.spread.rows > 0)
    raise(doubts::DoubtCode::costs_spread, findings_.spread, plan_.time_column);
  if (findings_.unnamed_totals.rows > 0)
    raise(doubts::DoubtCode::costs_summed_up, findings_.unnamed_totals, plan_.spend_column);
  return all;
}

}  // namespace clv::ingest
