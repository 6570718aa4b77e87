// The views, and that the page of options names each of them.
#include "ui/views/views.h"

#include <cstdio>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace clv::ui;
using Json = nlohmann::json;

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
