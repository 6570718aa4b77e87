#include "protocol/notes_json.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"

namespace clv::protocol {

Json write_coded_text(std::string_view code, const std::vector<TextArgument>& arguments) {
  Json list = Json::array();
  for (const TextArgument& argument : arguments)
    list.push_back({{"name", argument.name}, {"text", argument.text}});
  return {{"code", code}, {"arguments", std::move(list)}};
}

std::vector<TextArgument> read_arguments(const nlohmann::json& list) {
  std::vector<TextArgument> arguments;
  for (const nlohmann::json& entry : list)
    arguments.push_back({.name = text_of(entry, "name"), .text = text_of(entry, "text")});
  return arguments;
}

std::vector<NoteBody> read_notes(const nlohmann::json& list) {
  std::vector<NoteBody> notes;
  for (const nlohmann::json& note : list) {
    notes.push_back(
        {.code = text_of(note, "code"), .arguments = read_arguments(child(note, "arguments"))});
  }
  return notes;
}

Json write_notes(const std::vector<NoteBody>& notes) {
  Json list = Json::array();
  for (const NoteBody& note : notes) list.push_back(write_coded_text(note.code, note.arguments));
  return list;
}

}  // namespace clv::protocol
