// The views, and that the page of options names each of them.
#include "ui/views/views.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "headless.h"
#include "texts/texts.h"

using namespace clv::ui;
using namespace clv::ui::testing;

TEST_CASE("an owner can open with any view, by its name") {
  std::FILE* file = std::fopen(CLV_SOURCE_DIR "/web/options.json", "rb");
  REQUIRE(file != nullptr);
  std::string text(100'000, ' ');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  std::string names;
  for (const ViewRow& view : views()) names += (names.empty() ? "" : " ") + std::string(view.key);
  for (const Json& option : Json::parse(text)) {
    if (option["name"] == "view") CHECK(option["choices"] == names);
  }
  CHECK(names.starts_with("calculator "));
}

// Half a number is another number. Names that a person or a shop gave may be cut, where the whole one is said elsewhere.
TEST_CASE("only names are shortened, never a number") {
  const std::set<std::string> of_names{"analysis_section.cpp",      "copy_field.cpp",
                                       "import_status_section.cpp", "preview_columns_card.cpp",
                                       "preview_rows_card.cpp",     "preview_section.cpp",
                                       "select_field.cpp",          "span_chart_draw.cpp",
                                       "tornado_chart_draw.cpp",    "painter_text.cpp"};
  for (const auto& file : std::filesystem::recursive_directory_iterator(CLV_SOURCE_DIR "/src/ui")) {
    if (file.path().extension() != ".cpp") continue;
    std::stringstream source;
    source << std::ifstream(file.path()).rdbuf();
    CAPTURE(file.path().string());
    if (source.str().find("shortened(") != std::string::npos)
      CHECK(of_names.contains(file.path().filename().string()));
  }
}

TEST_CASE("two scenarios: every line says what differs, in every language and width") {
  for (const clv::texts::Language language : clv::texts::kLanguages) {
    for (const float width : {320.0F, 768.0F, 1280.0F}) {
      const std::string code(clv::texts::language_code(language));
      CAPTURE(code);
      CAPTURE(width);
      Headless widget(R"({"lang":")" + code + R"("})", width);
      const auto t = [&](clv::texts::TextKey key) { return clv::texts::text(language, key); };
      widget.event(widget.host.find("button", t(clv::texts::TextKey::compare_keep)),
                   EventKind::press);
      for (const NodeId id :
           widget.host.find_all("slider", t(clv::texts::TextKey::field_aov_label)))
        widget.event(id, EventKind::number, 90);
      const NodeId table = widget.host.find("table", t(clv::texts::TextKey::compare_title));
      REQUIRE(table != kRootNode);
      const Json& rows = widget.host.nodes[table]["rows"];
      CHECK(rows.size() >= 6);
      for (const Json& row : rows) CHECK_FALSE(row[3].get<std::string>().empty());
    }
  }
}
