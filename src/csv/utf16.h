// UTF-16 to UTF-8, in pieces of any size: everything behind it sees one alphabet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "csv/encoding.h"

namespace clv::csv {

class Utf16Decoder {
 public:
  // Precondition: is_utf16(encoding).
  explicit Utf16Decoder(Encoding encoding)
      : little_endian_(encoding == Encoding::utf16_little_endian) {}

  // Appends the text of the next bytes of the file, without its byte order mark. Half a character at
  // the end waits for its other half; a surrogate without its partner becomes U+FFFD.
  void decode(std::string_view bytes, std::string& out);

  // No more bytes follow: what waits becomes U+FFFD.
  void finish(std::string& out);

 private:
  void take_unit(std::uint32_t unit, std::string& out);

  bool little_endian_;
  bool has_half_ = false;
  unsigned char half_ = 0;
  std::uint32_t high_surrogate_ = 0;  // 0: none waits
};

// The text at the beginning of a file, without its byte order mark: UTF-16 decoded into `scratch`,
// everything else where it stands.
std::string_view text_of_head(std::string_view head, Encoding encoding, std::string& scratch);

}  // namespace clv::csv
