#include "protocol/analyze_request.h"

#include <utility>

#include "protocol/json.h"

namespace clv::protocol {
namespace {

Result<void> read_options(const Json& options, AnalyzeRequest& request) {
  if (!options.is_object()) return fail("bad_request");
  for (const auto& [name, option] : options.items()) {
    if (name != "as_of") return fail("option_not_available", {{"option", name}});
    if (option.is_null()) continue;
    const std::string text = option.is_string() ? option.get<std::string>() : option.dump();
    request.as_of = parse_iso_date(text);
    if (!request.as_of) return fail("unreadable_option_date", {{"option", name}, {"text", text}});
  }
  return {};
}

Result<void> read_files(const Json& files, AnalyzeRequest& request) {
  if (!files.is_array()) return fail("bad_request");
  for (const Json& file : files) {
    const bool named = file.is_object() && file.contains("name") && file["name"].is_string();
    if (!named) return fail("bad_request");
    FileBody& body = request.files.emplace_back();
    body.name = file["name"].get<std::string>();
    if (file.contains("size") && file["size"].is_number_unsigned())
      body.size = file["size"].get<std::uint64_t>();
  }
  if (request.files.empty()) return fail("no_files");
  return {};
}

}  // namespace

Result<AnalyzeRequest> read_analyze_request(std::string_view json) {
  const Result<Json> parsed = parse_json(json);
  if (!parsed) return fail("bad_request");
  const Json& object = *parsed;
  if (!object.is_object() || !object.contains("files")) return fail("bad_request");
  if (!object.contains("kind") || object["kind"] != "analyze") return fail("bad_request");
  AnalyzeRequest request;
  if (object.contains("options")) {
    if (const Result<void> read = read_options(object["options"], request); !read)
      return std::unexpected(read.error());
  }
  if (const Result<void> read = read_files(object["files"], request); !read)
    return std::unexpected(read.error());
  return request;
}

std::string write_analyze_request(const AnalyzeRequest& request) {
  Json options = Json::object();
  if (request.as_of) options["as_of"] = format_iso_date(*request.as_of);
  Json files = Json::array();
  for (const FileBody& file : request.files)
    files.push_back({{"name", file.name}, {"size", file.size}});
  const Json out{{"kind", "analyze"}, {"options", std::move(options)}, {"files", std::move(files)}};
  return compact_json(out);
}

}  // namespace clv::protocol
