#!/usr/bin/env python3
"""Writes JSON files as one C++ source. usage: embed_presets.py OUTPUT.cpp FUNCTION FILE.json…

The function of that name in clv::ingest gives their texts. Whitespace is dropped, so that the program carries only what it reads. A
file that is not JSON ends the build.
"""
import json
import sys


def main(output, function, paths):
    lines = ['#include "ingest/embedded_presets.h"', "", "namespace clv::ingest {", "", f"std::span<const std::string_view> {function}() {{",
             "  static constexpr std::string_view kFiles[] = {"]
    for path in sorted(paths):
        with open(path, encoding="utf-8") as file:
            text = json.dumps(json.load(file), ensure_ascii=False, separators=(",", ":"))
        # Compilers limit the length of one literal; pieces next to each other are joined.
        pieces = [text[i:i + 1000] for i in range(0, len(text), 1000)]
        lines += ["      " + "\n      ".join(f'R"json({piece})json"' for piece in pieces) + ","]
    lines += ["  };", "  return kFiles;", "}", "", "}  // namespace clv::ingest", ""]
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
