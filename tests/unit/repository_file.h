// Whole files of this repository, for tests. What lies outside of it is for who has it: no test passes for lack of it.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include <doctest/doctest.h>

namespace clv {

// Nothing if it cannot be opened.
inline std::optional<std::string> read_text_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             std::fclose);
  if (file == nullptr) return std::nullopt;
  std::string text;
  std::array<char, 65536> piece{};
  for (;;) {
    const std::size_t bytes = std::fread(piece.data(), 1, piece.size(), file.get());
    if (bytes == 0) return text;
    text.append(piece.data(), bytes);
  }
}

// `path` below the repository, as "tests/data/orders/cdnow_sample.csv". The test fails where it is missing.
inline std::string read_repository_file(const std::string& path) {
  std::optional<std::string> text = read_text_file(CLV_SOURCE_DIR "/" + path);
  REQUIRE_MESSAGE(text.has_value(), path << " is missing");
  return std::move(text).value_or("");
}

// Where `name` lies below the shared data: ../shared beside the repository, or CLV_SHARED. A test that needs it is decorated
// with doctest::skip(!has_shared(name)), so that the run counts it as skipped, and has a sibling that needs nothing.
inline std::string shared_path(const std::string& name) {
  const char* shared = std::getenv("CLV_SHARED");
  return std::string(shared != nullptr ? shared : CLV_SOURCE_DIR "/../shared") + "/data/" + name;
}

inline bool has_shared(const std::string& name) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen(shared_path(name).c_str(), "rb"), std::fclose);
  return file != nullptr;
}

inline std::string read_shared(const std::string& name) {
  const std::optional<std::string> text = read_text_file(shared_path(name));
  REQUIRE_MESSAGE(text.has_value(), name << " is missing");
  return text.value_or("");
}

}  // namespace clv
