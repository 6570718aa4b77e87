// Every file of tests/doubtful: rebuilds of real exports and of what real spreadsheet programs make of them. cases.json says what
// is right of each: figures, and the codes of its doubts, all of them. And no undamaged file is doubted.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "feed.h"
#include "repository_file.h"

namespace clv::engine {
namespace {

using Json = nlohmann::json;

const std::string kFolder = "tests/doubtful/";

std::vector<std::string> codes_of(const Json& analysis) {
  std::vector<std::string> codes;
  for (const Json& doubt : analysis["report"]["doubts"])
    codes.push_back(doubt["code"].get<std::string>());
  std::ranges::sort(codes);
  return codes;
}

TEST_CASE("doubtful files give the right figures, or the doubt") {
  for (const Json& one : Json::parse(read_repository_file(kFolder + "cases.json"))["cases"]) {
    std::vector<TestFile> files;
    for (const Json& name : one["files"])
      files.push_back(
          {name.get<std::string>(), read_repository_file(kFolder + name.get<std::string>())});
    CAPTURE(files.back().name);
    const Result<std::string> json = analyze(files);
    if (one.contains("error")) {
      REQUIRE(!json);
      CHECK(json.error().code == one["error"].get<std::string>());
      continue;
    }
    REQUIRE_MESSAGE(json.has_value(), json.error().code);
    const Json analysis = Json::parse(*json);
    for (const auto& [pointer, expected] : one["figures"].items()) {
      const Json found = analysis.value(Json::json_pointer(pointer), Json("absent"));
      CHECK_MESSAGE(found == expected, pointer << ": " << found.dump());
    }
    CHECK(codes_of(analysis) == one.value("doubts", std::vector<std::string>()));
  }
}

TEST_CASE("no undamaged file is doubted: what the shared data holds beside the doubtful ones" *
          doctest::skip(!has_shared("transactions/cdnow_sample.csv"))) {
  for (const char* const name :
       {"transactions/cdnow_master.csv", "transactions/cdnow_sample.csv",
        "transactions/superstore_mdy.csv", "summaries/cdnow_sample_rfm_wk39.csv",
        "exports/cohort_fixture_orders.csv", "exports/shopify_orders_export_2019-2022.csv",
        "exports/shopify_orders_export_devstore.csv", "exports/square_items_2026-06b.csv",
        "exports/stripe_payments_semicolon.csv", "exports/woocommerce_orders_line_items.csv"}) {
    if (!has_shared(name)) continue;
    CAPTURE(name);
    const Json analysis = analysis_of(read_shared(name));
    REQUIRE_MESSAGE(!analysis.contains("error"), analysis.dump());
    CHECK_MESSAGE(codes_of(analysis).empty(), analysis["report"]["doubts"].dump());
  }
}

}  // namespace
}  // namespace clv::engine
