// What an analysis says about the files it is of.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/doubts/doubt.h"
#include "core/orders/file_kind.h"
#include "protocol/json.h"

namespace clv::protocol {

// What was recognised in one file.
struct SourceBody {
  std::string file;
  std::string platform;       // id of the preset: "shopify", "generic"
  std::string platform_name;  // as people know it: "Shopify"
  std::string encoding;
  std::string delimiter;
  std::string decimal_separator;
  std::string date_format;
  std::string date_order;
  bool asks_date_order = false;  // day-first and month-first fit every row that was looked at
  std::string amount_basis;      // "per_order" or "per_row"
  bool tells_by_name = false;    // customers by name and postcode
  std::vector<std::pair<std::string, std::string>> columns;  // role, header as written
  std::vector<doubts::Doubt> doubts;
  std::uint64_t rows = 0;
  // The platform of what holds no orders is the name of its kind.
  orders::FileKind kind = orders::FileKind::orders;
  std::uint64_t unreadable_rows = 0;  // of a list of costs or subscriptions
  std::string time_unit;              // of a customer summary: "day", "week", "month", "year"
};

// The object "source".
Json write_source(const SourceBody& source);

// Of all files, in their order; `more` are about several of them.
std::vector<doubts::Doubt> all_doubts(std::span<const SourceBody> sources,
                                      const std::vector<doubts::Doubt>& more = {});

// By their place among them.
std::vector<std::string> file_names(std::span<const SourceBody> sources);

// The list "files" of the report.
Json write_files(std::span<const SourceBody> sources);

}  // namespace clv::protocol
