#include "ingest/day_cell.h"

#include "ingest/date_swap.h"
#include "ingest/date_text.h"
#include "ingest/plain_cell.h"

namespace clv::ingest {

std::optional<DayNumber> DayCell::read(std::string_view text) {
  return last_.of(text, [this](std::string_view cell) {
    std::optional<DayNumber> day = plan_.rules.zone ? read_in_zone(cell) : parse_plain_date(cell);
    if (!day) day = parse_date(cell, plan_.date_order);
    if (day && plan_.exchanges_days && names_year_first(cell)) {
      const std::optional<DayNumber> exchanged = exchange_day_and_month(*day);
      if (!exchanged) checks_.saw_day_that_holds();
      day = exchanged.value_or(*day);
    }
    if (day) checks_.saw_date(cell);
    return day;
  });
}

std::optional<DayNumber> DayCell::read_in_zone(std::string_view text) const {
  const std::optional<WrittenMoment> moment = parse_moment(text, plan_.date_order);
  if (!moment || !plan_.rules.zone) return std::nullopt;
  return day_in_zone(*moment, *plan_.rules.zone, plan_.preset->dates_are_utc);
}

}  // namespace clv::ingest
