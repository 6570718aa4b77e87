#include "csv/sniff.h"

#include <string>

#include <doctest/doctest.h>

namespace clv::csv {
namespace {

char delimiter_of(std::string_view text) { return sniff_dialect(text, true).dialect.delimiter; }

TEST_CASE("the delimiter that splits rows alike wins") {
  CHECK(delimiter_of("a,b,c\n1,2,3\n4,5,6\n") == ',');
  CHECK(delimiter_of("a;b;c\n1;2;3\n4;5;6\n") == ';');
  CHECK(delimiter_of("a\tb\n1\t2\n") == '\t');
  CHECK(delimiter_of("a|b|c\n1|2|3\n") == '|');
}

TEST_CASE("decimal commas and commas in names do not hide a semicolon") {
  CHECK(delimiter_of("klant;bedrag\n1;12,50\n2;9,95\n3;1.250,00\n") == ';');
  CHECK(delimiter_of("id;naam;bedrag\n1;\"Jansen, P.\";12,50\n2;De Vries, A.;9,95\n") == ';');
}

TEST_CASE("delimiters inside quotes do not count") {
  CHECK(delimiter_of("id,note\n1,\"a;b;c\"\n2,\"d;e;f\"\n3,\"g;h;i\"\n") == ',');
}

TEST_CASE("a separator line is obeyed and skipped") {
  const Sniffed sniffed = sniff_dialect("sep=;\r\na,b;c\r\n1,1;2\r\n", true);
  CHECK(sniffed.dialect.delimiter == ';');
  CHECK(sniffed.skip_bytes == 7);
}

TEST_CASE("one column, one row and nothing are commas") {
  CHECK(delimiter_of("name\nx\ny\n") == ',');
  CHECK(delimiter_of("") == ',');
  CHECK(delimiter_of("a;b;c") == ';');
}

}  // namespace
}  // namespace clv::csv
