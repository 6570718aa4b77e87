// What RFC 4180 says, what is made of files that break it, and line ends and alphabets, each as a whole file: encoding, dialect
// and rows together. The cases are those of public collections (csv-test-data, readr, data.table), in words of our own.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "collected_rows.h"
#include "csv/encoding.h"
#include "csv/sniff.h"

namespace clv::csv {
namespace {

using namespace std::string_view_literals;

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
  const char* name;
  std::string_view text;
  Rows rows;
};

const Case kCases[] = {
    {"nothing in two lines", "\n\n", {{""}, {""}}},
    {"an empty field", "day,shop,total\n1,,3", {{"day", "shop", "total"}, {"1", "", "3"}}},
    {"an empty line in one column", "day\n\n", {{"day"}, {""}}},
    {"a header alone", "day,shop,total", {{"day", "shop", "total"}}},
    {"a header and a row", "day,shop,total\n1,2,3", {{"day", "shop", "total"}, {"1", "2", "3"}}},
    {"a space before", "day,shop,total\n1, two,3", {{"day", "shop", "total"}, {"1", " two", "3"}}},
    {"a space behind", "day,shop,total\n1,two ,3", {{"day", "shop", "total"}, {"1", "two ", "3"}}},
    {"one column", "day\n1", {{"day"}, {"1"}}},
    {"quotes around nothing",
     "day,shop,total\n1,\"\",3",
     {{"day", "shop", "total"}, {"1", "", "3"}}},
    {"a delimiter in quotes",
     "day,shop,total\n1,\"Cups, mugs.\",3",
     {{"day", "shop", "total"}, {"1", "Cups, mugs.", "3"}}},
    {"a quote in quotes",
     "day,shop,total\n1,\"19\"\" wide\",3",
     {{"day", "shop", "total"}, {"1", "19\" wide", "3"}}},
    {"a line end in quotes",
     "day,shop,total\n1,\"Cups,\nalso mugs\",3",
     {{"day", "shop", "total"}, {"1", "Cups,\nalso mugs", "3"}}},
    {"spaces in quotes",
     "day,shop,total\n1,\"two words\",3",
     {{"day", "shop", "total"}, {"1", "two words", "3"}}},
    {"CR LF", "day,shop,total\r\n1,2,3", {{"day", "shop", "total"}, {"1", "2", "3"}}},
    {"a line end at the end",
     "day,shop,total\n1,2,3\n",
     {{"day", "shop", "total"}, {"1", "2", "3"}}},
    {"the same, one column", "day\n1\n", {{"day"}, {"1"}}},
    {"four bytes a letter",
     "day,shop,total\n1,\xF0\x9F\x98\x8E,3",
     {{"day", "shop", "total"}, {"1", "\xF0\x9F\x98\x8E", "3"}}},
    {"broken: quotes within a field",
     "day,shop,total\n1,the \"good\" cups,3",
     {{"day", "shop", "total"}, {"1", "the \"good\" cups", "3"}}},
    // Read as a file without quotes: then its row fits its header.
    {"broken: a quote that is never closed",
     "day,shop,total\n1,\"the good cups,3",
     {{"day", "shop", "total"}, {"1", "\"the good cups", "3"}}},
    {"LF", "\"x\",\"y\"\n1,\"a\"\n2,\"b\"\n", {{"x", "y"}, {"1", "a"}, {"2", "b"}}},
    {"CR LF, quoted",
     "\"x\",\"y\"\r\n1,\"a\"\r\n2,\"b\"\r\n",
     {{"x", "y"}, {"1", "a"}, {"2", "b"}}},
    {"CR alone", "\"x\",\"y\"\r1,\"a\"\r2,\"b\"\r", {{"x", "y"}, {"1", "a"}, {"2", "b"}}},
    {"a mark of UTF-8",
     "\xEF\xBB\xBF"
     "a,b,c\n1,2,3\n",
     {{"a", "b", "c"}, {"1", "2", "3"}}},
    {"ISO 8859-1",
     "fran\xE7"
     "ais\n\xE9l\xE8ve\n",
     {{"fran\xC3\xA7"
       "ais"},
      {"\xC3\xA9l\xC3\xA8ve"}}},
};

TEST_CASE("whole files: good ones as RFC 4180 reads them, broken ones as they were meant") {
  for (const Case& expected : kCases) {
    CAPTURE(expected.name);
    CHECK(rows_of(expected.text) == expected.rows);
  }
}

TEST_CASE("UTF-16 is told by its mark") {
  CHECK(detect_encoding("\xFF\xFE"
                        "a\0,\0b\0\n\0"sv) == Encoding::utf16_little_endian);
}

}  // namespace
}  // namespace clv::csv
