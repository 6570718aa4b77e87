#include "csv/parser.h"

#include <doctest/doctest.h>

#include "collected_rows.h"

namespace clv::csv {
namespace {

TEST_CASE("records end with LF, CRLF or a lone CR, the last one needs no end") {
  const Rows expected{{"a", "b"}, {"1", "2"}};
  for (const char* text : {"a,b\n1,2", "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\r1,2",
                           "a,b\n1,2\r", "a,b\r\n1,2\r"}) {
    CAPTURE(text);
    CHECK(collect(text).rows == expected);
  }
}

TEST_CASE("an empty text has no records, an empty line has one empty field") {
  CHECK(collect("").rows.empty());
  CHECK(collect("\n\n").rows == Rows{{""}, {""}});
  CHECK(collect("\r\n\r\n").rows == Rows{{""}, {""}});
  CHECK(collect("a\n\n").rows == Rows{{"a"}, {""}});
}

TEST_CASE("empty fields, also at the end of a record") {
  CHECK(collect("a,,c\n,\nx,").rows == Rows{{"a", "", "c"}, {"", ""}, {"x", ""}});
}

TEST_CASE("quoted fields hold delimiters, line ends and doubled quotes") {
  CHECK(collect("\"a,b\",\"c\nd\",\"e\"\"f\"\n").rows == Rows{{"a,b", "c\nd", "e\"f"}});
  CHECK(collect("\"a\r\nb\",\"\"\r\n").rows == Rows{{"a\r\nb", ""}});
  CHECK(collect("\"\"\"\"\n").rows == Rows{{"\""}});
  CHECK(collect("x,\"last\"").rows == Rows{{"x", "last"}});
}

TEST_CASE("a carriage return inside quotes at the end of a field stays") {
  CHECK(collect("\"a\r\"\r\n").rows == Rows{{"a\r"}});
}

TEST_CASE("quotes that do not stand where they should") {
  CHECK(collect("1,This \"is\" text,3\n4,5\" pipe,6\n").rows ==
        Rows{{"1", "This \"is\" text", "3"}, {"4", "5\" pipe", "6"}});
  CHECK(collect("1,\"I missed \" it\",3\nx,y,z\n").rows ==
        Rows{{"1", "I missed  it\"", "3"}, {"x", "y", "z"}});
  CHECK(collect("1,\"a\"b,3\n").rows == Rows{{"1", "ab", "3"}});
  CHECK(collect("1, \"a,b\"\n").rows == Rows{{"1", " \"a", "b\""}});
}

TEST_CASE("an unclosed quote runs to the end of the file and is told") {
  RowCollector rows{Dialect{}};
  Parser parser({}, rows);
  const std::string_view text = "a,b\n1,\"open\n2,3\n";
  std::memcpy(parser.writable(16).data(), text.data(), text.size());
  REQUIRE(parser.commit(static_cast<std::uint32_t>(text.size())));
  REQUIRE(parser.finish());
  CHECK(rows.rows == Rows{{"a", "b"}, {"1", "open\n2,3\n"}});
  CHECK(parser.ended_inside_quotes());
}

TEST_CASE("other delimiters and quotes") {
  CHECK(collect("a;b,c\n", {.delimiter = ';'}).rows == Rows{{"a", "b,c"}});
  CHECK(collect("a\tb\n", {.delimiter = '\t'}).rows == Rows{{"a", "b"}});
  CHECK(collect("a|'b|c'\n", {.delimiter = '|', .quote = '\''}).rows == Rows{{"a", "b|c"}});
}

TEST_CASE("a backslash escapes a quote inside quotes, where the dialect says so") {
  const Dialect backslash{.escape = '\\'};
  CHECK(collect(R"("a\"b",c)", backslash).rows == Rows{{"a\"b", "c"}});
  CHECK(collect(R"("a\\",c)", backslash).rows == Rows{{"a\\", "c"}});
  CHECK(collect(R"("a\nb\",c")", backslash).rows == Rows{{R"(a\nb",c)"}});
  CHECK(collect(R"("a""b",c\,d)", backslash).rows == Rows{{"a\"b", "c\\", "d"}});
  CHECK(collect(R"("a\",b)").rows == Rows{{"a\\", "b"}});
}

TEST_CASE("without quotes every quote is an ordinary byte") {
  const Dialect none{.quote = '\0'};
  CHECK(collect("\"a,b\"\n'c',5\" pipe\n", none).rows == Rows{{"\"a", "b\""}, {"'c'", "5\" pipe"}});
  CHECK(collect({"\0a,\0\n", 5}, none).rows == Rows{{{"\0a", 2}, {"\0", 1}}});
}

TEST_CASE("each record knows the line on which it begins") {
  CHECK(collect("h\n\"a\nb\"\nc\r\n\"d\r\ne\"\rf").lines ==
        std::vector<std::uint32_t>{1, 2, 4, 5, 7});
}

TEST_CASE("a row without end and too many columns are refused with the line") {
  RowCollector rows{Dialect{}};
  Parser long_row({}, rows, {.row_bytes = 100, .columns = 10});
  std::memcpy(long_row.writable(3).data(), "a\n\"", 3);
  REQUIRE(long_row.commit(3));
  std::memset(long_row.writable(200).data(), 'x', 200);
  const Result<void> refused = long_row.commit(200);
  REQUIRE(!refused);
  CHECK(refused.error().code == "row_too_long");
  CHECK(refused.error().arguments.at(0).text == "2");

  Parser wide({}, rows, {.row_bytes = 1000, .columns = 10});
  std::memset(wide.writable(200).data(), ',', 200);
  const Result<void> too_wide = wide.commit(200);
  REQUIRE(!too_wide);
  CHECK(too_wide.error().code == "too_many_columns");
}

}  // namespace
}  // namespace clv::csv
