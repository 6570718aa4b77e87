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
#include "text_file.h"

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
  std::ranges::sort(names);
  return names;
}

std::string read_golden(const std::string& name, const std::string& file) {
  const std::optional<std::string> text = read_text_file(kFolder + "/" + name + "/" + file);
  REQUIRE_MESSAGE(text.has_value(), name << "/" << file);
  return *text;
}

std::map<std::string, int> excluded_rows(const nlohmann::json& analysis) {
  std::map<std::string, int> rows;
  for (const auto& entry : analysis["report"]["excluded"])
    rows[entry["reason"].get<std::string>()] = entry["rows"].get<int>();
  return rows;
}

// Each key of `expected` that is a JSON pointer.
void check_figures(const nlohmann::json& analysis, const nlohmann::json& expected) {
  REQUIRE_MESSAGE(!analysis.contains("error"), analysis.dump());
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
    CHECK_MESSAGE(analysis["source"]["notes"].empty(), analysis["source"]["notes"].dump());
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

TEST_CASE("the real exports are recognised") {
  const std::map<std::string, std::string> platforms{
      {"cohort_fixture_orders.csv", "shopify"},
      {"shopify_orders_export_2019-2022.csv", "shopify"},
      {"shopify_orders_export_devstore.csv", "shopify"},
      {"square_items_2026-06b.csv", "square"},
      {"stripe_payments_semicolon.csv", "stripe"},
      {"woocommerce_orders_line_items.csv", "woocommerce"}};
  for (const auto& [name, platform] : platforms) {
    const std::optional<std::string> text = read_shared("exports/" + name);
    if (!text) continue;
    CAPTURE(name);
    CHECK(analysis_of(*text)["source"]["platform"] == platform);
  }
}

}  // namespace
}  // namespace clv::engine
