#!/usr/bin/env python3
"""Writes assets/month_names.json as a sorted C++ table. usage: embed_months.py OUTPUT.cpp month_names.json

Names are folded as fold_letters (base/fold.h) does it. A name that means two months ends the build: no reader could tell them apart.
"""
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "base"))
from make_letter_table import fold_word  # noqa: E402


def month_of_name(languages):
    """{folded name: month}, months from 1."""
    table = {}
    for language, months in languages.items():
        if len(months) != 12:
            sys.exit(f"{language} has {len(months)} months")
        for month, names in enumerate(months, start=1):
            for name in map(fold_word, names.split()):
                if table.setdefault(name, month) != month:
                    sys.exit(f"{language}: {name} is month {month} here and month {table[name]} elsewhere")
    return table


def main(output, path):
    table = month_of_name(json.loads(Path(path).read_text(encoding="utf-8"))["languages"])
    lines = ['#include "ingest/month_table.h"', "", "namespace clv::ingest {", "", "MonthNames month_names() {",
             "  static constexpr MonthName kNames[] = {"]
    # By bytes, as std::string_view compares.
    names = sorted(table, key=str.encode)
    first = 0
    for name in names:
        size = len(name.encode())
        lines.append(f"      {{{first}, {size}, {table[name]}}},")
        first += size
    lines += ["  };", "  static constexpr std::string_view kLetters =", *(f'      "{name}"' for name in names), "      ;",
              "  return {kLetters, kNames};", "}", "", "}  // namespace clv::ingest", ""]
    Path(output).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
