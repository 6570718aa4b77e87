#include "csv/encoding.h"

#include <algorithm>
#include <array>

#include "csv/utf8.h"

namespace clv::csv {
namespace {

// Bytes 0x80..0x9F of Windows-1252 (WHATWG Encoding Standard, index windows-1252); the rest equals
// Latin-1.
constexpr std::array<std::uint32_t, 32> kWindows1252Upper{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

enum class Sequence : std::uint8_t { whole, cut_off, broken };

struct Utf8Step {
  Sequence sequence;
  std::size_t length;  // bytes to go on by
};

// One UTF-8 sequence at `i`, strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
Utf8Step step_utf8(std::string_view text, std::size_t i) {
  const unsigned char lead = byte_at(text, i);
  if (lead < 0x80) return {Sequence::whole, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return {Sequence::broken, 1};
  for (std::size_t k = 1; k < length; ++k) {
    if (i + k >= text.size()) return {Sequence::cut_off, k};
    const unsigned char next = byte_at(text, i + k);
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (k == 1 && lead == 0xE0) low = 0xA0;
    if (k == 1 && lead == 0xED) high = 0x9F;
    if (k == 1 && lead == 0xF0) low = 0x90;
    if (k == 1 && lead == 0xF4) high = 0x8F;
    if (next < low || next > high) return {Sequence::broken, k};
  }
  return {Sequence::whole, length};
}

bool is_utf8(std::string_view head) {
  for (std::size_t i = 0; i < head.size();) {
    const Utf8Step step = step_utf8(head, i);
    if (step.sequence == Sequence::broken) return false;
    i += step.length;
  }
  return true;
}

bool looks_binary(std::string_view head) {
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1A';
  };
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(head, is_control));
  constexpr std::array<std::string_view, 5> kMagic{"PK\x03\x04", "%PDF-", "\x1F\x8B",
                                                   "\xD0\xCF\x11\xE0", "\x89PNG"};
  const bool known =
      std::ranges::any_of(kMagic, [&](std::string_view magic) { return head.starts_with(magic); });
  return known || controls * 50 > head.size();
}

// Western text in UTF-16 has a zero in nearly every second byte and hardly one in the others.
std::optional<Encoding> utf16_without_mark(std::string_view head) {
  constexpr std::size_t kFewestPairs = 8;
  const std::size_t pairs = head.size() / 2;
  if (pairs < kFewestPairs) return std::nullopt;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < pairs * 2; ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const auto all_but_few = [&](std::size_t full, std::size_t empty) {
    return full * 10 >= pairs * 8 && empty * 50 <= pairs;
  };
  if (all_but_few(zeros[1], zeros[0])) return Encoding::utf16_little_endian;
  if (all_but_few(zeros[0], zeros[1])) return Encoding::utf16_big_endian;
  return std::nullopt;
}

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";

}  // namespace

Encoding detect_encoding(std::string_view head) {
  if (head.starts_with(kUtf8Mark)) return Encoding::utf8_with_mark;
  if (head.starts_with(kLittleEndianMark)) return Encoding::utf16_little_endian;
  if (head.starts_with(kBigEndianMark)) return Encoding::utf16_big_endian;
  if (const auto utf16 = utf16_without_mark(head)) return *utf16;
  if (looks_binary(head)) return Encoding::binary;
  return is_utf8(head) ? Encoding::utf8 : Encoding::windows1252;
}

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf8_with_mark:
      return "utf-8-bom";
    case Encoding::utf16_little_endian:
      return "utf-16le";
    case Encoding::utf16_big_endian:
      return "utf-16be";
    case Encoding::windows1252:
      return "windows-1252";
    case Encoding::binary:
      return "binary";
  }
  return "binary";
}

std::optional<Encoding> find_encoding(std::string_view name) {
  for (const Encoding encoding :
       {Encoding::utf8, Encoding::utf8_with_mark, Encoding::utf16_little_endian,
        Encoding::utf16_big_endian, Encoding::windows1252}) {
    if (encoding_name(encoding) == name) return encoding;
  }
  return std::nullopt;
}

std::size_t mark_size(std::string_view head, Encoding encoding) {
  const bool is_utf8_file = encoding == Encoding::utf8 || encoding == Encoding::utf8_with_mark;
  if (is_utf8_file && head.starts_with(kUtf8Mark)) return kUtf8Mark.size();
  const std::string_view mark =
      encoding == Encoding::utf16_little_endian ? kLittleEndianMark : kBigEndianMark;
  return is_utf16(encoding) && head.starts_with(mark) ? mark.size() : 0;
}

std::string to_utf8(std::string_view text, Encoding encoding) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (encoding == Encoding::windows1252) {
      const unsigned char byte = byte_at(text, i++);
      append_utf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252Upper[byte - 0x80U] : byte);
      continue;
    }
    const Utf8Step step = step_utf8(text, i);
    if (step.sequence == Sequence::whole) {
      out += text.substr(i, step.length);
    } else {
      append_utf8(out, kReplacementCharacter);
    }
    i += step.length;
  }
  return out;
}

}  // namespace clv::csv
