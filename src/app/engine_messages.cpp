#include "app/engine_messages.h"

#include <nlohmann/json.hpp>

#include "texts/texts.h"

namespace clv::app {
namespace {

using Json = nlohmann::json;

double number_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

ImportProblem read_problem(const Json& body) {
  ImportProblem problem;
  if (const auto key = texts::find_key("error." + text_of(body, "code"))) problem.text = *key;
  const auto arguments = body.find("arguments");
  if (arguments == body.end() || !arguments->is_array()) return problem;
  for (const Json& argument : *arguments) {
    if (argument.is_object())
      problem.arguments.push_back({text_of(argument, "name"), text_of(argument, "text")});
  }
  return problem;
}

}  // namespace

std::optional<Action> read_engine_message(std::string_view json) {
  const Json message = Json::parse(json, nullptr, false);
  if (!message.is_object()) return std::nullopt;
  const std::string kind = text_of(message, "kind");
  if (kind == "ready") return EngineReady{};
  if (kind == "failed") return EngineFailed{};
  const auto id = static_cast<std::uint32_t>(number_of(message, "id"));
  const auto found = message.find("body");
  const Json& body = found != message.end() ? *found : message;
  if (!body.is_object()) return std::nullopt;
  if (kind == "progress") {
    return ImportProgressed{.request = id,
                            .progress = {.bytes_read = number_of(body, "bytes_read"),
                                         .bytes_total = number_of(body, "bytes_total"),
                                         .rows = number_of(body, "rows")}};
  }
  if (kind == "done") {
    auto analysis = protocol::read_analysis_view(body);
    if (analysis) return ImportDone{.request = id, .analysis = std::move(*analysis)};
    return ImportFailed{.request = id, .problem = {}};
  }
  if (kind == "error") return ImportFailed{.request = id, .problem = read_problem(body)};
  return std::nullopt;
}

std::string analyze_request(std::uint32_t id) {
  return Json{{"id", id}, {"kind", "analyze"}, {"body", {{"options", Json::object()}}}}.dump();
}

std::string cancel_request(std::uint32_t id) { return Json{{"id", id}, {"kind", "cancel"}}.dump(); }

std::vector<ChosenFile> read_chosen_files(std::string_view json) {
  const Json list = Json::parse(json, nullptr, false);
  std::vector<ChosenFile> files;
  if (!list.is_array()) return files;
  for (const Json& entry : list) {
    if (entry.is_object())
      files.push_back({.name = text_of(entry, "name"), .size_bytes = number_of(entry, "size")});
  }
  return files;
}

}  // namespace clv::app
