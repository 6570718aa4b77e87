#include "ingest/plan_checks.h"

#include <utility>

#include "ingest/amount_text.h"

namespace clv::ingest {
namespace {

bool is_text_order(DateOrder order) {
  return order == DateOrder::year_month_day || order == DateOrder::day_month_year ||
         order == DateOrder::month_day_year;
}

}  // namespace

PlanChecks::PlanChecks(const ReadingPlan& plan)
    : plan_(plan),
      other_decimal_(plan.decimal == '.' ? ',' : '.'),
      watches_decimal_(plan.open.decimal),
      watches_dates_(plan.open.date_order) {
  decimal_.open = plan.open.decimal;
  // Where the head had the year in front only, nothing was asked about day and month.
  day_first_.open = plan.open.date_order || plan.date_order == DateOrder::year_month_day;
}

void PlanChecks::weigh_amount(std::string_view text) {
  if (text.find_first_of(".,") == std::string_view::npos) return;
  const DecimalChoice choice = choose_decimal({&text, 1}, plan_.decimal);
  if (!choice.evident) return;
  ++(choice.decimal == plan_.decimal ? decimal_.held : decimal_.fell);
  watches_decimal_ = false;
}

void PlanChecks::weigh_date(std::string_view text) {
  count_date(text);
  watches_dates_ = day_first_.held == 0 && day_first_.fell == 0;
}

void PlanChecks::count_date(std::string_view text) {
  const bool day_first = parse_date(text, DateOrder::day_month_year).has_value();
  const bool month_first = parse_date(text, DateOrder::month_day_year).has_value();
  if (day_first != month_first) ++(day_first ? day_first_.held : day_first_.fell);
}

bool PlanChecks::refused_amount(const doubts::Sighting& cell) {
  if (!parse_amount(cell.value, other_decimal_)) return false;
  ++decimal_.fell;
  sightings_.note(doubts::DoubtCode::decimals_mixed, cell);
  return true;
}

bool PlanChecks::refused_date(const doubts::Sighting& cell) {
  const bool is_date =
      is_text_order(plan_.date_order) && (parse_date(cell.value, DateOrder::day_month_year) ||
                                          parse_date(cell.value, DateOrder::month_day_year));
  if (!is_date) return false;
  count_date(cell.value);
  sightings_.note(doubts::DoubtCode::date_orders_mixed, cell);
  return true;
}

Known PlanChecks::learned(std::uint64_t rows) const {
  Known known;
  known.holds_days = holds_days_;
  if (decimal_.is_lost(rows)) {
    known.decimal = other_decimal_;
  } else if (decimal_.open && decimal_.held > 0) {
    known.decimal = plan_.decimal;
  }
  Trial order = day_first_;
  DateOrder held = DateOrder::day_month_year;
  DateOrder other = DateOrder::month_day_year;
  if (plan_.date_order == DateOrder::year_month_day) {
    // Either of the two reads also what has the year in front.
    if (order.held > 0 && order.held >= order.fell) known.date_order = held;
    if (order.fell > order.held) known.date_order = other;
    return known;
  }
  if (!is_text_order(plan_.date_order)) return known;
  if (plan_.date_order == other) {
    std::swap(held, other);
    std::swap(order.held, order.fell);
  }
  if (order.is_lost(rows)) {
    known.date_order = other;
  } else if (order.open && order.held > 0) {
    known.date_order = held;
  }
  return known;
}

}  // namespace clv::ingest
