#!/usr/bin/env python3
"""Turns assets/i18n into C++, the enum TextKey and the sentences of each language, and into files that a page loads.

usage: generate_texts.py I18N_DIR OUTPUT_DIR     writes OUTPUT_DIR/texts/ (below)
       generate_texts.py I18N_DIR --list         prints the names of the .cpp files it would write, as a CMake list

  text_key.h, key_names.cpp, language_rows.cpp   keys, their dotted names, the rows of languages.json with their plural rules
  texts_<code>.cpp, sentences.cpp                the sentences as tables, for programs that carry them along
  <code>.txt, all.txt                            the same for the page: one language's first view, and everything

The .txt form, read by src/texts/loaded_texts.cpp: languages separated by U+001D, each a list separated by U+001E of its code
and then its sentences in the order of TextKey. A sentence with plural forms has them all, separated by U+001F, in the order
of PluralForm; a form that its language does not have is empty there. No sentence: not in this file.

Prints one sentence per problem and writes nothing if a language lacks a key or one of its own plural forms, has one too many,
or uses other placeholders.
"""
import json
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a new file beside this one would look like a change to the site
from plural_rules import FORMS, cpp_condition  # noqa: E402

KEY = re.compile(r"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)+$")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
SEPARATORS = re.compile("[\x1c-\x1f]")  # of the .txt form
PATTERNS = {  # what each pattern of a language row must hold
    "money": {"sign", "n"}, "money_negative": {"sign", "n"}, "money_signed": {"pm", "sign", "n"}, "percent": {"n"},
    "million": {"n"}, "billion": {"n"}, "trillion": {"n"}, "date": {"d", "month", "y"},
}
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
        problems += [f"{where}: {problem}" for problem in plural_problems(row.get("plural"))]
    return rows


def plural_problems(rules):
    if not isinstance(rules, dict) or set(rules) - set(FORMS[1:]):
        return [f"plural must hold a rule for each form but other, of {', '.join(FORMS[1:])}"]
    problems = []
    for form, rule in rules.items():
        try:
            cpp_condition(rule)
        except ValueError as error:
            problems.append(f"plural {form}: {error}")
    return problems


def read_texts(folder, code, problems, names="*"):
    """{key: {"other": sentence, and a sentence for each other form if it has plural forms}} of the language's files, or of those named."""
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
                if each not in FORMS:
                    problems.append(f"{path}: {name} has the unknown plural form {each}")
                else:
                    add(path, name, each, sentence)
    problems += [f"{folder / code}: {key} has the form {next(iter(forms))} but not the form other"
                 for key, forms in texts.items() if forms and "other" not in forms]
    return texts


def forms_of(row):
    """The plural forms of a language, in the order of PluralForm."""
    rules = row.get("plural")
    return [form for form in FORMS if form == "other" or (isinstance(rules, dict) and form in rules)]


def compare(texts, rows, problems):
    """Every language must hold the same keys and placeholders as the first, and where that has plural forms, all of its own."""
    codes = [row["code"] for row in rows]
    own_forms = {row["code"]: forms_of(row) for row in rows}
    reference_code, reference = codes[0], texts[codes[0]]
    for code in codes:
        for key in sorted(reference.keys() - texts[code].keys()):
            problems.append(f"{code}: lacks {key}, which {reference_code} has")
        for key in sorted(texts[code].keys() - reference.keys()):
            problems.append(f"{code}: has {key}, which {reference_code} lacks")
        for key in sorted(reference.keys() & texts[code].keys()):
            forms, wanted_forms = texts[code][key], reference[key]
            expected = own_forms[code] if len(wanted_forms) > 1 else ["other"]
            if set(forms) != set(expected):
                problems.append(f"{code}: {key} must have the plural forms {', '.join(expected)}")
            wanted = placeholders(wanted_forms.get("other", ""))
            for form, sentence in forms.items():
                found = placeholders(sentence)
                # "one month", "no month" and "two months" need no number
                optional = {"count", "n"} if form in ("zero", "one", "two") else set()
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
    forms = used_forms(rows)
    form_list = "".join(f"  {form},\n" for form in forms)
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

// The forms that any of the languages has, "other" first.
enum class PluralForm : std::uint8_t {{
{form_list}}};
inline constexpr std::size_t kPluralFormCount = {len(forms)};

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


def used_forms(rows):
    return [form for form in FORMS if any(form in forms_of(row) for row in rows)]


def plural_function(row):
    """A language's rules, one after the other: no number fulfils two of them."""
    lines = "".join(f"  // {rule}\n  if ({cpp_condition(rule)}) return PluralForm::{form};\n"
                    for form, rule in row["plural"].items())
    name = "number" if row["plural"] else "/*number*/"
    return f"""PluralForm plural_form_{row['code']}(const PluralOperands& {name}) {{
{lines}  return PluralForm::other;
}}
"""


def rows_source(rows):
    functions = "\n".join(plural_function(row) for row in rows)
    entries = ""
    for row in rows:
        fields = "".join(f"        .{name} = {literal(row[name])},\n" for name in ROW_TEXTS)
        months = ", ".join(literal(month) for month in row["months_short"])
        entries += f"""    {{
{fields}        .months_short = {{{months}}},
        .plural_form = plural_form_{row['code']},
    }},
"""
    return f"""{HEAD}#include "texts/language_data.h"

namespace clv::texts {{
namespace {{

{functions}
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


def language_source(keys, code, texts, forms):
    def table(form):
        sentences = "".join(f"    {literal(texts[key].get(form, ''))},\n" for key in keys)
        return f"constexpr std::string_view k_{form}[] = {{\n{sentences}}};\n"
    tables = "".join(table(form) for form in forms)
    names = ", ".join(f"k_{form}" for form in forms)
    return f"""{HEAD}#include "texts/language_data.h"

namespace clv::texts {{
namespace {{

{tables}
}}  // namespace

extern const Sentences kSentences_{code};
constinit const Sentences kSentences_{code} = {{.forms = {{{{{names}}}}}}};

}}  // namespace clv::texts
"""


def loaded_text(keys, code, texts, forms):
    """A language's part of a .txt file; a key that is not in `texts` is left empty."""
    def sentences(key):
        return "\x1f".join(texts.get(key, {}).get(form, "") for form in forms).rstrip("\x1f")
    return "\x1e".join([code, *(sentences(key) for key in keys)])


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
        compare(texts, [row for row in rows if "code" in row], problems)
    keys = sorted(texts[codes[0]]) if codes else []
    identifiers(keys, problems)
    if problems:
        sys.exit("\n".join(dict.fromkeys(problems)))
    target = Path(output) / "texts"
    forms = used_forms(rows)
    write_if_changed(target / "text_key.h", key_header(keys, rows))
    write_if_changed(target / "key_names.cpp", names_source(keys))
    write_if_changed(target / "language_rows.cpp", rows_source(rows))
    write_if_changed(target / "sentences.cpp", sentences_source(rows))
    for code in codes:
        write_if_changed(target / f"texts_{code}.cpp", language_source(keys, code, texts[code], forms))
        write_if_changed(target / f"{code}.txt", loaded_text(keys, code, read_texts(folder, code, [], FIRST_VIEW_FILES), forms))
    write_if_changed(target / "all.txt", "\x1d".join(loaded_text(keys, code, texts[code], forms) for code in codes))


if __name__ == "__main__":
    main(sys.argv[1:])
