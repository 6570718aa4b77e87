// What holds for all files of an import.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "core/orders/exchange_rates.h"
#include "core/orders/exclusion.h"

namespace clv::orders {

struct CollectingRules {
  std::optional<DayNumber> as_of{};  // orders after it are left out
  std::optional<DayNumber> today{};  // so are those after it, as mistakes
  // Upper case; empty: the one with most orders, of those without a rate.
  std::string main_currency{};
  ExchangeRates exchange_rates{};  // orders of other currencies count by theirs, or not at all
  bool compares_files = false;     // there are several: rows without an order id may repeat
  bool lists_rejects = false;      // 12 bytes per row left out, otherwise none
  bool names_customers = false;    // their ids as texts, otherwise none

  // Why what happened on that day does not count, or none.
  [[nodiscard]] Exclusion exclusion_by_day(DayNumber day) const {
    if (today && day > *today) return Exclusion::future_date;
    if (as_of && day > *as_of) return Exclusion::after_as_of;
    return Exclusion::none;
  }
};

}  // namespace clv::orders
