#include "cli/analyze.h"

#include <algorithm>
#include <string>
#include <vector>

#include "cli/file_source.h"
#include "cli/output.h"
#include "engine/engine.h"
#include "protocol/analyze_request.h"

namespace clv::cli {
namespace {

constexpr std::uint32_t kChunkBytes = 1U << 20U;

// Of the contract, but not there yet: refused, because ignoring them would give an answer to
// another question.
constexpr std::string_view kLaterOptions[] = {"--mapping",      "--horizon-months", "--discount",
                                              "--gross-margin", "--customers",      "--rejects"};

struct Call {
  protocol::AnalyzeRequest request;
  std::vector<std::string> paths;
};

Result<Call> read_arguments(Arguments arguments) {
  Call call;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string text(arguments[i]);
    if (text == "--as-of") {
      if (i + 1 == arguments.size()) return fail("option_without_value", {{"option", text}});
      const std::string date(arguments[++i]);
      call.request.as_of = parse_iso_date(date);
      if (!call.request.as_of)
        return fail("unreadable_option_date", {{"option", text}, {"text", date}});
    } else if (std::ranges::find(kLaterOptions, text) != std::end(kLaterOptions)) {
      return fail("option_not_available", {{"option", text}});
    } else if (text.starts_with("--")) {
      return fail("unknown_option", {{"option", text}});
    } else {
      call.paths.push_back(text);
      call.request.files.push_back({.name = file_name(text)});
    }
  }
  if (call.paths.empty()) return fail("no_files");
  return call;
}

Result<void> read_file(engine::Engine& engine, const std::string& path) {
  Result<FileSource> source = FileSource::open(path);
  if (!source) return std::unexpected(source.error());
  engine.begin_file();
  for (;;) {
    const Result<std::uint32_t> bytes = source->read(engine.writable(kChunkBytes));
    if (!bytes) return std::unexpected(bytes.error());
    if (*bytes == 0) return engine.end_file();
    if (const Result<void> committed = engine.commit(*bytes); !committed) return committed;
  }
}

Result<std::string> analyze(const Call& call) {
  engine::Engine engine;
  if (const Result<void> begun = engine.begin(protocol::write_analyze_request(call.request));
      !begun) {
    return std::unexpected(begun.error());
  }
  for (const std::string& path : call.paths) {
    if (const Result<void> read = read_file(engine, path); !read)
      return std::unexpected(read.error());
  }
  return engine.finish();
}

}  // namespace

int run_analyze(Arguments arguments) {
  const Result<Call> call = read_arguments(arguments);
  if (!call) return print_error(call.error());
  const Result<std::string> json = analyze(*call);
  return json ? print_json(*json) : print_error(json.error());
}

}  // namespace clv::cli
