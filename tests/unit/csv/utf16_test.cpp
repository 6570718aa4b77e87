#include "csv/utf16.h"

#include <string>

#include <doctest/doctest.h>

namespace clv::csv {
namespace {

using namespace std::string_literals;

// "a€😎;" in both byte orders (Unicode standard, chapter 3, UTF-16 encoding forms).
const std::string kLittle = "a\0\xAC\x20\x3D\xD8\x0E\xDE;\0"s;
const std::string kBig = "\0a\x20\xAC\xD8\x3D\xDE\x0E\0;"s;
const std::string kText = "a\xE2\x82\xAC\xF0\x9F\x98\x8E;";

std::string decode(const std::string& bytes, Encoding encoding, std::size_t chunk) {
  Utf16Decoder decoder(encoding);
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += chunk)
    decoder.decode(std::string_view(bytes).substr(i, chunk), out);
  decoder.finish(out);
  return out;
}

TEST_CASE("both byte orders, in pieces of every size") {
  for (std::size_t chunk = 1; chunk <= kLittle.size(); ++chunk) {
    CHECK(decode(kLittle, Encoding::utf16_little_endian, chunk) == kText);
    CHECK(decode(kBig, Encoding::utf16_big_endian, chunk) == kText);
  }
}

TEST_CASE("halves become the replacement character") {
  CHECK(decode("a\0b"s, Encoding::utf16_little_endian, 8) == "a\xEF\xBF\xBD");
  CHECK(decode("\x3D\xD8z\0"s, Encoding::utf16_little_endian, 8) == "\xEF\xBF\xBDz");
  CHECK(decode("\x0E\xDEz\0"s, Encoding::utf16_little_endian, 8) == "\xEF\xBF\xBDz");
  CHECK(decode("\x3D\xD8"s, Encoding::utf16_little_endian, 8) == "\xEF\xBF\xBD");
}

TEST_CASE("zeros in every second byte are UTF-16 without a mark, some zeros are not") {
  CHECK(detect_encoding("k\0l\0a\0n\0t\0;\0d\0a\0t\0u\0m\0"s) == Encoding::utf16_little_endian);
  CHECK(detect_encoding("\0k\0l\0a\0n\0t\0;\0d\0a\0t\0u\0m"s) == Encoding::utf16_big_endian);
  CHECK(detect_encoding(std::string(200, 'a') + "\0"s) == Encoding::utf8);
}

}  // namespace
}  // namespace clv::csv
