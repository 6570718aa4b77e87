// The CDNOW 1/10 sample, where it is on this machine: ../shared beside the repository, or CLV_SHARED.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/date.h"
#include "core/models/customer_summary.h"
#include "core/orders/ledger.h"

namespace clv::models {

inline constexpr double kDaysPerWeek = 7.0;

// Lines of data/<name> without the header, nothing if the file is not on this machine.
inline std::optional<std::vector<std::string>> read_shared_lines(const std::string& name) {
  const char* shared = std::getenv("CLV_SHARED");
  const std::string folder = shared != nullptr ? shared : CLV_SOURCE_DIR "/../shared";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen((folder + "/data/" + name).c_str(), "rb"), std::fclose);
  if (file == nullptr) {
    MESSAGE("skipped: no " << name << " on this machine");
    return std::nullopt;
  }
  std::vector<std::string> lines;
  std::string line;
  for (int c = std::fgetc(file.get()); c != EOF; c = std::fgetc(file.get())) {
    if (c != '\n') {
      line.push_back(static_cast<char>(c));
    } else {
      lines.push_back(std::move(line));
      line.clear();
    }
  }
  if (!line.empty()) lines.push_back(std::move(line));
  lines.erase(lines.begin());
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
inline std::optional<orders::Ledger> cdnow_ledger() {
  const auto lines = read_shared_lines("transactions/cdnow_sample.csv");
  if (!lines) return std::nullopt;
  std::map<std::string, std::uint32_t> ids;
  std::vector<orders::Purchase> purchases;
  for (const std::string& line : *lines) {
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
inline std::optional<std::vector<CustomerSummary>> cdnow_customers() {
  const auto ledger = cdnow_ledger();
  if (!ledger) return std::nullopt;
  std::vector<CustomerSummary> customers = summarize_customers(*ledger, cdnow_calibration_end());
  to_weeks(customers);
  return customers;
}

}  // namespace clv::models
