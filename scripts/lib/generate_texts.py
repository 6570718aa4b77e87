#!/usr/bin/env python3
"""Turns assets/i18n into C++, the enum TextKey and one table of sentences per language, and into files that a page loads.

usage: generate_texts.py I18N_DIR OUTPUT_DIR     writes OUTPUT_DIR/texts/ (below)
       generate_texts.py I18N_DIR --list         prints the names of the .cpp files it would write, as a CMake list

  text_key.h, key_names.cpp, language_rows.cpp   keys, their dotted names, the rows of languages.json
  texts_<code>.cpp, sentences.cpp                the sentences as tables, for programs that carry them along
  <code>.txt, all.txt                            the same for the page: one language's first view, and everything

The .txt form, read by src/texts/loaded_texts.cpp: languages separated by U+001D, each a list separated by U+001E of its code
and then its sentences in the order of TextKey; U+001F stands before the form for one. No sentence: not in this file.

Prints one sentence per problem and writes nothing if a language lacks a key, has one too many, or uses other placeholders.
"""
import json
import re
import sys
from pathlib import Path

KEY = re.compile(r"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)+$")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
SEPARATORS = re.compile("[\x1c-\x1f]")  # of the .txt form
PATTERNS = {  # what each pattern of a language row must hold
    "money": {"sign", "n"}, "money_negative": {"sign", "n"}, "money_signed": {"pm", "sign", "n"}, "percent": {"n"},
    "million": {"n"}, "billion": {"n"}, "trillion": {"n"}, "date": {"d", "month", "y"},
}
PLURAL_RULES = ("one_is_1", "one_below_2")
# What the calculator says before a visitor has gone anywhere; the other files arrive after the first picture.
FIRST_VIEW_FILES = {"calculate", "calculator", "common", "share", "widget"}
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


def read_texts(folder, code, problems, names="*"):
    """{key: {"other": sentence, "one": sentence if it has plural forms}} of the language's files, or of those named."""
    texts = {}
    files = sorted(path for path in (folder / code).glob("*.json") if names == "*" or path.stem in names)
    if not files:
        problems.append(f"{folder / code}: holds no texts")

    def add(path, key, form, sentence):
        if not KEY.match(key):
            problems.append(f"{path}: {key} is not a dotted name of small letters, digits and _")
        elif not isinstance(sentence, str) or not sentence.strip():
            problems.append(f"{path}: {key} has no sentence")
        elif SEPARATORS.search(sentence):
            problems.append(f"{path}: {key} holds a control character")
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


def names_source(keys):
    names = "".join(f"    {{{literal(key)}, TextKey::{key.replace('.', '_')}}},\n" for key in sorted(keys))
    return f"""{HEAD}#include "texts/language_data.h"

namespace clv::texts {{
namespace {{

constexpr KeyName kKeyNames[] = {{
{names}}};

}}  // namespace

std::span<const KeyName> key_names() {{ return kKeyNames; }}

}}  // namespace clv::texts
"""


def rows_source(rows):
    entries = ""
    for row in rows:
        fields = "".join(f"        .{name} = {literal(row[name])},\n" for name in ROW_TEXTS)
        months = ", ".join(literal(month) for month in row["months_short"])
        entries += f"""    {{
{fields}        .months_short = {{{months}}},
        .plural = PluralRule::{row['plural']},
    }},
"""
    return f"""{HEAD}#include "texts/language_data.h"

namespace clv::texts {{
namespace {{

constexpr LanguageRow kRows[] = {{
{entries}}};

}}  // namespace

const LanguageRow& language_row(Language language) {{
  return kRows[static_cast<std::size_t>(language)];
}}

}}  // namespace clv::texts
"""


def sentences_source(rows):
    declarations = "".join(f"extern const Sentences kSentences_{row['code']};\n" for row in rows)
    cases = "".join(f"    case Language::{row['code']}:\n      return kSentences_{row['code']};\n" for row in rows)
    return f"""{HEAD}#include "texts/language_data.h"

namespace clv::texts {{

{declarations}
const Sentences& sentences(Language language) {{
  switch (language) {{
{cases}  }}
  return kSentences_{rows[0]['code']};
}}

}}  // namespace clv::texts
"""


def language_source(keys, code, texts):
    others = "".join(f"    {literal(texts[key]['other'])},\n" for key in keys)
    ones = "".join(f"    {literal(texts[key].get('one', ''))},\n" for key in keys)
    return f"""{HEAD}#include "texts/language_data.h"

namespace clv::texts {{
namespace {{

constexpr std::string_view kOther[] = {{
{others}}};
constexpr std::string_view kOne[] = {{
{ones}}};

}}  // namespace

extern const Sentences kSentences_{code};
constinit const Sentences kSentences_{code} = {{.other = kOther, .one = kOne}};

}}  // namespace clv::texts
"""


def loaded_text(keys, code, texts):
    """A language's part of a .txt file; a key that is not in `texts` is left empty."""
    def forms(key):
        entry = texts.get(key)
        return "" if entry is None else "\x1f".join(entry[form] for form in ("other", "one") if form in entry)
    return "\x1e".join([code, *(forms(key) for key in keys)])


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
        print(";".join(["key_names.cpp", "language_rows.cpp", "sentences.cpp", *(f"texts_{code}.cpp" for code in codes)]))
        return
    texts = {code: read_texts(folder, code, problems) for code in codes}
    if codes:
        compare(texts, codes, problems)
    keys = sorted(texts[codes[0]]) if codes else []
    identifiers(keys, problems)
    if problems:
        sys.exit("\n".join(dict.fromkeys(problems)))
    target = Path(output) / "texts"
    write_if_changed(target / "text_key.h", key_header(keys, rows))
    write_if_changed(target / "key_names.cpp", names_source(keys))
    write_if_changed(target / "language_rows.cpp", rows_source(rows))
    write_if_changed(target / "sentences.cpp", sentences_source(rows))
    for code in codes:
        write_if_changed(target / f"texts_{code}.cpp", language_source(keys, code, texts[code]))
        write_if_changed(target / f"{code}.txt", loaded_text(keys, code, read_texts(folder, code, [], FIRST_VIEW_FILES)))
    write_if_changed(target / "all.txt", "\x1d".join(loaded_text(keys, code, texts[code]) for code in codes))


if __name__ == "__main__":
    main(sys.argv[1:])
