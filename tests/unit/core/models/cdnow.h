// The CDNOW 1/10 sample (tests/data/README.md).
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/date.h"
#include "core/models/customer_summary.h"
#include "core/orders/ledger.h"
#include "repository_file.h"

namespace clv::models {

inline constexpr double kDaysPerWeek = 7.0;

// Lines of tests/data/<name> without the header.
inline std::vector<std::string> reference_lines(const std::string& name) {
  std::istringstream text(read_repository_file("tests/data/" + name));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  if (!lines.empty()) lines.erase(lines.begin());
  return lines;
}

inline std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == ',') {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back().push_back(c);
    }
  }
  return fields;
}

// All purchases of the sample: columns customer_id, master_id, date, quantity, amount.
inline orders::Ledger cdnow_ledger() {
  std::map<std::string, std::uint32_t> ids;
  std::vector<orders::Purchase> purchases;
  for (const std::string& line : reference_lines("orders/cdnow_sample.csv")) {
    const std::vector<std::string> fields = split(line);
    const auto id = ids.try_emplace(fields[0], static_cast<std::uint32_t>(ids.size())).first;
    orders::Purchase purchase{};
    purchase.customer = id->second;
    purchase.day = parse_iso_date(fields[2]).value() & 0x3fffff;
    purchase.net = static_cast<orders::Amount>(
        std::stod(fields[4]) * static_cast<double>(orders::kAmountPerMajor) + 0.5);
    purchases.push_back(purchase);
  }
  return orders::Ledger(std::move(purchases), static_cast<std::uint32_t>(ids.size()));
}

inline DayNumber cdnow_calibration_end() { return to_day_number({1997, 9, 30}); }

inline void to_weeks(std::vector<CustomerSummary>& customers) {
  for (CustomerSummary& c : customers) {
    c.recency /= kDaysPerWeek;
    c.age /= kDaysPerWeek;
  }
}

// The 2357 customers at week 39, in weeks.
inline std::vector<CustomerSummary> cdnow_customers() {
  std::vector<CustomerSummary> customers =
      summarize_customers(cdnow_ledger(), cdnow_calibration_end());
  to_weeks(customers);
  return customers;
}

}  // namespace clv::models
