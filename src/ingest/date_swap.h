// Dates of which a spreadsheet exchanged day and month where it could. A program that expects another order than the file's
// takes 03/04/2024 for a date of its own, the wrong one, and saves it with the year in front; 15/04/2024 it cannot read and
// leaves as text.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"

namespace clv::ingest {

struct DateSwap {
  bool is_likely = false;  // two or more dates of each form, and none that speaks against it
  bool is_sure =
      false;  // ten or more in all: by chance that is so in one of some thousand columns of two forms
};

// Whether in this column every date with the year in front has a day of at most 12, and every other one can be read in one
// order only, the same for all.
DateSwap find_date_swap(std::span<const std::string_view> cells);

// "2024-03-04 10:00", but not "20240304".
bool names_year_first(std::string_view cell);

// With day and month exchanged; nothing where there is no such day.
std::optional<DayNumber> exchange_day_and_month(DayNumber day);

}  // namespace clv::ingest
