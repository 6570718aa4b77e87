#include "csv/utf16.h"

#include "csv/utf8.h"

namespace clv::csv {

void Utf16Decoder::decode(std::string_view bytes, std::string& out) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!has_half_) {
      half_ = byte;
      has_half_ = true;
      continue;
    }
    has_half_ = false;
    const std::uint32_t high = little_endian_ ? byte : half_;
    const std::uint32_t low = little_endian_ ? half_ : byte;
    take_unit(high << 8U | low, out);
  }
}

void Utf16Decoder::finish(std::string& out) {
  if (has_half_ || high_surrogate_ != 0) append_utf8(out, kReplacementCharacter);
  has_half_ = false;
  high_surrogate_ = 0;
}

void Utf16Decoder::take_unit(std::uint32_t unit, std::string& out) {
  const bool is_low = unit >= 0xDC00 && unit < 0xE000;
  if (high_surrogate_ != 0) {
    const std::uint32_t high = high_surrogate_;
    high_surrogate_ = 0;
    if (is_low) {
      append_utf8(out, 0x10000U + ((high - 0xD800U) << 10U) + (unit - 0xDC00U));
      return;
    }
    append_utf8(out, kReplacementCharacter);
  }
  if (unit >= 0xD800 && unit < 0xDC00) {
    high_surrogate_ = unit;
  } else {
    append_utf8(out, is_low ? kReplacementCharacter : unit);
  }
}

std::string_view text_of_head(std::string_view head, Encoding encoding, std::string& scratch) {
  const std::string_view text = head.substr(mark_size(head, encoding));
  if (!is_utf16(encoding)) return text;
  scratch.clear();
  Utf16Decoder(encoding).decode(text, scratch);
  return scratch;
}

}  // namespace clv::csv
