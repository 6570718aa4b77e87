#!/usr/bin/env python3
"""Writes JSON files as one C++ source. usage: embed_presets.py [--words WORDS.json] OUTPUT.cpp FUNCTION FILE.json…

The function of that name in clv::ingest gives their texts. Whitespace is dropped, so that the program carries only what it reads. A
file that is not JSON ends the build. The words of further languages (assets/words_by_language.json) go to the generic preset, behind its
own.
"""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "base"))
sys.dont_write_bytecode = True
from make_letter_table import fold_word  # noqa: E402


def header_key(name):
    """As header_key.h."""
    return "".join(c for c in fold_word(name) if c.isascii() and c.isalnum() or not c.isascii())


def add_words(preset, languages):
    """Names that mean a role in one language must not mean another one in the next: no reader could tell."""
    role_of = {header_key(name): role for role, names in preset["columns"].items() for name in names}
    for language, words in languages.items():
        for role, names in words["columns"].items():
            for name in names:
                key = header_key(name)
                if role_of.setdefault(key, role) != role:
                    sys.exit(f"{language}: {name} is {role} here and {role_of[key]} elsewhere")
                if key not in map(header_key, preset["columns"][role]):
                    preset["columns"][role].append(name)
        for exclusion, statuses in words["status"].items():
            for status in statuses:
                if preset["status"].setdefault(status, exclusion) != exclusion:
                    sys.exit(f"{language}: {status} is {exclusion} here and {preset['status'][status]} elsewhere")


def main(output, function, paths, words=None):
    lines = ['#include "ingest/embedded_presets.h"', "", "namespace clv::ingest {", "", f"std::span<const std::string_view> {function}() {{",
             "  static constexpr std::string_view kFiles[] = {"]
    for path in sorted(paths):
        content = json.loads(Path(path).read_text(encoding="utf-8"))
        if words and content.get("id") == "generic":
            add_words(content, json.loads(Path(words).read_text(encoding="utf-8")))
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        # Compilers limit the length of one literal; pieces next to each other are joined.
        pieces = [text[i:i + 1000] for i in range(0, len(text), 1000)]
        lines += ["      " + "\n      ".join(f'R"json({piece})json"' for piece in pieces) + ","]
    lines += ["  };", "  return kFiles;", "}", "", "}  // namespace clv::ingest", ""]
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


if __name__ == "__main__":
    arguments = sys.argv[1:]
    further = None
    if arguments[0] == "--words":
        further = arguments[1]
        arguments = arguments[2:]
    main(arguments[0], arguments[1], arguments[2:], further)
