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
    // Every day up to 12 has the year in front and every later one has not, as where a spreadsheet took day for month where
    // it could. Of ten dates that happens by chance once in some thousand files; fewer are asked about (date_swap.h).
    DoubtRow{DoubtCode::dates_swapped, "dates_swapped", DoubtSeverity::tell, "dates_exchanged",
             "export_again"},
    // 5.31235E+12 stands for as many orders as a shop has in years: one row shows that the digits are gone.
    DoubtRow{DoubtCode::order_ids_collapsed, "order_ids_collapsed", DoubtSeverity::ask,
             "orders_apart", "export_again"},
    // The same of customers, which nothing else tells apart.
    DoubtRow{DoubtCode::customer_ids_collapsed, "customer_ids_collapsed", DoubtSeverity::ask,
             "customers_joined", "export_again"},
    // Twice as many addresses as ids: the addresses are those of people (customer_columns.h).
    DoubtRow{DoubtCode::customer_ids_shared, "customer_ids_shared", DoubtSeverity::tell,
             "email_instead", "choose_column"},
    // A marketplace gives each order an address of its own. A shop may have a few such customers; from a tenth of the rows on
    // repeat purchase and customer value are too low to decide anything on.
    DoubtRow{DoubtCode::relay_addresses,
             "relay_addresses",
             DoubtSeverity::ask,
             "all_are_new",
             "choose_customer",
             {.rows = 2, .share = 0.1}},
    // Beside a column of fees, "net" is what the payment service paid out. Without what was paid in, all revenue is too low.
    DoubtRow{DoubtCode::net_of_fees, "net_of_fees", DoubtSeverity::ask, "", "choose_column"},
    // "Price" beside a quantity, some of them above 1: nearly always that of one piece, but its name does not say so.
    DoubtRow{DoubtCode::price_of_one, "price_of_one", DoubtSeverity::tell, "times_quantity",
             "choose_column"},
    // In all orders of several rows (repeated_totals.h).
    DoubtRow{DoubtCode::totals_repeated, "totals_repeated", DoubtSeverity::tell, "counted_once",
             "choose_amount_basis"},
    // In nearly all: revenue is right in one way or several times too high in the other, and nothing says which.
    DoubtRow{DoubtCode::totals_nearly_repeated, "totals_nearly_repeated", DoubtSeverity::ask,
             "added_up", "choose_amount_basis"},
    // A slip in one order moves little; from one order in twenty on the column is no order's id.
    DoubtRow{DoubtCode::orders_shared,
             "orders_shared",
             DoubtSeverity::tell,
             "first_customer",
             "choose_column",
             {.rows = 1, .ask_share = 0.05}},
    // The name says nothing; nine in ten cells look right (roles.cpp). Another column may be the one that is meant.
    DoubtRow{DoubtCode::column_guessed, "column_guessed", DoubtSeverity::ask, "column",
             "choose_column"},
    // All that follows the quote is one cell: what stands there does not count.
    DoubtRow{DoubtCode::unclosed_quote, "unclosed_quote", DoubtSeverity::ask, "rest_left_out",
             "export_again"},
    // A spreadsheet holds 65,536 rows in its old form and 1,048,576 in its new one, and drops the others as it opens a file. A list
    // that ends exactly there by itself is one in a million.
    DoubtRow{DoubtCode::cut_at_sheet_limit, "cut_at_sheet_limit", DoubtSeverity::ask,
             "nothing_missing", "export_again"},
    // Whole numbers are days as the literature has them; a year read as days would show in the forecast at once.
    DoubtRow{DoubtCode::times_assumed_days, "times_assumed_days", DoubtSeverity::tell, "days",
             "choose_time_unit"},
    DoubtRow{DoubtCode::times_assumed_weeks, "times_assumed_weeks", DoubtSeverity::tell, "weeks",
             "choose_time_unit"},
    // Without those that ended, everybody seems to stay.
    DoubtRow{DoubtCode::only_running, "only_running", DoubtSeverity::ask, "nobody_left",
             "download_all"},
    // No row counts, so the CAC lacks them: what to download instead is the answer, not a choice.
    DoubtRow{DoubtCode::costs_without_time, "costs_without_time", DoubtSeverity::tell,
             "costs_not_counted", "download_by_month"},
    // A week that lies in two months is spread well enough; what is of more days than that is spread on a guess.
    DoubtRow{DoubtCode::costs_spread, "costs_spread", DoubtSeverity::tell, "spread_by_days",
             "download_by_month"},
    // To the cent, so hardly a campaign without a name.
    DoubtRow{DoubtCode::costs_summed_up, "costs_summed_up", DoubtSeverity::tell, "counted_once",
             "look_at_rows"},
    // Rows that cannot be read at all. A foot, a note or a broken line are in many exports: of a large file that is far below
    // 2 %, of a small one a row or two. A fifth of the rows is not what somebody wanted to count.
    DoubtRow{DoubtCode::many_rows_left_out,
             "many_rows_left_out",
             DoubtSeverity::tell,
             "rows_left_out",
             "check_columns",
             {.rows = 3, .share = 0.02, .ask_share = 0.2}},
    // The currency with most orders counts, which is a choice; the others are revenue too. Where they hold more than half of
    // the orders, that choice is asked, and the column may hold no currencies at all.
    DoubtRow{DoubtCode::currencies_mixed,
             "currencies_mixed",
             DoubtSeverity::tell,
             "currency_counted",
             "choose_currency",
             {.rows = 1, .ask_share = 0.5}},
    // Exports that overlap are meant to count once; a copy under changed ids would not, so what was found is told.
    DoubtRow{DoubtCode::rows_in_both, "rows_in_both", DoubtSeverity::tell, "counted_once",
             "look_at_rows"},
    // No CAC in the orders' currency without a rate.
    DoubtRow{DoubtCode::costs_without_rate, "costs_without_rate", DoubtSeverity::tell,
             "costs_not_counted", "same_currency"},
    // Whatever there is of it: spending without the customers that it won.
    DoubtRow{DoubtCode::costs_outside_orders, "costs_outside_orders", DoubtSeverity::tell,
             "costs_not_counted", "add_orders"},
    // A tenth of the buyers of a month (earlier_history.h).
    DoubtRow{DoubtCode::months_not_new, "months_not_new", DoubtSeverity::tell, "",
             "add_older_orders"},
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
