#include "core/doubts/doubt_table.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace clv::doubts {
namespace {

constexpr std::array<std::string_view, 3> kSeverityNames{"tell", "ask", "stop"};

// Each row says why it is as grave as it is, and why its threshold stands where it stands.
constexpr std::array kTable{
    // Every amount is written with one sign and three digits behind it: 1.234 is one or a thousand. All figures differ by
    // a thousand times, so it is asked.
    DoubtRow{DoubtCode::decimal_assumed, "decimal_assumed", DoubtSeverity::ask, "decimal",
             "choose_decimal"},
    // Amounts that can only be read with the other decimal sign are left out. One of a hundred rows is a slip of
    // somebody's; from there on it is a file of two programs, and what is left out is turnover.
    DoubtRow{DoubtCode::decimals_mixed,
             "decimals_mixed",
             DoubtSeverity::tell,
             "rows_left_out",
             "export_again",
             {.rows = 1, .ask_share = 0.01}},
    // No day above 12 settles which field is the month: every date may be another day.
    DoubtRow{DoubtCode::date_order_assumed, "date_order_assumed", DoubtSeverity::ask, "date_order",
             "choose_date_order"},
    // One date that only the other order can read shows that two programs wrote the file; then also some of those up to
    // the 12th are read as the wrong day, which no row shows. So already the first is asked about.
    DoubtRow{DoubtCode::date_orders_mixed, "date_orders_mixed", DoubtSeverity::ask, "rows_left_out",
             "export_again"},
    // The name says nothing; nine in ten cells look right (roles.cpp). Another column may be the one that is meant.
    DoubtRow{DoubtCode::column_guessed, "column_guessed", DoubtSeverity::ask, "column",
             "choose_column"},
    // All that follows the quote is one cell: what stands there does not count.
    DoubtRow{DoubtCode::unclosed_quote, "unclosed_quote", DoubtSeverity::ask, "rest_left_out",
             "export_again"},
    // Whole numbers are days as the literature has them; a year read as days would show in the forecast at once.
    DoubtRow{DoubtCode::times_assumed_days, "times_assumed_days", DoubtSeverity::tell, "days",
             "choose_time_unit"},
    DoubtRow{DoubtCode::times_assumed_weeks, "times_assumed_weeks", DoubtSeverity::tell, "weeks",
             "choose_time_unit"},
    // Rows that cannot be read at all. A foot, a note or a broken line are in many exports: of a large file that is far below
    // 2 %, of a small one a row or two. A fifth of the rows is not what somebody wanted to count.
    DoubtRow{DoubtCode::many_rows_left_out,
             "many_rows_left_out",
             DoubtSeverity::tell,
             "rows_left_out",
             "check_columns",
             {.rows = 3, .share = 0.02, .ask_share = 0.2}},
};

constexpr bool is_by_code() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (static_cast<std::size_t>(kTable[i].code) != i) return false;
  }
  return true;
}
static_assert(is_by_code(), "the rows stand in the order of the codes");
static_assert(kTable.size() == kCodeCount, "each code has a row");

}  // namespace

std::span<const DoubtRow> table() { return kTable; }

const DoubtRow& row_of(DoubtCode code) { return kTable[static_cast<std::size_t>(code)]; }

std::optional<DoubtCode> find_code(std::string_view name) {
  const auto* const found = std::ranges::find(kTable, name, &DoubtRow::name);
  return found == kTable.end() ? std::nullopt : std::optional(found->code);
}

std::string_view severity_name(DoubtSeverity severity) {
  return kSeverityNames[static_cast<std::size_t>(severity)];
}

DoubtSeverity find_severity(std::string_view name) {
  const auto* const found = std::ranges::find(kSeverityNames, name);
  return found == kSeverityNames.end() ? DoubtSeverity::tell
                                       : static_cast<DoubtSeverity>(found - kSeverityNames.begin());
}

Doubt make_doubt(DoubtCode code) { return {.code = code, .severity = row_of(code).severity}; }

bool wants_answer(const Doubt& doubt) {
  return !doubt.accepted && doubt.severity != DoubtSeverity::tell;
}

}  // namespace clv::doubts
