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

enum class Sequence : std::uint8_t { kWhole, kCutOff, kBroken };

struct Utf8Step {
  Sequence sequence;
  std::size_t length;  // bytes to go on by
};

// One UTF-8 sequence at `i`, strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
Utf8Step step_utf8(std::string_view text, std::size_t i) {
  const unsigned char lead = byte_at(text, i);
  if (lead < 0x80) return {Sequence::kWhole, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return {Sequence::kBroken, 1};
  for (std::size_t k = 1; k < length; ++k) {
    if (i + k >= text.size()) return {Sequence::kCutOff, k};
    const unsigned char next = byte_at(text, i + k);
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (k == 1 && lead == 0xE0) low = 0xA0;
    if (k == 1 && lead == 0xED) high = 0x9F;
    if (k == 1 && lead == 0xF0) low = 0x90;
    if (k == 1 && lead == 0xF4) high = 0x8F;
    if (next < low || next > high) return {Sequence::kBroken, k};
  }
  return {Sequence::kWhole, length};
}

bool is_utf8(std::string_view head) {
  for (std::size_t i = 0; i < head.size();) {
    const Utf8Step step = step_utf8(head, i);
    if (step.sequence == Sequence::kBroken) return false;
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
  if (all_but_few(zeros[1], zeros[0])) return Encoding::kUtf16LittleEndian;
  if (all_but_few(zeros[0], zeros[1])) return Encoding::kUtf16BigEndian;
  return std::nullopt;
}

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";

}  // namespace

Encoding detect_encoding(std::string_view head) {
  if (head.starts_with(kUtf8Mark)) return Encoding::kUtf8WithMark;
  if (head.starts_with(kLittleEndianMark)) return Encoding::kUtf16LittleEndian;
  if (head.starts_with(kBigEndianMark)) return Encoding::kUtf16BigEndian;
  if (const auto utf16 = utf16_without_mark(head)) return *utf16;
  if (looks_binary(head)) return Encoding::kBinary;
  return is_utf8(head) ? Encoding::kUtf8 : Encoding::kWindows1252;
}

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "utf-8";
    case Encoding::kUtf8WithMark:
      return "utf-8-bom";
    case Encoding::kUtf16LittleEndian:
      return "utf-16le";
    case Encoding::kUtf16BigEndian:
      return "utf-16be";
    case Encoding::kWindows1252:
      return "windows-1252";
    case Encoding::kBinary:
      return "binary";
  }
  return "binary";
}

std::optional<Encoding> find_encoding(std::string_view name) {
  for (const Encoding encoding :
       {Encoding::kUtf8, Encoding::kUtf8WithMark, Encoding::kUtf16LittleEndian,
        Encoding::kUtf16BigEndian, Encoding::kWindows1252}) {
    if (encoding_name(encoding) == name) return encoding;
  }
  return std::nullopt;
}

std::size_t mark_size(std::string_view head, Encoding encoding) {
  const bool is_utf8_file = encoding == Encoding::kUtf8 || encoding == Encoding::kUtf8WithMark;
  if (is_utf8_file && head.starts_with(kUtf8Mark)) return kUtf8Mark.size();
  const std::string_view mark =
      encoding == Encoding::kUtf16LittleEndian ? kLittleEndianMark : kBigEndianMark;
  return is_utf16(encoding) && head.starts_with(mark) ? mark.size() : 0;
}

std::string to_utf8(std::string_view text, Encoding encoding) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (encoding == Encoding::kWindows1252) {
      const unsigned char byte = byte_at(text, i++);
      append_utf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252Upper[byte - 0x80U] : byte);
      continue;
    }
    const Utf8Step step = step_utf8(text, i);
    if (step.sequence == Sequence::kWhole) {
      out += text.substr(i, step.length);
    } else {
      append_utf8(out, kReplacementCharacter);
    }
    i += step.length;
  }
  return out;
}

}  // namespace clv::csv
