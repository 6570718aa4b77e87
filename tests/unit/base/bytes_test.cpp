#include "base/bytes.h"

#include <string>

#include <doctest/doctest.h>

#include "base/text.h"

namespace clv {

TEST_CASE("a tail is its bytes, the first one lowest, and zeros") {
  const std::string text = "\x81\x02\xF3\x04\x85\x06\xF7\xFF";
  for (std::size_t count = 0; count <= 7; ++count) {
    std::uint64_t expected = 0;
    for (std::size_t i = count; i-- > 0;)
      expected = expected << 8U | static_cast<unsigned char>(text[i]);
    CAPTURE(count);
    CHECK(load_tail(text.data(), count) == expected);
  }
}

TEST_CASE("capitals are found at every place, and nothing else is one") {
  for (std::size_t size = 1; size <= 20; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string text(size, 'z');
        text[at] = static_cast<char>(byte);
        REQUIRE(has_upper_ascii(text) == (byte >= 'A' && byte <= 'Z'));
      }
    }
  }
  CHECK_FALSE(has_upper_ascii(""));
}

}  // namespace clv
