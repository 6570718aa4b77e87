#include "texts/loaded_texts.h"

#include <cstdio>
#include <string>

#include <doctest/doctest.h>

#include "texts/texts.h"

using namespace clv::texts;

namespace {

std::string read_file(const char* name) {
  const std::string path = std::string(CLV_GENERATED_TEXTS) + "/" + name;
  std::string bytes;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return bytes;
  char part[4096];
  for (std::size_t got = 0; (got = std::fread(part, 1, sizeof part, file)) > 0;)
    bytes.append(part, got);
  std::fclose(file);
  return bytes;
}

}  // namespace

// One case, because what is installed stays for the whole program.
TEST_CASE("texts arrive in parts: one language for the first view, then everything") {
  const TextKey first_view = TextKey::nav_calculator;
  const TextKey later = TextKey::preview_title;
  CHECK(text(Language::nl, first_view).empty());
  CHECK(text_plural(Language::nl, TextKey::unit_months, 1).empty());

  std::string other_version = read_file("nl.txt");
  REQUIRE_FALSE(other_version.empty());
  other_version += "\x1e";
  CHECK_FALSE(install_texts(other_version));
  CHECK_FALSE(install_texts("<!doctype html>"));
  CHECK(text(Language::nl, first_view).empty());

  CHECK(install_texts(read_file("nl.txt")));
  CHECK(text(Language::nl, first_view) == "Rekenen");
  CHECK(text(Language::nl, later).empty());
  CHECK(text(Language::en, first_view).empty());
  CHECK(text_plural(Language::nl, TextKey::unit_months, 1) == "{n}\u00a0maand");
  CHECK(text_plural(Language::nl, TextKey::unit_months, 2) == "{n}\u00a0maanden");

  CHECK(install_texts(read_file("all.txt")));
  for (const Language language : kLanguages) {
    for (std::size_t i = 0; i < kTextKeyCount; ++i) {
      CAPTURE(key_name(static_cast<TextKey>(i)));
      CHECK_FALSE(text(language, static_cast<TextKey>(i)).empty());
    }
  }
  CHECK(text(Language::nl, first_view) == "Rekenen");
}
