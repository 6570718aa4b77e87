// An analysis of texts as they would come from files.
#pragma once

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/engine.h"

namespace clv::engine {

struct TestFile {
  std::string name;
  std::string text;
  std::string mapping = "{}";
};

using NextSize = std::function<std::size_t()>;

// Everything up to the answer, which is then asked of the engine.
inline Result<void> feed(Engine& engine, const std::vector<TestFile>& files,
                         const nlohmann::json& options, const char* kind,
                         const NextSize& next_size) {
  nlohmann::json request{{"kind", kind}, {"options", options}};
  for (const TestFile& file : files) {
    request["files"].push_back({{"name", file.name},
                                {"size", file.text.size()},
                                {"mapping", nlohmann::json::parse(file.mapping)}});
  }
  if (const auto begun = engine.begin(request.dump()); !begun)
    return std::unexpected(begun.error());
  do {
    for (const TestFile& file : files) {
      engine.begin_file();
      std::string_view rest = file.text;
      while (!rest.empty()) {
        const std::string_view chunk = rest.substr(0, next_size());
        const auto length = static_cast<std::uint32_t>(chunk.size());
        std::memcpy(engine.writable(length).data(), chunk.data(), length);
        if (const auto taken = engine.commit(length); !taken) return std::unexpected(taken.error());
        rest.remove_prefix(chunk.size());
      }
      if (const auto ended = engine.end_file(); !ended) return std::unexpected(ended.error());
    }
  } while (std::string_view(kind) == "analyze" && engine.reads_again());
  return {};
}

inline Result<std::string> analyze(
    const std::vector<TestFile>& files, const std::string& options = "{}",
    const NextSize& next_size = [] { return std::size_t{1} << 20U; },
    const char* kind = "analyze") {
  Engine engine;
  if (const auto fed = feed(engine, files, nlohmann::json::parse(options), kind, next_size); !fed)
    return std::unexpected(fed.error());
  return engine.finish();
}

// The analysis of one file that is expected to succeed.
inline nlohmann::json analysis_of(const std::string& text, const std::string& options = "{}") {
  const Result<std::string> json = analyze({{"orders.csv", text}}, options);
  return json ? nlohmann::json::parse(*json) : nlohmann::json{{"error", json.error().code}};
}

inline nlohmann::json analysis_of_files(const std::vector<TestFile>& files,
                                        const std::string& options = "{}") {
  const Result<std::string> json = analyze(files, options);
  return json ? nlohmann::json::parse(*json) : nlohmann::json{{"error", json.error().code}};
}

// The preview of one file, or its error.
inline nlohmann::json preview_of(const std::string& text, const std::string& mapping = "{}") {
  const Result<std::string> json = analyze(
      {{"orders.csv", text, mapping}}, "{}", [] { return std::size_t{1} << 20U; }, "inspect");
  if (!json) return {{"error", json.error().code}};
  return nlohmann::json::parse(*json)["files"][0];
}

// The exclusion with this reason; an empty object if there is none.
inline nlohmann::json exclusion_of(const nlohmann::json& analysis, const std::string& reason) {
  for (const auto& entry : analysis["report"]["excluded"]) {
    if (entry["reason"] == reason) return entry;
  }
  return nlohmann::json::object();
}

}  // namespace clv::engine
