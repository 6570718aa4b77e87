"""Plural rules in the words of CLDR (unicode.org/reports/tr35/tr35-numbers.html#Plural_rules_syntax) as conditions in C++.

    i = 1 and v = 0         v = 0 and i % 10 = 2..4 and i % 100 != 12..14         n % 100 = 3..10 or n = 0,1

n is the number itself, i its whole part, v how many decimals are written, f those as a number; w and t are v and f without zeros
at the end. e and c, exponents of short forms such as "1.2M", are always 0 here.
"""
import re

# CLDR's names, in the order in which the texts hold them.
FORMS = ("other", "zero", "one", "two", "few", "many")

RELATION = re.compile(r"^([niftvwec])(?: % (\d+))? (=|!=) ([\d.,]+)$")
RANGE = re.compile(r"^(\d+)(?:\.\.(\d+))?$")
# The fields of texts::PluralOperands.
FIELDS = {"n": "number.whole", "i": "number.whole", "v": "number.decimals", "f": "number.fraction",
          "w": "number.decimals_without_zeros", "t": "number.fraction_without_zeros", "e": "0", "c": "0"}


def cpp_relation(text):
    match = RELATION.match(text)
    if not match:
        raise ValueError(f"“{text}” is no relation of a plural rule")
    operand, modulus, sign, ranges = match.groups()
    value = FIELDS[operand] + (f" % {modulus}" if modulus else "")
    tests = []
    for part in ranges.split(","):
        limits = RANGE.match(part)
        if not limits:
            raise ValueError(f"“{part}” is no number and no range")
        low, high = limits.groups()
        tests.append(f"is_within({value}, {low}, {high or low})")
    inside = " || ".join(tests)
    if operand == "n":  # a list of whole numbers holds no others
        inside = f"number.fraction_without_zeros == 0 && ({inside})"
    if sign == "!=":
        return f"!({inside})"
    return f"({inside})" if len(tests) > 1 or operand == "n" else inside


def cpp_condition(rule):
    """Raises ValueError, with a sentence, for what is no rule."""
    if not isinstance(rule, str) or not rule.strip():
        raise ValueError("a rule is a text")
    choices = [" && ".join(cpp_relation(relation.strip()) for relation in choice.split(" and ")) for choice in rule.split(" or ")]
    return choices[0] if len(choices) == 1 else " || ".join(f"({choice})" for choice in choices)
