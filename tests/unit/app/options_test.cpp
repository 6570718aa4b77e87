// The table of options: what each takes, and that the page of documentation says the same.
#include <algorithm>
#include <cstdio>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/branches.h"
#include "app/config_options.h"
#include "app/fields.h"

using namespace clv;
using namespace clv::app;
using Json = nlohmann::json;

namespace {

Json documented() {
  std::FILE* file = std::fopen(CLV_SOURCE_DIR "/web/options.json", "rb");
  REQUIRE(file != nullptr);
  std::string text(100'000, ' ');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  return Json::parse(text, nullptr, false);
}

const char* kind_word(OptionKind kind) {
  switch (kind) {
    case OptionKind::choice:
      return "choice";
    case OptionKind::color:
      return "color";
    case OptionKind::number:
      return "number";
    case OptionKind::flag:
      return "flag";
    case OptionKind::name:
      return "name";
    case OptionKind::page:
      return "page";
  }
  return "";
}

ConfigReport read(const std::string& json, Config& config) {
  ConfigReport report;
  config = read_config(json, config, &report);
  return report;
}

}  // namespace

TEST_CASE("options are documented as they are, in the same order") {
  const Json list = documented();
  REQUIRE(list.is_array());
  REQUIRE(list.size() == options().size() + finance::input_fields().size());
  for (std::size_t i = 0; i < options().size(); ++i) {
    const Option& option = options()[i];
    const Json& row = list[i];
    CAPTURE(row.dump());
    CHECK(row["name"] == option.name);
    CHECK(row["kind"] == kind_word(option.kind));
    CHECK(row.value("minimum", 0.0) == option.minimum);
    CHECK(row.value("maximum", 0.0) == option.maximum);
    if (option.choices != "…") CHECK(row.value("choices", "") == option.choices);
  }
  std::string languages;
  for (const texts::Language language : texts::kLanguages)
    languages += (languages.empty() ? "" : " ") + std::string(texts::language_code(language));
  CHECK(list[0]["name"] == "lang");
  CHECK(list[0]["choices"] == languages);
  for (std::size_t i = 0; i < finance::input_fields().size(); ++i) {
    const finance::InputField& field = finance::input_fields()[i];
    const Json& row = list[options().size() + i];
    CAPTURE(row.dump());
    CHECK(row["name"] == field.key);
    CHECK(row["kind"] == (field.flag != nullptr ? "flag" : "number"));
    if (field.number != nullptr) {
      CHECK(row.value("maximum", 0.0) == finance::maximum_of(field.kind));
      CHECK(std::stod(row["default"].get<std::string>()) == Config{}.inputs.*field.number);
    }
  }
  for (const Json& row : list) {
    CHECK(!row["text"]["nl"].get<std::string>().empty());
    CHECK(!row["text"]["en"].get<std::string>().empty());
  }
}

TEST_CASE("every documented choice, default and limit is taken") {
  for (const Json& row : documented()) {
    const std::string name = row["name"];
    if (row["kind"] == "page") continue;
    std::vector<std::string> values{row["default"]};
    std::string choices = row.value("choices", "");
    for (std::size_t end = 0; !choices.empty() && end != std::string::npos;) {
      end = choices.find(' ');
      values.push_back(choices.substr(0, end));
      if (end != std::string::npos) choices.erase(0, end + 1);
    }
    for (const char* limit : {"minimum", "maximum"}) {
      if (row.contains(limit)) values.push_back(std::to_string(row[limit].get<std::int64_t>()));
    }
    for (const std::string& value : values) {
      CAPTURE(name);
      CAPTURE(value);
      Config config;
      CHECK(read(Json{{name, value}}.dump(), config).ignored.empty());
    }
  }
}

TEST_CASE("a value out of its limits is named and changes nothing") {
  const Config before;
  for (const auto& [name, value] :
       std::vector<std::pair<std::string, std::string>>{{"gross_margin", "45"},
                                                        {"gross_margin", "-0.1"},
                                                        {"aov", "1e3"},
                                                        {"aov", "€ 65"},
                                                        {"aov", ""},
                                                        {"aov", "1.000,00"},
                                                        {"horizon_months", "12001"},
                                                        {"radius", "25"},
                                                        {"radius", "none"},
                                                        {"preset", "bakery"},
                                                        {"currency", "XYZ"},
                                                        {"lang", "es"},
                                                        {"accent", "red;}"},
                                                        {"prices_include_vat", "yes"},
                                                        {"colour", "red"},
                                                        {"theme", "pink"},
                                                        {"view", ""}}) {
    CAPTURE(name);
    CAPTURE(value);
    Config config;
    const ConfigReport report = read(Json{{name, value}}.dump(), config);
    REQUIRE(report.ignored.size() == 1);
    CHECK(report.ignored.front() == name);
    CHECK(report.inputs == 0);
    CHECK(config.inputs.aov == before.inputs.aov);
    CHECK(config.inputs.gross_margin == before.inputs.gross_margin);
    CHECK(config.radius_px == before.radius_px);
  }
}

TEST_CASE(
    "an input given beside a preset counts more than the preset, in any order of the address") {
  Config config;
  const ConfigReport report = read(R"({"aov":"80,5","preset":"food_pets"})", config);
  CHECK(report.ignored.empty());
  CHECK(config.inputs.aov == 80.5);
  CHECK(config.inputs.orders_per_year == branches()[config.branch].inputs.orders_per_year);
}

TEST_CASE("the presets are the examples by branch") {
  const auto row = std::ranges::find(options(), std::string_view("preset"), &Option::name);
  std::string names;
  for (const Branch& branch : branches()) {
    names += names.empty() ? "" : " ";
    names += branch.key;
    Config config;
    CHECK(read(Json{{"preset", branch.key}}.dump(), config).ignored.empty());
    CHECK(config.inputs == branch.inputs);
  }
  CHECK(row->choices == names);
}

TEST_CASE("a page's knowledge of the browser is no option") {
  Config config;
  CHECK(read(R"({"reduced_motion":true,"coarse_pointer":false,"time_zone":"Europe/Amsterdam"})",
             config)
            .ignored.empty());
  CHECK(config.reduced_motion);
  CHECK(config.time_zone == "Europe/Amsterdam");
}
