#include "app/engine_messages.h"

#include <nlohmann/json.hpp>

#include "protocol/excluded_json.h"
#include "protocol/json_fields.h"
#include "protocol/notes_json.h"
#include "texts/texts.h"

namespace clv::app {
namespace {

using Json = nlohmann::json;
using protocol::child;
using protocol::flag_of;
using protocol::number_of;
using protocol::text_of;

double number_or_0(const Json& object, const char* key) {
  return number_of(object, key).value_or(0);
}

ImportProblem read_problem(const Json& body) {
  ImportProblem problem;
  if (const auto key = texts::find_key("error." + text_of(body, "code"))) problem.text = *key;
  problem.arguments = protocol::read_arguments(child(body, "arguments"));
  problem.excluded = protocol::read_excluded(child(body, "excluded"));
  return problem;
}

StateAction read_done(std::uint32_t id, const Json& body) {
  if (flag_of(body, "saved")) return ListDone{.request = id};
  if (auto previews = protocol::read_previews(body))
    return InspectDone{.request = id, .previews = std::move(*previews)};
  auto analysis = protocol::read_analysis_view(body);
  if (analysis) return ImportDone{.request = id, .analysis = std::move(*analysis)};
  return ImportFailed{.request = id, .problem = {}};
}

}  // namespace

std::optional<StateAction> read_engine_message(std::string_view json) {
  const Json message = Json::parse(json, nullptr, false);
  if (!message.is_object()) return std::nullopt;
  const std::string kind = text_of(message, "kind");
  if (kind == "ready") return EngineReady{};
  if (kind == "failed") return EngineFailed{};
  const auto id = static_cast<std::uint32_t>(number_or_0(message, "id"));
  const Json& body = child(message, "body");
  if (!body.is_object()) return std::nullopt;
  if (kind == "progress") {
    return ImportProgressed{.request = id,
                            .progress = {.bytes_read = number_or_0(body, "bytes_read"),
                                         .bytes_total = number_or_0(body, "bytes_total"),
                                         .rows = number_or_0(body, "rows")}};
  }
  if (kind == "done") return read_done(id, body);
  if (kind == "error") return ImportFailed{.request = id, .problem = read_problem(body)};
  return std::nullopt;
}

ChooseFiles read_chosen_files(std::string_view json) {
  const Json list = Json::parse(json, nullptr, false);
  ChooseFiles chosen;
  if (!list.is_object()) return chosen;
  chosen.add = flag_of(list, "add");
  for (const Json& entry : child(list, "files")) {
    if (!entry.is_object()) continue;
    chosen.files.push_back({.key = static_cast<std::uint32_t>(number_or_0(entry, "key")),
                            .name = text_of(entry, "name"),
                            .size_bytes = number_or_0(entry, "size")});
  }
  return chosen;
}

}  // namespace clv::app
