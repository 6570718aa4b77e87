// Every folder of tests/golden: the form of one shop system's export, and the figures that follow
// from its rows by hand.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include <doctest/doctest.h>

#include "feed.h"
#include "ingest/preset.h"
#include "ingest/roles.h"
#include "ingest/sample.h"
#include "repository_file.h"

namespace clv::engine {
namespace {

const std::string kFolder = CLV_SOURCE_DIR "/tests/golden";

std::vector<std::string> golden_cases() {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(kFolder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->is_directory(error)) names.push_back(entry->path().filename().string());
  }
  REQUIRE_MESSAGE(!names.empty(), kFolder);
  std::ranges::sort(names);
  return names;
}

std::string read_golden(const std::string& name, const std::string& file) {
  return read_repository_file("tests/golden/" + name + "/" + file);
}

std::map<std::string, int> excluded_rows(const nlohmann::json& analysis) {
  std::map<std::string, int> rows;
  for (const auto& entry : analysis["report"]["excluded"])
    rows[entry["reason"].get<std::string>()] = entry["rows"].get<int>();
  return rows;
}

// Each key of `expected` that is a JSON pointer; there are some.
void check_figures(const nlohmann::json& analysis, const nlohmann::json& expected) {
  REQUIRE_MESSAGE(!analysis.contains("error"), analysis.dump());
  CHECK(std::ranges::any_of(expected.items(),
                            [](const auto& item) { return item.key().starts_with('/'); }));
  for (const auto& [pointer, value] : expected.items()) {
    if (!pointer.starts_with('/')) continue;
    const nlohmann::json found =
        analysis.value(nlohmann::json::json_pointer(pointer), nlohmann::json("absent"));
    CHECK_MESSAGE(found == value, pointer << ": " << found.dump());
  }
}

TEST_CASE("golden cases: the platform is recognised and the figures are those of the rows") {
  for (const std::string& name : golden_cases()) {
    CAPTURE(name);
    const nlohmann::json expected = nlohmann::json::parse(read_golden(name, "expected.json"));
    const std::string orders = read_golden(name, "orders.csv");
    const nlohmann::json analysis = analysis_of(orders);
    check_figures(analysis, expected);
    std::vector<std::string> doubts;
    for (const auto& doubt : analysis["report"]["doubts"])
      doubts.push_back(doubt["code"].get<std::string>());
    CHECK(doubts == expected.value("doubts", std::vector<std::string>()));
    CHECK(excluded_rows(analysis) == expected["excluded_rows"].get<std::map<std::string, int>>());
    for (const auto& variant : expected.value("with_options", nlohmann::json::array())) {
      const std::string options = variant["options"].dump();
      CAPTURE(options);
      check_figures(analysis_of(orders, options), variant);
    }
  }
}

TEST_CASE("every preset has a golden case that tells who it is") {
  std::set<std::string> platforms;
  for (const std::string& name : golden_cases()) {
    const nlohmann::json expected = nlohmann::json::parse(read_golden(name, "expected.json"));
    platforms.insert(expected["/source/platform"].get<std::string>());
  }
  for (const ingest::Preset& preset : ingest::all_presets()) {
    CHECK_MESSAGE(platforms.contains(preset.id), preset.id);
  }
}

// The names that make a preset fit this header; 0 where it does not.
std::size_t fitting_names(const ingest::Preset& preset, const ingest::Sample& sample) {
  const ingest::PresetForm* const form = ingest::recognise_form(preset, sample);
  return form == nullptr ? 0 : form->names.size();
}

TEST_CASE("no other preset fits a golden file as well: the order of the presets decides nothing") {
  for (const std::string& name : golden_cases()) {
    CAPTURE(name);
    const Result<ingest::Sample> sample =
        ingest::take_sample(read_golden(name, "orders.csv"), true);
    REQUIRE(sample);
    std::map<std::size_t, int> presets_by_names;
    for (const ingest::Preset& preset : ingest::all_presets())
      ++presets_by_names[fitting_names(preset, *sample)];
    const auto& [most, presets] = *presets_by_names.rbegin();
    CHECK((most == 0 || presets == 1));
  }
}

}  // namespace
}  // namespace clv::engine
