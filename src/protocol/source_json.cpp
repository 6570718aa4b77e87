#include "protocol/source_json.h"

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
  if (source.is_summary) out["time_unit"] = source.time_unit;
  out["columns"] = std::move(columns);
  out["notes"] = write_notes(source.notes);
  return out;
}

Json write_files(std::span<const SourceBody> sources) {
  Json files = Json::array();
  for (const SourceBody& source : sources) {
    files.push_back({{"name", source.file}, {"platform", source.platform}, {"rows", source.rows}});
    if (source.is_cost_list) files.back()["unreadable_rows"] = source.unreadable_rows;
  }
  return files;
}

}  // namespace clv::protocol
