#include "csv/encoding.h"

#include <string>

#include <doctest/doctest.h>

namespace clv::csv {
namespace {

using namespace std::string_view_literals;

TEST_CASE("a byte order mark decides") {
  CHECK(detect_encoding("\xEF\xBB\xBFid,name") == Encoding::utf8_with_mark);
  CHECK(detect_encoding("\xFF\xFEi\0d\0"sv) == Encoding::utf16_little_endian);
  CHECK(detect_encoding("\xFE\xFF\0i\0d"sv) == Encoding::utf16_big_endian);
}

TEST_CASE("UTF-8 is recognised, also cut off in the middle of a character") {
  CHECK(detect_encoding("plain") == Encoding::utf8);
  CHECK(detect_encoding("caf\xC3\xA9,\xE2\x82\xAC 5,\xF0\x9F\x98\x8E") == Encoding::utf8);
  CHECK(detect_encoding("x,\xE2\x82") == Encoding::utf8);
}

TEST_CASE("other bytes are Windows-1252, zero bytes and known files are binary") {
  CHECK(detect_encoding("caf\xE9;\x80 5") == Encoding::windows1252);
  CHECK(detect_encoding("\xC3(") == Encoding::windows1252);
  CHECK(detect_encoding("a\0b"sv) == Encoding::binary);
  CHECK(detect_encoding("PK\x03\x04rest of a spreadsheet") == Encoding::binary);
  CHECK(detect_encoding("%PDF-1.7") == Encoding::binary);
  CHECK(detect_encoding("\x01\x02\x03\x04") == Encoding::binary);
}

TEST_CASE("text becomes valid UTF-8") {
  CHECK(to_utf8("caf\xE9 \x80\x9F", Encoding::windows1252) == "caf\xC3\xA9 \xE2\x82\xAC\xC5\xB8");
  CHECK(to_utf8("caf\xC3\xA9", Encoding::utf8) == "caf\xC3\xA9");
  CHECK(to_utf8("a\xC3(b\xED\xA0\x80", Encoding::utf8) ==
        "a\xEF\xBF\xBD(b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(to_utf8("\xE2\x82", Encoding::utf8) == "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace clv::csv
