#include "csv/encoding.h"

#include <string>

#include <doctest/doctest.h>

namespace clv::csv {
namespace {

using namespace std::string_view_literals;

TEST_CASE("a byte order mark decides") {
  CHECK(detect_encoding("\xEF\xBB\xBFid,name") == Encoding::kUtf8WithMark);
  CHECK(detect_encoding("\xFF\xFEi\0d\0"sv) == Encoding::kUtf16LittleEndian);
  CHECK(detect_encoding("\xFE\xFF\0i\0d"sv) == Encoding::kUtf16BigEndian);
}

TEST_CASE("UTF-8 is recognised, also cut off in the middle of a character") {
  CHECK(detect_encoding("plain") == Encoding::kUtf8);
  CHECK(detect_encoding("caf\xC3\xA9,\xE2\x82\xAC 5,\xF0\x9F\x98\x8E") == Encoding::kUtf8);
  CHECK(detect_encoding("x,\xE2\x82") == Encoding::kUtf8);
}

TEST_CASE("other bytes are Windows-1252, zero bytes and known files are binary") {
  CHECK(detect_encoding("caf\xE9;\x80 5") == Encoding::kWindows1252);
  CHECK(detect_encoding("\xC3(") == Encoding::kWindows1252);
  CHECK(detect_encoding("a\0b"sv) == Encoding::kBinary);
  CHECK(detect_encoding("PK\x03\x04rest of a spreadsheet") == Encoding::kBinary);
  CHECK(detect_encoding("%PDF-1.7") == Encoding::kBinary);
  CHECK(detect_encoding("\x01\x02\x03\x04") == Encoding::kBinary);
}

TEST_CASE("text becomes valid UTF-8") {
  CHECK(to_utf8("caf\xE9 \x80\x9F", Encoding::kWindows1252) == "caf\xC3\xA9 \xE2\x82\xAC\xC5\xB8");
  CHECK(to_utf8("caf\xC3\xA9", Encoding::kUtf8) == "caf\xC3\xA9");
  CHECK(to_utf8("a\xC3(b\xED\xA0\x80", Encoding::kUtf8) ==
        "a\xEF\xBF\xBD(b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(to_utf8("\xE2\x82", Encoding::kUtf8) == "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace clv::csv
