#include "protocol/source_json.h"

#include <nlohmann/json.hpp>

#include "protocol/doubts_json.h"

namespace clv::protocol {

Json write_source(const SourceBody& source) {
  Json columns = Json::object();
  for (const auto& [role, header] : source.columns) columns[role] = header;
  Json out;
  out["platform"] = source.platform;
  out["platform_name"] = source.platform_name;
  out["encoding"] = source.encoding;
  out["delimiter"] = source.delimiter;
  out["decimal_separator"] = source.decimal_separator;
  out["date_format"] = source.date_format;
  out["date_order"] = source.date_order;
  out["asks"] = source.asks_date_order ? Json{"date_order"} : Json::array();
  out["amount_basis"] = source.amount_basis;
  if (source.tells_by_name) out["customer_by"] = "name_and_postcode";
  if (source.kind == orders::FileKind::customer_summary) out["time_unit"] = source.time_unit;
  out["columns"] = std::move(columns);
  out["doubts"] = write_doubts(source.doubts);
  return out;
}

std::vector<doubts::Doubt> all_doubts(std::span<const SourceBody> sources,
                                      const std::vector<doubts::Doubt>& more) {
  std::vector<doubts::Doubt> all = more;
  for (const SourceBody& source : sources)
    all.insert(all.end(), source.doubts.begin(), source.doubts.end());
  return all;
}

std::vector<std::string> file_names(std::span<const SourceBody> sources) {
  std::vector<std::string> names;
  names.reserve(sources.size());
  for (const SourceBody& source : sources) names.push_back(source.file);
  return names;
}

Json write_files(std::span<const SourceBody> sources) {
  Json files = Json::array();
  for (const SourceBody& source : sources) {
    files.push_back({{"name", source.file},
                     {"kind", orders::file_kind_name(source.kind)},
                     {"platform", source.platform},
                     {"rows", source.rows}});
    if (source.kind == orders::FileKind::marketing_costs ||
        source.kind == orders::FileKind::subscriptions) {
      files.back()["unreadable_rows"] = source.unreadable_rows;
    }
  }
  return files;
}

}  // namespace clv::protocol
