#include "protocol/excluded_json.h"

#include <cstddef>

#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"

namespace clv::protocol {

Json write_excluded(const orders::ExclusionTallies& excluded, std::span<const std::string> files) {
  Json list = Json::array();
  for (std::size_t i = 0; i < orders::kExclusionCount; ++i) {
    const orders::ExclusionTally& tally = excluded[i];
    if (tally.rows == 0) continue;
    const auto exclusion = static_cast<orders::Exclusion>(i);
    Json lines = Json::array();
    Json names = Json::array();
    for (const orders::Place& place : tally.places) {
      lines.push_back(place.line);
      names.push_back(files[place.file]);
    }
    Json entry{{"reason", orders::exclusion_name(exclusion)},
               {"rows", tally.rows},
               {"orders", tally.orders}};
    entry["lines"] = std::move(lines);
    if (files.size() > 1) entry["files"] = std::move(names);
    // A guest's order is turnover, although nobody knows whose.
    entry["counts_in_revenue"] = exclusion == orders::Exclusion::missing_customer;
    list.push_back(std::move(entry));
  }
  return list;
}

std::vector<Exclusion> read_excluded(const nlohmann::json& list) {
  std::vector<Exclusion> excluded;
  for (const nlohmann::json& entry : list) {
    Exclusion& exclusion = excluded.emplace_back();
    exclusion.reason = text_of(entry, "reason");
    exclusion.rows = count_of(entry, "rows");
    for (const nlohmann::json& line : child(entry, "lines")) {
      if (line.is_number()) exclusion.first_lines.push_back(line.get<std::int64_t>());
    }
    for (const nlohmann::json& file : child(entry, "files"))
      exclusion.files.push_back(file.is_string() ? file.get<std::string>() : std::string());
  }
  return excluded;
}

}  // namespace clv::protocol
