#!/usr/bin/env python3
"""The real texts and four languages more, whose plurals are richer than those of the real ones: a folder for the generator.

usage: made_up_languages.py I18N_DIR OUTPUT_DIR

Their sentences are English but for a few Polish ones, each form of a plural with its name in front. The rules are CLDR 45's.
"""
import json
import shutil
import sys
from pathlib import Path

RULES = {
    "pl": {"one": "i = 1 and v = 0",
           "few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
           "many": "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"},
    "cs": {"one": "i = 1 and v = 0", "few": "i = 2..4 and v = 0", "many": "v != 0"},
    "lt": {"one": "n % 10 = 1 and n % 100 != 11..19",
           "few": "n % 10 = 2..9 and n % 100 != 11..19",
           "many": "f != 0"},
    "ar": {"zero": "n = 0", "one": "n = 1", "two": "n = 2", "few": "n % 100 = 3..10", "many": "n % 100 = 11..99"},
}
POLISH = {
    "unit.months": {"one": "{n} miesiąc", "few": "{n} miesiące", "many": "{n} miesięcy", "other": "{n} miesiąca"},
    "data.orders": {"one": "{count} zamówienie", "few": "{count} zamówienia", "many": "{count} zamówień", "other": "{count} zamówienia"},
}


def in_forms(sentence, forms):
    """A sentence with plural forms has all that the language has; any other stays."""
    if not isinstance(sentence, dict):
        return sentence
    return {form: f"{form}: {sentence['other']}" for form in [*forms, "other"]}


def main(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    path = target / "languages.json"
    languages = json.loads(path.read_text(encoding="utf-8"))
    english = next(row for row in languages["languages"] if row["code"] == "en")
    for code, rules in RULES.items():
        languages["languages"].append({**english, "code": code, "name": code, "plural": rules})
        (target / code).mkdir()
        for file in sorted((source / "en").glob("*.json")):
            texts = {key: in_forms(sentence, rules) for key, sentence in json.loads(file.read_text(encoding="utf-8")).items()}
            if code == "pl":
                texts.update({key: forms for key, forms in POLISH.items() if key in texts})
            (target / code / file.name).write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
    path.write_text(json.dumps(languages, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
