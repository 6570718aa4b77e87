#include "csv/encoding.h"

#include <algorithm>
#include <array>

namespace clv::csv {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

// Bytes 0x80..0x9F of Windows-1252 (WHATWG Encoding Standard, index windows-1252); the rest equals
// Latin-1.
constexpr std::array<std::uint32_t, 32> kWindows1252Upper{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

void append_utf8(std::string& out, std::uint32_t code_point) {
  const auto put = [&](std::uint32_t bits) {
    out += static_cast<char>(static_cast<unsigned char>(bits));
  };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
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
  // A stray control character happens in real exports; zero bytes or one in fifty do not.
  const auto zeros = static_cast<std::size_t>(std::ranges::count(head, '\0'));
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(head, is_control));
  constexpr std::array<std::string_view, 5> kMagic{"PK\x03\x04", "%PDF-", "\x1F\x8B",
                                                   "\xD0\xCF\x11\xE0", "\x89PNG"};
  const bool known =
      std::ranges::any_of(kMagic, [&](std::string_view magic) { return head.starts_with(magic); });
  return known || zeros > 0 || controls * 50 > head.size();
}

}  // namespace

Encoding detect_encoding(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return Encoding::kUtf8WithMark;
  if (head.starts_with("\xFF\xFE")) return Encoding::kUtf16LittleEndian;
  if (head.starts_with("\xFE\xFF")) return Encoding::kUtf16BigEndian;
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

std::size_t mark_size(Encoding encoding) {
  if (encoding == Encoding::kUtf8WithMark) return 3;
  return encoding == Encoding::kUtf16LittleEndian || encoding == Encoding::kUtf16BigEndian ? 2 : 0;
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
      append_utf8(out, kReplacement);
    }
    i += step.length;
  }
  return out;
}

}  // namespace clv::csv
