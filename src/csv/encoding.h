// Which alphabet the bytes of a file are written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace clv::csv {

enum class Encoding : std::uint8_t {
  kUtf8,
  kUtf8WithMark,
  kUtf16LittleEndian,
  kUtf16BigEndian,
  kWindows1252,
  kBinary
};

// Decided on the first bytes of a file. A byte order mark decides; then zero bytes or many control
// characters make it binary; then valid UTF-8 (a sequence cut off by the end of `head` is fine);
// everything else is read as Windows-1252.
Encoding detect_encoding(std::string_view head);

// "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252", "binary".
std::string_view encoding_name(Encoding encoding);

// The number of bytes of the byte order mark.
std::size_t mark_size(Encoding encoding);

// Always valid UTF-8: Windows-1252 by its table, otherwise broken sequences become U+FFFD.
std::string to_utf8(std::string_view text, Encoding encoding);

}  // namespace clv::csv
