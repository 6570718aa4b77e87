// The three parts of a written date, before anybody says which is the day.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "ingest/date_text.h"

namespace clv::ingest {

struct DateField {
  int number = 0;
  std::size_t digits = 0;
};

// In the order in which they stand; a named month is moved to the middle, where every order of a
// named date has it.
struct DateFields {
  std::array<DateField, 3> fields;
  char separator = '\0';  // none in "20240131"
  bool month_is_named = false;
  bool month_stands_first = false;  // "Jan 31, 2024"
  std::string_view rest;            // what follows the date
};

// Nothing if the text does not begin with a date, whichever day it would be.
std::optional<DateFields> read_date_fields(std::string_view text);

inline bool starts_with_year(const DateFields& written) { return written.fields[0].digits == 4; }

// Nothing for days that do not exist and for orders that do not fit. Precondition: `order` is one of
// day, month and year.
std::optional<DayNumber> to_day(const DateFields& written, DateOrder order);

}  // namespace clv::ingest
