// Real logs of orders that are on this machine (../shared/data), and the days to forecast from.
#pragma once

#include <algorithm>
#include <optional>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>

#include "core/models/cdnow.h"

namespace clv::models {

struct RealStart {
  DayNumber as_of = 0;
  std::int32_t days = 0;  // until the log's end, or a year
};

struct RealLog {
  std::string name;
  orders::Ledger ledger;
  std::vector<RealStart> starts;
};

// Month ends of which at least `least_days` are before and after.
inline std::vector<RealStart> month_ends(DayNumber first, DayNumber last, std::int32_t before,
                                         std::int32_t after) {
  std::vector<RealStart> starts;
  for (DayNumber day = first + before; day <= last - after; ++day) {
    if (to_civil_date(day + 1).day != 1) continue;
    starts.push_back({.as_of = day, .days = std::min(365, last - day)});
  }
  return starts;
}

struct LogColumns {
  std::size_t customer;
  std::size_t date;
  std::size_t amount;
  bool is_amount_from_end = false;  // counted from the last column, because names hold commas
  bool is_month_first = false;      // 11/8/2016 in place of 2016-11-08
};

inline std::optional<orders::Ledger> read_log(const std::string& path, const LogColumns& columns) {
  if (!has_shared(path)) return std::nullopt;
  std::istringstream text(read_shared(path));
  std::map<std::string, std::uint32_t> ids;
  std::vector<orders::Purchase> purchases;
  for (std::string line; std::getline(text, line);) {
    const std::vector<std::string> fields = split(line);
    if (fields.size() <= std::max({columns.customer, columns.date, columns.amount})) continue;
    const std::size_t amount =
        columns.is_amount_from_end ? fields.size() - 1 - columns.amount : columns.amount;
    DayNumber day = 0;
    const std::string& date = fields[columns.date];
    if (columns.is_month_first) {
      CivilDate civil{};
      if (std::sscanf(date.c_str(), "%d/%d/%d", &civil.month, &civil.day, &civil.year) != 3)
        continue;
      day = to_day_number(civil);
    } else if (const auto iso = parse_iso_date(date)) {
      day = *iso;
    } else {
      continue;
    }
    orders::Purchase purchase{};
    purchase.customer =
        ids.try_emplace(fields[columns.customer], static_cast<std::uint32_t>(ids.size()))
            .first->second;
    purchase.day = day & 0x3fffff;
    purchase.net = static_cast<orders::Amount>(std::strtod(fields[amount].c_str(), nullptr) *
                                               static_cast<double>(orders::kAmountPerMajor));
    purchases.push_back(purchase);
  }
  return orders::Ledger(std::move(purchases), static_cast<std::uint32_t>(ids.size()));
}

// The logs, each with the month ends after at least 6 months (of which 3 are to come, 4 years of Superstore:
// every third).
inline std::vector<RealLog> real_logs() {
  std::vector<RealLog> logs;
  const auto add = [&](const char* name, const char* path, const LogColumns& columns,
                       std::size_t every) {
    auto ledger = read_log(path, columns);
    if (!ledger) return;
    const auto all = ledger->all();
    const auto [first, last] =
        std::ranges::minmax(all | std::views::transform([](const orders::Purchase& p) {
                              return static_cast<DayNumber>(p.day);
                            }));
    std::vector<RealStart> starts;
    const std::vector<RealStart> ends = month_ends(first, last, 180, 90);
    for (std::size_t i = 0; i < ends.size(); i += every) starts.push_back(ends[i]);
    logs.push_back({.name = name, .ledger = std::move(*ledger), .starts = std::move(starts)});
  };
  add("CDNOW, 1 in 10", "transactions/cdnow_sample.csv", {.customer = 0, .date = 2, .amount = 4},
      1);
  add("CDNOW", "transactions/cdnow_master.csv", {.customer = 0, .date = 1, .amount = 3}, 1);
  add("Superstore", "transactions/superstore_mdy.csv",
      {.customer = 5, .date = 2, .amount = 3, .is_amount_from_end = true, .is_month_first = true},
      3);
  return logs;
}

}  // namespace clv::models
