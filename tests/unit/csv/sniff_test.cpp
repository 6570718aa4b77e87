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

TEST_CASE("a separator line that the lines contradict is skipped and not obeyed") {
  const Sniffed sniffed = sniff_dialect("sep=,\na;b;c\n1;1.50;2\n3;4.50;2\n", true);
  CHECK(sniffed.dialect.delimiter == ';');
  CHECK(sniffed.skip_bytes == 6);
  // Its decimal comma parts every line in two as well.
  CHECK(sniff_dialect("sep=,\na;b;c\n1;1,50;2\n3;4,50;2\n", true).dialect.delimiter == ';');
  CHECK(sniff_dialect("sep=;\na;b,c\n1;1,5\n2;2,5\n", true).dialect.delimiter == ';');
}

TEST_CASE("one column, one row and nothing are commas") {
  CHECK(delimiter_of("name\nx\ny\n") == ',');
  CHECK(delimiter_of("") == ',');
  CHECK(delimiter_of("a;b;c") == ';');
}

Dialect dialect_of(std::string_view text) { return sniff_dialect(text, true).dialect; }

TEST_CASE("single quotes around fields are quotes, apostrophes are not") {
  CHECK(dialect_of("id,name\n1,'Jansen, P.'\n2,'O''Neil, S.'\n").quote == '\'');
  CHECK(dialect_of("id,zip,name\n1,'0812,Jansen\n2,'0813,'s Gravesande\n").quote == '"');
  CHECK(dialect_of("id,name\n1,'s Hertogenbosch\n2,d'Arc\n3,rock 'n' roll\n").quote == '"');
}

TEST_CASE("backslashes before quotes are escapes where doubling does not explain the rows") {
  const Dialect backslash = dialect_of(
      "id,note,total\n1,\"5\\\" tube, black\",10\n2,\"6\\\" tube, red\",12\n3,\"plain\",9\n");
  CHECK(backslash.quote == '"');
  CHECK(backslash.escape == '\\');
  const Dialect doubled =
      dialect_of("id,path,total\n1,\"C:\\\",10\n2,\"D:\\data\",12\n3,\"say \"\"hi\"\"\",1\n");
  CHECK(doubled.escape != '\\');
}

TEST_CASE("inches in unquoted cells do not make a quoted file") {
  const Dialect inches = dialect_of("id;size;price\n1;\"5;1,00\n2;\"7 wide;2,00\n3;\"9;3,50\n");
  CHECK(inches.delimiter == ';');
  CHECK(inches.quote == '\0');
}

TEST_CASE("titles above the header do not hide the table") {
  CHECK(
      delimiter_of("Verkopen van mijn winkel\nperiode 2024\n\nnr;klant;totaal\n1;a;2,50\n2;b;3,50\n"
                   "3;c;4,00\n") == ';');
}

}  // namespace
}  // namespace clv::csv
