// Which alphabet the bytes of a file are written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clv::csv {

enum class Encoding : std::uint8_t {
  utf8,
  utf8_with_mark,
  utf16_little_endian,
  utf16_big_endian,
  windows1252,
  binary
};

// Decided on the first bytes of a file. A byte order mark decides; then zeros in every second byte
// make it UTF-16; then many control characters make it binary (a few happen in real exports); then
// valid UTF-8 (a sequence cut off by the end of `head` is fine); everything else is read as
// Windows-1252.
Encoding detect_encoding(std::string_view head);

// "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252", "binary".
std::string_view encoding_name(Encoding encoding);

// The encoding of that name, or nothing; "binary" is none to choose.
std::optional<Encoding> find_encoding(std::string_view name);

inline bool is_utf16(Encoding encoding) {
  return encoding == Encoding::utf16_little_endian || encoding == Encoding::utf16_big_endian;
}

// The number of bytes of the byte order mark in front of `head`.
std::size_t mark_size(std::string_view head, Encoding encoding);

// Always valid UTF-8: Windows-1252 by its table, otherwise broken sequences become U+FFFD. Text of a
// UTF-16 file is UTF-8 already by the time it is read (utf16.h).
std::string to_utf8(std::string_view text, Encoding encoding);

}  // namespace clv::csv
