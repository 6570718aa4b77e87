// Whole files of the repository or of the shared data, for tests.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include <doctest/doctest.h>

namespace clv::engine {

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

// `name` below the shared data: ../shared beside the repository, or CLV_SHARED. Nothing, with a
// message, where it is not on this machine.
inline std::optional<std::string> read_shared(const std::string& name) {
  const char* shared = std::getenv("CLV_SHARED");
  const std::string folder = shared != nullptr ? shared : CLV_SOURCE_DIR "/../shared";
  std::optional<std::string> text = read_text_file(folder + "/data/" + name);
  if (!text) MESSAGE("skipped: no " << name << " on this machine");
  return text;
}

}  // namespace clv::engine
