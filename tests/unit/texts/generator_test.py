"""The text generator refuses what would be a hole on someone's screen, with one sentence per problem."""
import ast
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = ROOT / "scripts" / "lib" / "generate_texts.py"
REAL_LANGUAGES = json.loads((ROOT / "assets" / "i18n" / "languages.json").read_text(encoding="utf-8"))


class Generator(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.output = self.folder / "out"
        self.rows = [dict(row) for row in REAL_LANGUAGES["languages"][:2]]
        self.first, self.second = (row["code"] for row in self.rows)

    def write(self, code, texts, name="a.json"):
        path = self.folder / "i18n" / code / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(texts if isinstance(texts, str) else json.dumps(texts), encoding="utf-8")

    def run_script(self, *arguments):
        languages = self.folder / "i18n" / "languages.json"
        languages.parent.mkdir(exist_ok=True)
        languages.write_text(json.dumps({"languages": self.rows}), encoding="utf-8")
        return subprocess.run([sys.executable, SCRIPT, self.folder / "i18n", *(arguments or (self.output,))],
                              capture_output=True, text=True, check=False)

    def assert_refused(self, *parts):
        ran = self.run_script()
        self.assertNotEqual(ran.returncode, 0)
        lines = ran.stderr.strip().splitlines()
        self.assertEqual(len(lines), 1, ran.stderr)
        for part in parts:
            self.assertIn(part, lines[0])
        self.assertFalse(self.output.exists(), "nothing is written where something is wrong")

    def both(self, first, second):
        self.write(self.first, first)
        self.write(self.second, second)

    def test_texts_of_several_files_are_merged(self):
        self.both({"a.b": "een"}, {"a.b": "one"})
        self.write(self.first, {"a.c": "twee {n}"}, "b.json")
        self.write(self.second, {"a.c": "{n} two"}, "other_name.json")
        self.assertEqual(self.run_script().returncode, 0)
        header = (self.output / "texts" / "text_key.h").read_text()
        self.assertIn(f"kLanguages{{Language::{self.first}, Language::{self.second}}}", header)
        self.assertIn("a_b,", header)
        self.assertIn("kTextKeyCount = 2", header)

    def test_unchanged_files_keep_their_time(self):
        self.both({"a.b": "een"}, {"a.b": "one"})
        self.run_script()
        path = self.output / "texts" / f"texts_{self.first}.cpp"
        before = path.stat().st_mtime_ns
        self.run_script()
        self.assertEqual(path.stat().st_mtime_ns, before)

    def test_a_missing_key(self):
        self.both({"a.b": "een", "a.c": "twee"}, {"a.b": "one"})
        self.assert_refused(f"{self.second}: lacks a.c")

    def test_a_key_too_many(self):
        self.both({"a.b": "een"}, {"a.b": "one", "a.c": "two"})
        self.assert_refused(f"{self.second}: has a.c")

    def test_other_placeholders(self):
        self.both({"a.b": "{n} klanten"}, {"a.b": "{count} customers"})
        self.assert_refused(f"{self.second}: a.b has the placeholders ['count']", "['n']")

    def test_every_problem_is_named(self):
        self.both({"a.b": "een", "a.c": "{x}"}, {"a.c": "{y}", "a.d": "two"})
        self.assertEqual(len(self.run_script().stderr.strip().splitlines()), 3)

    def test_plural_forms_in_both_notations(self):
        self.both({"a.b": {"one": "een klant", "other": "{count} klanten"}},
                  {"a.b#one": "one customer", "a.b#other": "{count} customers"})
        self.assertEqual(self.run_script().returncode, 0)

    def test_plural_forms_must_agree(self):
        self.both({"a.b": {"one": "een klant", "other": "{count} klanten"}}, {"a.b": "{count} customers"})
        self.assert_refused(f"{self.second}: a.b must have the plural forms other, one")

    def test_a_language_has_all_of_its_own_forms_and_no_others(self):
        self.rows[1]["plural"] = {"one": "i = 1 and v = 0", "few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"}
        dutch = {"a.b": {"one": "een klant", "other": "{count} klanten"}}
        self.both(dutch, {"a.b": {"one": "jeden klient", "other": "{count} klientów"}})
        self.assert_refused(f"{self.second}: a.b must have the plural forms other, one, few")
        self.write(self.second, {"a.b": {"one": "jeden klient", "few": "{count} klienci", "other": "{count} klientów"}})
        self.assertEqual(self.run_script().returncode, 0)
        self.assertIn("  other,\n  one,\n  few,\n", (self.output / "texts" / "text_key.h").read_text())
        self.assertIn("een klant\x1e", (self.output / "texts" / "all.txt").read_text().replace("\x1d", "\x1e"))

    def test_only_the_forms_for_one_number_may_leave_it_out(self):
        self.rows[1]["plural"] = {"one": "i = 1", "few": "i = 2..4"}
        self.both({"a.b": {"one": "een klant", "other": "{count} klanten"}},
                  {"a.b": {"one": "jeden klient", "few": "klienci", "other": "{count} klientów"}})
        self.assert_refused(f"{self.second}: a.b has the placeholders []")

    def test_a_plural_rule_that_is_none(self):
        for rule in ("i == 1", "i = one", "x = 1", "i = 1 and", "", 1, "i = 1..2..3", "i = 1; system(0)"):
            with self.subTest(rule=rule):
                self.both({"a.b": "een"}, {"a.b": "one"})
                self.rows[1]["plural"] = {"one": rule}
                self.assert_refused(f"language {self.second}: plural one: ")
        self.rows[1]["plural"] = {"several": "i = 1"}
        self.assert_refused(f"language {self.second}: plural must hold a rule for each form but other")

    def test_one_without_other(self):
        self.both({"a.b#one": "een"}, {"a.b": "one"})
        self.assertIn("has the form one but not the form other", self.run_script().stderr)

    def test_an_unknown_plural_form(self):
        self.both({"a.b": {"other": "x", "several": "y"}}, {"a.b": "x"})
        self.assert_refused("a.b has the unknown plural form several")

    def test_a_key_in_two_files(self):
        self.both({"a.b": "een"}, {"a.b": "one"})
        self.write(self.first, {"a.b": "nog een"}, "b.json")
        self.assert_refused("b.json: a.b stands in two files")

    def test_a_key_twice_in_one_file(self):
        self.both('{"a.b": "een", "a.b": "twee"}', {"a.b": "one"})
        self.assert_refused("a.json: a.b stands twice")

    def test_an_empty_sentence(self):
        self.both({"a.b": "een", "a.c": " "}, {"a.b": "one"})
        self.assert_refused("a.c has no sentence")

    def test_a_key_that_is_no_name(self):
        self.both({"a.b": "een", "A b": "x"}, {"a.b": "one"})
        self.assert_refused("A b is not a dotted name")

    def test_two_keys_with_one_name_in_cpp(self):
        self.both({"a.b_c": "x", "a.b.c": "y"}, {"a.b_c": "x", "a.b.c": "y"})
        self.assert_refused("would be one name in C++")

    def test_broken_json(self):
        self.both({"a.b": "een"}, {"a.b": "one"})
        self.write(self.first, "{", "b.json")
        self.assert_refused("b.json:")

    def test_a_language_without_texts(self):
        self.write(self.first, {})
        self.assert_refused("holds no texts")

    def test_a_language_row_with_a_wrong_pattern(self):
        self.both({"a.b": "een"}, {"a.b": "one"})
        self.rows[1]["money"] = "{n}"
        self.assert_refused(f"language {self.second}: money must hold the placeholders ['n', 'sign']")

    def test_a_language_row_that_lacks_a_field(self):
        self.both({"a.b": "een"}, {"a.b": "one"})
        del self.rows[1]["group"]
        self.assert_refused(f"language {self.second}: lacks group")

    def test_the_list_of_sources_for_the_build(self):
        self.both({"a.b": "een"}, {"a.b": "one"})
        listed = self.run_script("--list").stdout.strip().split(";")
        self.assertEqual(self.run_script().returncode, 0)
        written = {path.name for path in (self.output / "texts").glob("*.cpp")}
        self.assertEqual(set(listed), written)


def characters_of_the_fonts():
    """What subset_fonts.py keeps, without importing it: its font library is no part of the unit tests."""
    module = ast.parse((ROOT / "scripts" / "lib" / "subset_fonts.py").read_text(encoding="utf-8"))
    module.body = [part for part in module.body if isinstance(part, ast.FunctionDef) and part.name == "characters"]
    names = {}
    exec(compile(module, "subset_fonts.py", "exec"), names)  # noqa: S102, our own source
    return set(names["characters"]())


class RealTexts(unittest.TestCase):
    def test_the_fonts_keep_every_character(self):
        kept = characters_of_the_fonts()
        for path in sorted((ROOT / "assets" / "i18n").rglob("*.json")):
            written = json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False)
            self.assertEqual({c for c in written if ord(c) not in kept}, set(), path)


if __name__ == "__main__":
    unittest.main()
