#include "csv/quoted_lines.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "csv/text_decoder.h"

namespace clv::csv {
namespace {

std::string unwrapped(std::string_view text, std::size_t piece) {
  QuotedLines lines;
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += piece) lines.unwrap(text.substr(i, piece), out);
  lines.finish(out);
  return out;
}

TEST_CASE("lines whole in quotes lose them, others stay") {
  struct Case {
    std::string_view text;
    std::string_view expected;
  };
  for (const auto& [text, expected] : {
           Case{"\"a,b\"\n\"1,\"\"x, y\"\"\"\n", "a,b\n1,\"x, y\"\n"},
           Case{"\"a,b\"\r\n\"1,2\"", "a,b\r\n1,2"},
           Case{"\"a\",\"b\"\n", "\"a\",\"b\"\n"},
           Case{"a,\"b\"\n", "a,\"b\"\n"},
           Case{"\"1,\"\"two\nlines\"\"\"\n", "1,\"two\nlines\"\n"},
           Case{"\"\"\n", "\n"},
           Case{"\"a\"b\"\n", "\"a\"b\"\n"},
           Case{"\"open, never closed", "\"open, never closed"},
           Case{"", ""},
       }) {
    for (const std::size_t piece : {1U, 2U, 3U, 1000U})
      CHECK_MESSAGE(unwrapped(text, piece) == expected, text);
  }
}

TEST_CASE("a line longer than any that is wrapped is passed on") {
  const std::string text = "\"" + std::string(3U << 20U, 'x') + "\"\n\"a,b\"\n";
  const std::string out = unwrapped(text, 1U << 16U);
  CHECK(out.size() >= text.size() - 4);
  CHECK(out.contains("xxx"));
}

TEST_CASE("UTF-16 and quoted lines together") {
  std::string bytes;
  for (const char letter : std::string_view("\"a,b\"\n\"1,2\"")) bytes += {letter, '\0'};
  std::string scratch;
  CHECK(text_of_head("\xFF\xFE" + bytes, true, Encoding::utf16_little_endian,
                     {.lines_are_quoted = true}, scratch) == "a,b\n1,2");
  CHECK(text_of_head("\xEF\xBB\xBF\"a\"", true, Encoding::utf8_with_mark, {}, scratch) == "\"a\"");
}

}  // namespace
}  // namespace clv::csv
