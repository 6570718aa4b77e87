#include "protocol/mapping.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace clv::protocol {
namespace {

struct TextField {
  std::string_view key;
  std::string Mapping::* member;
};

constexpr std::array kTextFields{TextField{"date_order", &Mapping::date_order},
                                 TextField{"decimal_separator", &Mapping::decimal_separator},
                                 TextField{"delimiter", &Mapping::delimiter},
                                 TextField{"quote", &Mapping::quote},
                                 TextField{"encoding", &Mapping::encoding},
                                 TextField{"amount_basis", &Mapping::amount_basis},
                                 TextField{"time_unit", &Mapping::time_unit},
                                 TextField{"kind", &Mapping::kind},
                                 TextField{"customer_by", &Mapping::customer_by}};

Result<void> read_accepted(const Json& codes, Mapping& mapping) {
  if (!codes.is_array()) return refuse_choice("accept", codes);
  for (const Json& code : codes) {
    if (!code.is_string()) return refuse_choice("accept", code);
    mapping.accept.push_back(code.get<std::string>());
  }
  return {};
}

Result<void> read_columns(const Json& columns, Mapping& mapping) {
  if (!columns.is_object()) return refuse_choice("columns", columns);
  for (const auto& [role, header] : columns.items()) {
    if (!header.is_string() && !header.is_null()) return refuse_choice(role, header);
    mapping.columns.emplace_back(
        role, header.is_null() ? std::nullopt : std::optional(header.get<std::string>()));
  }
  return {};
}

}  // namespace

std::unexpected<Error> refuse_choice(std::string_view option, std::string text) {
  return fail("bad_choice", {{"option", std::string(option)}, {"text", std::move(text)}});
}

std::unexpected<Error> refuse_choice(std::string_view option, const Json& given) {
  return refuse_choice(option, compact_json(given));
}

Result<Mapping> read_mapping(const Json& object) {
  if (!object.is_object()) return refuse_choice("mapping", object);
  Mapping mapping;
  for (const auto& [key, given] : object.items()) {
    if (key == "columns") {
      if (const Result<void> read = read_columns(given, mapping); !read)
        return std::unexpected(read.error());
      continue;
    }
    if (key == "accept") {
      if (const Result<void> read = read_accepted(given, mapping); !read)
        return std::unexpected(read.error());
      continue;
    }
    const auto field = std::ranges::find(kTextFields, key, &TextField::key);
    if (field == kTextFields.end()) return fail("unknown_choice", {{"option", key}});
    if (given.is_null()) continue;
    if (!given.is_string()) return refuse_choice(key, given);
    mapping.*(field->member) = given.get<std::string>();
  }
  return mapping;
}

Json write_mapping(const Mapping& mapping) {
  Json out = Json::object();
  if (!mapping.columns.empty()) {
    Json columns = Json::object();
    for (const auto& [role, header] : mapping.columns)
      columns[role] = header ? Json(*header) : Json(nullptr);
    out["columns"] = std::move(columns);
  }
  for (const TextField& field : kTextFields) {
    const std::string& text = mapping.*(field.member);
    if (!text.empty()) out[std::string(field.key)] = text;
  }
  if (!mapping.accept.empty()) out["accept"] = mapping.accept;
  return out;
}

}  // namespace clv::protocol
