// Public conformance files, where they are on this machine (../shared beside the repository, or
// CLV_SHARED).
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "collected_rows.h"
#include "csv/encoding.h"
#include "csv/sniff.h"

namespace clv::csv {
namespace {

std::optional<std::string> read_shared(const std::string& name) {
  const char* shared = std::getenv("CLV_SHARED");
  const std::string folder = shared != nullptr ? shared : CLV_SOURCE_DIR "/../shared";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen((folder + "/data/csv/" + name).c_str(), "rb"), std::fclose);
  if (file == nullptr) return std::nullopt;
  std::string text;
  std::array<char, 4096> piece{};
  for (;;) {
    const std::size_t bytes = std::fread(piece.data(), 1, piece.size(), file.get());
    if (bytes == 0) return text;
    text.append(piece.data(), bytes);
  }
}

Rows rows_of(std::string_view text) {
  const Encoding encoding = detect_encoding(text);
  text.remove_prefix(mark_size(text, encoding));
  Rows rows = collect(text, sniff_dialect(text, true).dialect).rows;
  for (auto& row : rows) {
    for (std::string& field : row) field = to_utf8(field, encoding);
  }
  return rows;
}

struct Case {
  const char* file;
  Rows rows;
};

TEST_CASE("csv-test-data: its good cases and what is made of its bad ones") {
  const Case cases[] = {
      {"all-empty", {{""}, {""}}},
      {"empty-field", {{"foo", "bar", "baz"}, {"1", "", "3"}}},
      {"empty-one-column", {{"foo"}, {""}}},
      {"header-no-rows", {{"foo", "bar", "baz"}}},
      {"header-simple", {{"foo", "bar", "baz"}, {"1", "2", "3"}}},
      {"leading-space", {{"foo", "bar", "baz"}, {"1", " leading space", "3"}}},
      {"one-column", {{"foo"}, {"1"}}},
      {"quotes-empty", {{"foo", "bar", "baz"}, {"1", "", "3"}}},
      {"quotes-with-comma", {{"foo", "bar", "baz"}, {"1", "Luke, I am your father.", "3"}}},
      {"quotes-with-escaped-quote", {{"foo", "bar", "baz"}, {"1", "The \" must be escaped", "3"}}},
      {"quotes-with-newline",
       {{"foo", "bar", "baz"}, {"1", "No man is an island,\nEntire of itself", "3"}}},
      {"quotes-with-space", {{"foo", "bar", "baz"}, {"1", "Field with spaces", "3"}}},
      {"simple-crlf", {{"foo", "bar", "baz"}, {"1", "2", "3"}}},
      {"simple-lf", {{"foo", "bar", "baz"}, {"1", "2", "3"}}},
      {"trailing-newline", {{"foo", "bar", "baz"}, {"1", "2", "3"}}},
      {"trailing-newline-one-field", {{"foo"}, {"1"}}},
      {"trailing-space", {{"foo", "bar", "baz"}, {"1", "trailing space ", "3"}}},
      {"utf8", {{"foo", "bar", "baz"}, {"1", "\xF0\x9F\x98\x8E", "3"}}},
      {"bad-unescaped-quote",
       {{"foo", "bar", "baz"}, {"1", "This \"quotes\" must be escaped", "3"}}},
      // Read as a file without quotes: then its row fits its header.
      {"bad-missing-quote", {{"foo", "bar", "baz"}, {"1", "\"I forgot to close this one", "3"}}},
  };
  for (const Case& expected : cases) {
    const auto text = read_shared("csv-test-data/csv/" + std::string(expected.file) + ".csv");
    if (!text) {
      MESSAGE("skipped: no csv-test-data on this machine");
      return;
    }
    CAPTURE(expected.file);
    CHECK(rows_of(*text) == expected.rows);
  }
}

TEST_CASE("line ends, marks and alphabets of readr and data.table") {
  if (!read_shared("encodings/eol-lf.csv")) {
    MESSAGE("skipped: no encodings on this machine");
    return;
  }
  const Rows lf = rows_of(*read_shared("encodings/eol-lf.csv"));
  CHECK(lf.size() > 1);
  CHECK(rows_of(*read_shared("encodings/eol-crlf.csv")) == lf);
  CHECK(rows_of(*read_shared("encodings/eol-cr.csv")) == lf);
  CHECK(detect_encoding(*read_shared("encodings/issue_1087_utf8_bom.csv")) ==
        Encoding::utf8_with_mark);
  CHECK(detect_encoding(*read_shared("encodings/enc-iso-8859-1.txt")) == Encoding::windows1252);
  CHECK(detect_encoding(*read_shared("encodings/utf16le.txt")) == Encoding::utf16_little_endian);
}

}  // namespace
}  // namespace clv::csv
