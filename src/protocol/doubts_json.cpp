#include "protocol/doubts_json.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "core/doubts/doubt_table.h"
#include "protocol/json_fields.h"

namespace clv::protocol {
namespace {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

Json write_doubts(const std::vector<doubts::Doubt>& doubts) {
  Json list = Json::array();
  for (const doubts::Doubt& doubt : doubts) {
    const doubts::DoubtRow& row = doubts::row_of(doubt.code);
    Json evidence = Json::object();
    evidence["values"] = doubt.values;
    for (const TextArgument& argument : doubt.evidence) evidence[argument.name] = argument.text;
    list.push_back({{"code", row.name},
                    {"severity", doubts::severity_name(doubt.severity)},
                    {"file", text_or_null(doubt.file)},
                    {"column", text_or_null(doubt.column)},
                    {"rows", doubt.rows},
                    {"lines", doubt.lines},
                    {"evidence", std::move(evidence)},
                    {"assumed", text_or_null(row.assumed)},
                    {"remedy", row.remedy},
                    {"accepted", doubt.accepted}});
  }
  return list;
}

std::vector<doubts::Doubt> read_doubts(const nlohmann::json& list) {
  std::vector<doubts::Doubt> doubts;
  for (const nlohmann::json& entry : list) {
    const auto code = doubts::find_code(text_of(entry, "code"));
    if (!code) continue;
    doubts::Doubt& doubt = doubts.emplace_back(doubts::make_doubt(*code));
    doubt.severity = doubts::find_severity(text_of(entry, "severity"));
    doubt.file = text_of(entry, "file");
    doubt.column = text_of(entry, "column");
    doubt.rows = static_cast<std::uint64_t>(count_of(entry, "rows"));
    doubt.accepted = flag_of(entry, "accepted");
    for (const nlohmann::json& line : child(entry, "lines")) {
      if (line.is_number_unsigned()) doubt.lines.push_back(line.get<std::uint32_t>());
    }
    for (const auto& [name, found] : child(entry, "evidence").items()) {
      if (name == "values") {
        for (const nlohmann::json& text : found) {
          if (text.is_string()) doubt.values.push_back(text.get<std::string>());
        }
      } else if (found.is_string()) {
        doubt.evidence.push_back({.name = name, .text = found.get<std::string>()});
      }
    }
  }
  return doubts;
}

std::vector<TextArgument> sentence_arguments(const doubts::Doubt& doubt) {
  std::string lines;
  for (const std::uint32_t line : doubt.lines)
    lines += (lines.empty() ? "" : ", ") + std::to_string(line);
  std::string values;
  for (const std::string& found : doubt.values)
    values += (values.empty() ? "“" : ", “") + found + "”";
  std::vector<TextArgument> arguments{{.name = "file", .text = doubt.file},
                                      {.name = "column", .text = doubt.column},
                                      {.name = "rows", .text = std::to_string(doubt.rows)},
                                      {.name = "lines", .text = std::move(lines)},
                                      {.name = "values", .text = std::move(values)}};
  arguments.insert(arguments.end(), doubt.evidence.begin(), doubt.evidence.end());
  return arguments;
}

}  // namespace clv::protocol
