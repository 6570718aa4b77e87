#include "cli/analyze.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/file_source.h"
#include "cli/machine_clock.h"
#include "cli/output.h"
#include "cli/whole_file.h"
#include "engine/engine.h"
#include "protocol/analyze_request.h"
#include "protocol/reject_texts.h"
#include "texts/texts.h"

namespace clv::cli {
namespace {

constexpr std::uint32_t kChunkBytes = 1U << 20U;

struct Call {
  protocol::AnalyzeRequest request;
  std::vector<std::string> paths;
  std::string rejects_path;    // empty: not wanted
  std::string customers_path;  // empty: not wanted
  bool is_strict = false;      // a doubt is an exit code of its own
};

// Of a file of decisions: those about every file, and those about one.
struct GivenMapping {
  protocol::Mapping general;
  std::vector<std::pair<std::string, protocol::Mapping>> by_file;  // by its name
};

std::optional<std::string> english_sentence(const std::string& key) {
  return texts::find_key(key).transform([](texts::TextKey found) {
    return std::string(texts::text(texts::parse_language("en"), found));
  });
}

Result<void> read_file_mappings(const protocol::Json& files, GivenMapping& mapping) {
  if (!files.is_object()) return protocol::refuse_choice("files", files);
  for (const auto& [name, given] : files.items()) {
    Result<protocol::Mapping> read = protocol::read_mapping(given);
    if (!read) return std::unexpected(std::move(read.error()));
    mapping.by_file.emplace_back(name, std::move(*read));
  }
  return {};
}

// One file of decisions may hold those about how all files are counted, those about columns and forms, and under "files"
// those about files of a name.
Result<void> read_mapping_file(const std::string& path, Call& call, GivenMapping& mapping) {
  const Result<std::string> text = read_whole_file(path);
  if (!text) return std::unexpected(text.error());
  Result<protocol::Json> json = protocol::parse_json(*text);
  if (!json || !json->is_object()) return fail("unreadable_mapping", {{"file", path}});
  protocol::Json of_files = protocol::Json::object();
  for (const auto& [key, given] : json->items()) {
    if (key == "files") {
      if (const Result<void> read = read_file_mappings(given, mapping); !read) return read;
      continue;
    }
    if (key == "time_zone" && given.is_string()) {
      const std::string name = given.get<std::string>();
      call.request.options.time_zone = find_time_zone(name);
      if (!call.request.options.time_zone) return fail("unknown_time_zone", {{"name", name}});
      continue;
    }
    const Result<void> read = protocol::read_analyze_option(key, given, call.request.options);
    if (read) continue;
    if (read.error().code != "unknown_choice") return read;
    of_files[key] = given;
  }
  Result<protocol::Mapping> read = protocol::read_mapping(of_files);
  if (!read) return std::unexpected(std::move(read.error()));
  mapping.general = std::move(*read);
  return {};
}

// A mapping is of one file: where there are several, columns are those of the files that have them all.
Result<void> give_mappings(const GivenMapping& mapping, Call& call) {
  for (protocol::FileBody& file : call.request.files) {
    const auto own = std::ranges::find(mapping.by_file, file.name,
                                       &std::pair<std::string, protocol::Mapping>::first);
    const bool has_own = own != mapping.by_file.end();
    file.mapping = has_own ? own->second : mapping.general;
    file.mapping_may_miss =
        !has_own && call.request.files.size() > 1 && !file.mapping.columns.empty();
  }
  for (const auto& [name, of_file] : mapping.by_file) {
    if (!std::ranges::contains(call.request.files, name, &protocol::FileBody::name))
      return fail("mapping_names_no_file", {{"file", name}});
  }
  return {};
}

struct NumberOption {
  std::string_view option;
  std::string_view key;  // of protocol/analyze_request.h
};

constexpr std::array kNumberOptions{NumberOption{"--horizon-months", "horizon_months"},
                                    NumberOption{"--discount", "discount_rate_annual"},
                                    NumberOption{"--gross-margin", "gross_margin"}};

Result<void> read_number_option(const NumberOption& number, const std::string& given, Call& call) {
  Result<protocol::Json> json = protocol::parse_json(given);
  if (!json || !json->is_number()) return protocol::refuse_choice(number.option, given);
  return protocol::read_analyze_option(number.key, *json, call.request.options);
}

Result<void> read_option(const std::string& option, const std::string& given, Call& call,
                         GivenMapping& mapping) {
  if (option == "--mapping") return read_mapping_file(given, call, mapping);
  if (option == "--as-of") {
    call.request.options.as_of = parse_iso_date(given);
    if (call.request.options.as_of) return {};
    return fail("unreadable_option_date", {{"option", option}, {"text", given}});
  }
  const auto number = std::ranges::find(kNumberOptions, option, &NumberOption::option);
  if (number != kNumberOptions.end()) return read_number_option(*number, given, call);
  (option == "--rejects" ? call.rejects_path : call.customers_path) = given;
  return {};
}

Result<Call> read_arguments(Arguments arguments) {
  static constexpr std::array<std::string_view, 7> kOptions{
      "--as-of",    "--mapping",      "--rejects",       "--customers",
      "--discount", "--gross-margin", "--horizon-months"};
  Call call;
  GivenMapping mapping;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string text(arguments[i]);
    if (std::ranges::find(kOptions, text) != kOptions.end()) {
      if (i + 1 == arguments.size()) return fail("option_without_value", {{"option", text}});
      const std::string given(arguments[++i]);
      if (const Result<void> read = read_option(text, given, call, mapping); !read)
        return std::unexpected(read.error());
    } else if (text == "--strict") {
      call.is_strict = true;
    } else if (text.starts_with("--")) {
      return fail("unknown_option", {{"option", text}});
    } else {
      call.paths.push_back(text);
      call.request.files.push_back({.name = file_name(text)});
    }
  }
  if (call.paths.empty()) return fail("no_files");
  if (const Result<void> given = give_mappings(mapping, call); !given)
    return std::unexpected(given.error());
  call.request.options.today = today_utc();
  if (!call.rejects_path.empty())
    call.request.options.rejects = protocol::make_reject_texts(english_sentence);
  call.request.options.customers = !call.customers_path.empty();
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

Result<std::string> analyze(const Call& call, engine::Engine& engine) {
  if (const Result<void> begun = engine.begin(protocol::write_analyze_request(call.request));
      !begun) {
    return std::unexpected(begun.error());
  }
  do {
    for (const std::string& path : call.paths) {
      if (const Result<void> read = read_file(engine, path); !read)
        return std::unexpected(read.error());
    }
  } while (engine.reads_again());
  Result<std::string> json = engine.finish();
  // Where no row is usable, the list of excluded rows says why.
  const bool has_rejects = json || json.error().code == "no_usable_rows";
  if (!has_rejects) return json;
  const std::array<std::pair<std::string, const std::string&>, 2> lists{
      {{call.rejects_path, engine.rejects_csv()}, {call.customers_path, engine.customers_csv()}}};
  for (const auto& [path, csv] : lists) {
    if (path.empty() || (!json && path == call.customers_path)) continue;
    if (const Result<void> written = write_whole_file(path, csv); !written)
      return std::unexpected(written.error());
  }
  return json;
}

}  // namespace

int run_analyze(Arguments arguments) {
  const Result<Call> call = read_arguments(arguments);
  if (!call) return print_error(call.error());
  engine::Engine engine;
  const Result<std::string> json = analyze(*call, engine);
  if (!json) return print_error(json.error());
  const bool has_doubts = print_doubts(engine.doubts());
  const int code = print_json(*json);
  return code == kExitOk && call->is_strict && has_doubts ? kExitDoubted : code;
}

}  // namespace clv::cli
