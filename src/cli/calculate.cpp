#include "cli/calculate.h"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/number_text.h"
#include "cli/file_source.h"
#include "cli/output.h"
#include "cli/whole_file.h"
#include "protocol/calculate.h"

namespace clv::cli {
namespace {

using protocol::Json;

constexpr std::string_view kFileOption = "--in";

// What the command line says, taken apart.
struct Request {
  std::string file_name;  // empty: none
  Json given = Json::object();
};

// A number or flag as the command line writes it; anything else stays text, which the reader of
// inputs refuses by name.
Json read_word(std::string_view word) {
  if (word == "true" || word == "false") return word == "true";
  if (const std::optional<double> number = read_number(word)) return *number;
  return std::string(word);
}

Result<Request> read_arguments(std::span<const std::string_view> arguments) {
  Request request;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == kFileOption || argument.starts_with("--in=")) {
      const bool joined = argument != kFileOption;
      if (!joined) ++i;
      const std::string_view name = joined                 ? argument.substr(kFileOption.size() + 1)
                                    : i < arguments.size() ? arguments[i]
                                                           : std::string_view();
      if (name.empty()) return fail("option_without_value", {{"option", std::string(kFileOption)}});
      if (!request.file_name.empty())
        return fail("duplicate_key", {{"key", std::string(kFileOption)}});
      request.file_name = std::string(name);
      continue;
    }
    if (argument.starts_with("--"))
      return fail("unknown_option", {{"option", std::string(argument)}});
    const std::size_t equals = argument.find('=');
    if (equals == std::string_view::npos || equals == 0) {
      return fail("invalid_argument", {{"argument", std::string(argument)}});
    }
    const std::string key(argument.substr(0, equals));
    if (request.given.contains(key)) return fail("duplicate_key", {{"key", key}});
    request.given[key] = read_word(argument.substr(equals + 1));
  }
  return request;
}

Result<Json> read_object(const std::string& path) {
  const Result<std::string> content = read_whole_file(path);
  if (!content) return std::unexpected(content.error());
  Result<Json> read = protocol::parse_json(*content);
  if (!read && read.error().code == "invalid_json") {
    return fail("invalid_json_file", {{"file", path}});
  }
  if (read && !read->is_object()) return fail("not_an_object");
  return read;
}

}  // namespace

Result<std::string> calculate_answer(std::span<const std::string_view> arguments) {
  const Result<Request> request = read_arguments(arguments);
  if (!request) return std::unexpected(request.error());
  Json inputs = Json::object();
  if (!request->file_name.empty()) {
    Result<Json> read = read_object(request->file_name);
    if (!read) return std::unexpected(read.error());
    inputs = *std::move(read);
  }
  inputs.update(request->given);
  const Result<finance::CalculatorInputs> checked = protocol::read_calculator_inputs(inputs);
  if (!checked) return std::unexpected(checked.error());
  return protocol::pretty_json(protocol::answer_calculate(*checked));
}

int run_calculate(std::span<const std::string_view> arguments) {
  const Result<std::string> answer = calculate_answer(arguments);
  return answer ? print_json(*answer) : print_error(answer.error());
}

}  // namespace clv::cli
