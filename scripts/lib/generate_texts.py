#!/usr/bin/env python3
"""Turns assets/i18n into C++: the enum TextKey and one table of sentences per language.

usage: generate_texts.py I18N_DIR OUTPUT_DIR     writes OUTPUT_DIR/texts/{text_key.h,key_names.cpp,texts_<code>.cpp}
       generate_texts.py I18N_DIR --list         prints the names of the .cpp files it would write, as a CMake list

Prints one sentence per problem and writes nothing if a language lacks a key, has one too many, or uses other placeholders.
"""
import json
import re
import sys
from pathlib import Path

KEY = re.compile(r"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)+$")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
PATTERNS = {  # what each pattern of a language row must hold
    "money": {"sign", "n"}, "money_negative": {"sign", "n"}, "money_signed": {"pm", "sign", "n"}, "percent": {"n"},
    "million": {"n"}, "billion": {"n"}, "trillion": {"n"}, "date": {"d", "month", "y"},
}
PLURAL_RULES = ("one_is_1", "one_below_2")
ROW_TEXTS = ("code", "name", "decimal", "group", *PATTERNS)


def placeholders(sentence):
    return set(PLACEHOLDER.findall(sentence))


def read_json(path, problems):
    """The object in a file, or nothing; a key that stands twice in one object is a problem."""
    def unique(pairs):
        seen = {}
        for key, content in pairs:
            if key in seen:
                problems.append(f"{path}: {key} stands twice")
            seen[key] = content
        return seen
    try:
        parsed = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)
    except (OSError, ValueError) as error:
        problems.append(f"{path}: {error}")
        return {}
    if not isinstance(parsed, dict):
        problems.append(f"{path}: must hold an object")
        return {}
    return parsed


def read_languages(folder, problems):
    path = folder / "languages.json"
    rows = read_json(path, problems).get("languages", [])
    if not rows and not problems:
        problems.append(f"{path}: names no language")
    for row in rows:
        where = f"{path}: language {row.get('code', '?')}"
        if not re.fullmatch("[a-z]{2,3}", row.get("code", "")):
            problems.append(f"{where}: code must be two or three small letters")
        problems += [f"{where}: lacks {name}" for name in ROW_TEXTS if not isinstance(row.get(name), str)]
        problems += [f"{where}: {name} must hold the placeholders {sorted(wanted)}"
                     for name, wanted in PATTERNS.items() if placeholders(row.get(name, "")) != wanted]
        if len(row.get("months_short", [])) != 12:
            problems.append(f"{where}: months_short must hold 12 names")
        if row.get("plural") not in PLURAL_RULES:
            problems.append(f"{where}: plural must be one of {', '.join(PLURAL_RULES)}")
    return rows


def text_files(folder, code):
    return sorted((folder / code).glob("*.json"))


def read_texts(folder, code, problems):
    """{key: {"other": sentence, "one": sentence if it has plural forms}} of all the language's files."""
    texts = {}
    files = text_files(folder, code)
    if not files:
        problems.append(f"{folder / code}: holds no texts")

    def add(path, key, form, sentence):
        if not KEY.match(key):
            problems.append(f"{path}: {key} is not a dotted name of small letters, digits and _")
        elif not isinstance(sentence, str) or not sentence.strip():
            problems.append(f"{path}: {key} has no sentence")
        elif form in texts.setdefault(key, {}):
            problems.append(f"{path}: {key} stands in two files")
        else:
            texts[key][form] = sentence

    for path in files:
        for key, content in read_json(path, problems).items():
            name, _, form = key.partition("#")
            forms = content if isinstance(content, dict) else {form or "other": content}
            for each, sentence in forms.items():
                if each not in ("one", "other"):
                    problems.append(f"{path}: {name} has the unknown plural form {each}")
                else:
                    add(path, name, each, sentence)
    problems += [f"{folder / code}: {key} has the form one but not the form other"
                 for key, forms in texts.items() if forms and "other" not in forms]
    return texts


def compare(texts, codes, problems):
    """Every language must hold the same keys, the same plural forms and the same placeholders as the first."""
    reference_code, reference = codes[0], texts[codes[0]]
    for code in codes:
        for key in sorted(reference.keys() - texts[code].keys()):
            problems.append(f"{code}: lacks {key}, which {reference_code} has")
        for key in sorted(texts[code].keys() - reference.keys()):
            problems.append(f"{code}: has {key}, which {reference_code} lacks")
        for key in sorted(reference.keys() & texts[code].keys()):
            forms, wanted_forms = texts[code][key], reference[key]
            if ("one" in forms) != ("one" in wanted_forms):
                problems.append(f"{code}: {key} must have the same plural forms as in {reference_code}")
            wanted = placeholders(wanted_forms.get("other", ""))
            for form, sentence in forms.items():
                found = placeholders(sentence)
                # "one month" needs no number
                optional = {"count", "n"} if form == "one" else set()
                if found - wanted or wanted - found - optional:
                    problems.append(f"{code}: {key} has the placeholders {sorted(found)}, "
                                    f"{reference_code} has {sorted(wanted)}")


def identifiers(keys, problems):
    names = {}
    for key in keys:
        name = key.replace(".", "_")
        if name in names:
            problems.append(f"{key} and {names[name]} would be one name in C++")
        names[name] = key


def literal(sentence):
    """A C++ string literal: ASCII stays, every other byte is written in octal (which ends after three digits)."""
    out = []
    for byte in sentence.encode("utf-8"):
        char = chr(byte)
        if char in '"\\':
            out.append("\\" + char)
        elif char == "?":
            out.append("\\?")  # no trigraphs
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out) + '"'


HEAD = "// Generated from assets/i18n by scripts/lib/generate_texts.py. Change the texts, not this file.\n"


def key_header(keys, rows):
    enumerators = "".join(f"  {key.replace('.', '_')},\n" for key in keys)
    languages = "".join(f"  {row['code']},\n" for row in rows)
    entries = ", ".join(f"Language::{row['code']}" for row in rows)
    return f"""{HEAD}#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace clv::texts {{

enum class Language : std::uint8_t {{
{languages}}};
// Every language that there are texts for, in the order of languages.json.
inline constexpr std::array kLanguages{{{entries}}};

enum class TextKey : std::uint16_t {{
{enumerators}}};
inline constexpr std::size_t kTextKeyCount = {len(keys)};

}}  // namespace clv::texts
"""


def names_source(keys, rows):
    names = "".join(f"    {{{literal(key)}, TextKey::{key.replace('.', '_')}}},\n" for key in sorted(keys))
    declarations = "".join(f"extern const LanguageTexts kTexts_{row['code']};\n" for row in rows)
    cases = "".join(f"    case Language::{row['code']}:\n      return kTexts_{row['code']};\n" for row in rows)
    return f"""{HEAD}#include "texts/language_data.h"

namespace clv::texts {{
namespace {{

constexpr KeyName kKeyNames[] = {{
{names}}};

}}  // namespace

{declarations}
std::span<const KeyName> key_names() {{ return kKeyNames; }}

const LanguageTexts& language_texts(Language language) {{
  switch (language) {{
{cases}  }}
  return kTexts_{rows[0]['code']};
}}

}}  // namespace clv::texts
"""


def language_source(keys, row, texts):
    others = "".join(f"    {literal(texts[key]['other'])},\n" for key in keys)
    ones = "".join(f"    {literal(texts[key]['one'])},\n" for key in keys if "one" in texts[key])
    has_ones = bool(ones)
    one_table = f"constexpr std::string_view kOne[] = {{\n{ones}}};\n" if has_ones else ""
    fields = "".join(f"        .{name} = {literal(row[name])},\n" for name in ROW_TEXTS)
    months = ", ".join(literal(month) for month in row["months_short"])
    return f"""{HEAD}#include "texts/language_data.h"

namespace clv::texts {{
namespace {{

constexpr std::string_view kOther[] = {{
{others}}};
{one_table}
}}  // namespace

extern const LanguageTexts kTexts_{row['code']};
constinit const LanguageTexts kTexts_{row['code']} = {{
    .row = {{
{fields}        .months_short = {{{months}}},
        .plural = PluralRule::{row['plural']},
    }},
    .other = kOther,
    .one = {'kOne' if has_ones else '{}'},
}};

}}  // namespace clv::texts
"""


def write_if_changed(path, content):
    """An unchanged file keeps its time, so that only what changed is compiled again."""
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    folder, output = Path(arguments[0]), arguments[1]
    problems = []
    rows = read_languages(folder, problems)
    codes = [row["code"] for row in rows if "code" in row]
    if output == "--list" and not problems:
        print(";".join(["key_names.cpp", *(f"texts_{code}.cpp" for code in codes)]))
        return
    texts = {code: read_texts(folder, code, problems) for code in codes}
    if codes:
        compare(texts, codes, problems)
    # Plural texts come first: the table of their second form then needs no holes.
    keys = sorted(texts[codes[0]], key=lambda key: ("one" not in texts[codes[0]][key], key)) if codes else []
    identifiers(keys, problems)
    if problems:
        sys.exit("\n".join(dict.fromkeys(problems)))
    target = Path(output) / "texts"
    write_if_changed(target / "text_key.h", key_header(keys, rows))
    write_if_changed(target / "key_names.cpp", names_source(keys, rows))
    for row in rows:
        write_if_changed(target / f"texts_{row['code']}.cpp", language_source(keys, row, texts[row["code"]]))


if __name__ == "__main__":
    main(sys.argv[1:])
