#include "base/fold.h"

#include <cstddef>
#include <cstdint>

#include "base/letter_table.h"

namespace clv {
namespace {

// The letter of two bytes at the front of the text; 0 for anything else. All of the table's have two.
std::uint16_t letter_of_two_bytes(std::string_view text) {
  if (text.size() < 2) return 0;
  const auto lead = static_cast<unsigned char>(text[0]);
  const auto next = static_cast<unsigned char>(text[1]);
  if (lead < 0xC2 || lead > 0xDF || (next & 0xC0U) != 0x80) return 0;
  return static_cast<std::uint16_t>((lead & 0x1FU) << 6U | (next & 0x3FU));
}

std::uint16_t fold_letter(std::uint16_t letter) {
  for (const LetterBlock& block : letter_blocks()) {
    if (letter >= block.first && letter < block.first + block.folded.size())
      return block.folded[letter - block.first];
  }
  return letter;
}

// Nothing for letters that stay one letter.
std::string_view parts_of(std::uint16_t letter) {
  switch (letter) {
    case 0xDF:
      return "ss";
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0x152:
    case 0x153:
      return "oe";
    case 0xDE:
    case 0xFE:
      return "th";
    default:
      return {};
  }
}

void append_utf8(std::uint16_t letter, std::string& out) {
  if (letter < 0x80) {
    out += static_cast<char>(letter);
    return;
  }
  out += static_cast<char>(0xC0U | letter >> 6U);
  out += static_cast<char>(0x80U | (letter & 0x3FU));
}

}  // namespace

std::string fold_letters(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const char c = text.front();
    if (const std::uint16_t letter = letter_of_two_bytes(text); letter != 0) {
      if (const std::string_view parts = parts_of(letter); !parts.empty()) {
        folded += parts;
      } else {
        append_utf8(fold_letter(letter), folded);
      }
      text.remove_prefix(2);
      continue;
    }
    folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    text.remove_prefix(1);
  }
  return folded;
}

}  // namespace clv
