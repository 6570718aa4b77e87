#!/usr/bin/env python3
"""Writes the table behind fold_letters (base/fold.h) as C++. usage: make_letter_table.py OUTPUT.cpp

For each letter of the Latin, Greek and Cyrillic blocks of Unicode its small form without diacritics, out of Python's own copy of the
Unicode database. A letter that falls apart into several is not in it (fold.cpp has those).
"""
import sys
import unicodedata

BLOCKS = ((0x00C0, 0x0250), (0x0370, 0x0400), (0x0400, 0x0460))

# Letters that Unicode does not take for another one with a stroke or without its dot, but people do.
ALIKE = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ς": "σ"}


def fold(letter):
    bare = "".join(c for c in unicodedata.normalize("NFD", letter.lower()) if not unicodedata.combining(c))
    bare = "".join(ALIKE.get(c, c) for c in bare)
    return bare if len(bare) == 1 else letter


# As fold.cpp.
PARTS = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}


def fold_word(word):
    """What fold_letters gives."""
    return "".join(PARTS.get(c, fold(c)) for c in word.lower())


def main(output):
    lines = ['#include "base/letter_table.h"', "", "namespace clv {", "", "std::span<const LetterBlock> letter_blocks() {"]
    for number, (first, end) in enumerate(BLOCKS):
        folded = ", ".join(str(ord(fold(chr(code)))) for code in range(first, end))
        lines.append(f"  static constexpr std::uint16_t kBlock{number}[] = {{{folded}}};")
    blocks = ", ".join(f"{{{first}, kBlock{number}}}" for number, (first, _) in enumerate(BLOCKS))
    lines += [f"  static constexpr LetterBlock kBlocks[] = {{{blocks}}};", "  return kBlocks;", "}", "", "}  // namespace clv", ""]
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1])
