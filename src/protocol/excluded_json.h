// Which rows were left out and why, in an analysis and in the error that says that no row is usable.
//
//   [{"reason", "rows", "orders", "lines": [12, …], "files": ["a.csv", …], "counts_in_revenue"}]
//
// "lines" are the first ones, the header being line 1; "files" names the file of each, where there are several.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/orders/exclusion.h"
#include "protocol/json.h"

namespace clv::protocol {

struct Exclusion {
  std::string reason;
  std::int64_t rows = 0;
  std::vector<std::int64_t> first_lines;
  std::vector<std::string> files;  // of each line, where there are several files
};

// Reasons without a row are left out. `files`: the names in reading order.
Json write_excluded(const orders::ExclusionTallies& excluded, std::span<const std::string> files);

// Tolerant: what is missing is absent.
std::vector<Exclusion> read_excluded(const nlohmann::json& list);

}  // namespace clv::protocol
