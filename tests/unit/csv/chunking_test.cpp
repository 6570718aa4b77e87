// Any chunking gives the same rows, and they are those of a plain byte-by-byte reader of the same
// rules.
#include <random>

#include <doctest/doctest.h>

#include "collected_rows.h"
#include "plain_reader.h"

namespace clv::csv {
namespace {

std::string random_text(std::mt19937& random, std::size_t size, std::string_view alphabet) {
  std::string text;
  while (text.size() < size) text += alphabet[random() % alphabet.size()];
  return text;
}

// A table as a program would write it.
std::string random_table(std::mt19937& random, std::size_t rows) {
  std::string text;
  for (std::size_t r = 0; r < rows; ++r) {
    for (int column = 0; column < 5; ++column) {
      if (column > 0) text += ',';
      const std::string cell = random_text(random, random() % 30, "abc,\"\n\r;1");
      text += '"';
      for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
      text += '"';
    }
    text += random() % 2 == 0 ? "\r\n" : "\n";
  }
  return text;
}

void check_all_chunkings(const std::string& text, std::mt19937& random,
                         const Dialect& dialect = {}) {
  const Collected expected = read_plainly(text, dialect);
  for (std::size_t size = 1; size <= text.size() + 1; ++size) {
    const Collected got = collect(text, dialect, [size] { return size; });
    REQUIRE(got.rows == expected.rows);
    REQUIRE(got.lines == expected.lines);
  }
  for (int i = 0; i < 20; ++i) {
    const Collected got = collect(text, dialect, [&] { return 1 + random() % 90; });
    REQUIRE(got.rows == expected.rows);
    REQUIRE(got.lines == expected.lines);
  }
}

TEST_CASE("any chunking of noise gives the rows of the plain reader") {
  std::mt19937 random(1997);
  for (int i = 0; i < 100; ++i) {
    const std::string text =
        random_text(random, random() % 160, i % 2 == 0 ? "a,\"\n\r" : "aaaa,,\"\nb");
    CAPTURE(text);
    check_all_chunkings(text, random);
  }
}

constexpr Dialect kDialects[] = {
    {},
    {.delimiter = ';', .quote = '\'', .escape = '\''},
    {.delimiter = '\t', .quote = '"', .escape = '\\'},
    {.delimiter = ',', .quote = '\'', .escape = '\\'},
    {.delimiter = '|', .quote = '\0', .escape = '\0'},
    {.delimiter = ',', .quote = '\0', .escape = '\\'},
};

TEST_CASE("any chunking of special bytes gives the rows of the plain reader, in every dialect") {
  using namespace std::string_view_literals;
  std::mt19937 random(4180);
  for (const Dialect& dialect : kDialects) {
    CAPTURE(dialect.delimiter);
    CAPTURE(dialect.quote);
    const std::string often{dialect.delimiter, dialect.quote, dialect.escape, '\n', 'a', 'a'};
    for (int i = 0; i < 12; ++i) {
      const std::string_view alphabet =
          i % 2 == 0 ? "a,;\t|\"'\\\r\n\0b"sv : std::string_view(often);
      const std::string text = random_text(random, random() % 200, alphabet);
      CAPTURE(text);
      check_all_chunkings(text, random, dialect);
    }
    const std::string long_text = random_text(random, 60'000, often + "aaaaaaaaaaaaaaaa");
    const Collected expected = read_plainly(long_text, dialect);
    for (const std::size_t size : {63UL, 4096UL, long_text.size()}) {
      const Collected got = collect(long_text, dialect, [size] { return size; });
      CHECK(got.rows == expected.rows);
      CHECK(got.lines == expected.lines);
    }
  }
}

TEST_CASE("any chunking of well-formed tables gives the rows of the plain reader") {
  std::mt19937 random(2005);
  for (int i = 0; i < 25; ++i) check_all_chunkings(random_table(random, 1 + random() % 5), random);
}

TEST_CASE("long texts cross the parser's batches") {
  std::mt19937 random(42);
  const std::string text = random_table(random, 5000) + random_text(random, 15'000, ",,,,,,,a") +
                           random_text(random, 100'000, "ab,\n");
  const Collected expected = read_plainly(text, {});
  for (const std::size_t size : {1UL, 63UL, 64UL, 65UL, 4096UL, 100'003UL, text.size()}) {
    const Collected got = collect(text, {}, [size] { return size; });
    CHECK(got.rows == expected.rows);
    CHECK(got.lines == expected.lines);
  }
}

TEST_CASE("what is quoted comes back as it was") {
  std::mt19937 random(7);
  for (int i = 0; i < 200; ++i) {
    const std::string cell = random_text(random, random() % 150, "ab,;\"\n\r '");
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    quoted += '"';
    CHECK(collect(quoted + "," + quoted + "\n").rows == Rows{{cell, cell}});
  }
}

}  // namespace
}  // namespace clv::csv
