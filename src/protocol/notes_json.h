// Notes, problems and errors: a code of a text with its arguments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "protocol/json.h"

namespace clv::protocol {

// A text with code "note.<code>": something that was assumed about a file.
struct NoteBody {
  std::string code;
  std::vector<TextArgument> arguments;
};

// {"code", "arguments": [{"name", "text"}, …]}
Json write_coded_text(std::string_view code, const std::vector<TextArgument>& arguments);
std::vector<TextArgument> read_arguments(const nlohmann::json& list);

// A list of such texts, and back.
Json write_notes(const std::vector<NoteBody>& notes);
std::vector<NoteBody> read_notes(const nlohmann::json& list);

}  // namespace clv::protocol
