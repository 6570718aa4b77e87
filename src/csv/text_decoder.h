// From the bytes of a file to the text that the parser reads, in pieces of any size: UTF-16 to UTF-8, and lines without the
// quotes around them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "csv/dialect.h"
#include "csv/encoding.h"
#include "csv/quoted_lines.h"
#include "csv/utf16.h"

namespace clv::csv {

class TextDecoder {
 public:
  // Most files need none: their bytes are the text.
  static bool is_needed(Encoding encoding, const Dialect& dialect) {
    return is_utf16(encoding) || dialect.lines_are_quoted;
  }

  TextDecoder(Encoding encoding, const Dialect& dialect);

  // Appends the text of the next bytes, the first of them behind the byte order mark. What is half arrived waits.
  void decode(std::string_view bytes, std::string& out);

  // No more bytes follow.
  void finish(std::string& out);

 private:
  std::optional<Utf16Decoder> utf16_;
  std::optional<QuotedLines> lines_;
  std::string utf8_;
};

// The beginning of a file as text without its byte order mark; in `scratch` where it is decoded, otherwise where it stands.
std::string_view text_of_head(std::string_view head, bool head_is_whole_file, Encoding encoding,
                              const Dialect& dialect, std::string& scratch);

}  // namespace clv::csv
