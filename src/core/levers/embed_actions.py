#!/usr/bin/env python3
"""Writes assets/actions.json as one C++ table. usage: embed_actions.py OUTPUT.cpp actions.json inputs.cpp

Everything that could be wrong is found here, so that the program carries neither JSON nor checks. Prints one sentence per
problem and writes nothing then. inputs.cpp is the table of the calculator's inputs: an effect moves only what stands there.
"""
import json
import re
import sys

GROUPS = ["attract", "keep", "earn", "save", "yield"]
KINDS = {"add": None, "relative": None, "price": "aov", "free_customers": "new_customers_per_month"}
COSTS = ["once", "per_month", "per_order", "per_active_customer_per_year"]
DATA = ["none", "lost_customers", "reorder_time", "second_order", "loss_makers"]
ROW_KEYS = {"id", "code", "group", "effect", "also", "cost", "source", "data"}
NAME = re.compile(r"^[a-z][a-z0-9_]*$")
CODE = re.compile(r"^[a-z]{2}$")


def number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e9


def check_effect(effect, inputs, sizes, where, problems):
    if not isinstance(effect, dict) or set(effect) != {"on", "how", *sizes}:
        problems.append(f"{where}: an effect holds exactly on, how, {', '.join(sizes)}")
        return
    if effect["on"] not in inputs:
        problems.append(f"{where}: {effect['on']} is no input of the calculator")
    if effect["how"] not in KINDS:
        problems.append(f"{where}: how must be one of {', '.join(KINDS)}")
    elif KINDS[effect["how"]] not in (None, effect["on"]):
        problems.append(f"{where}: {effect['how']} works on {KINDS[effect['how']]}")
    for size in sizes:
        if not number(effect[size]):
            problems.append(f"{where}: {size} must be a number")
        elif effect["how"] != "add" and effect[size] <= -1:
            problems.append(f"{where}: {size} takes everything away")


def check_row(row, inputs, problems):
    where = f"action {row.get('id', '?')}"
    problems += [f"{where}: {key} is not known" for key in sorted(set(row) - ROW_KEYS)]
    problems += [f"{where}: lacks {key}" for key in sorted({"id", "code", "group", "effect", "cost", "source"} - set(row))]
    if problems:
        return
    for key in ("id", "source"):
        if not NAME.match(str(row[key])):
            problems.append(f"{where}: {key} must be a name of small letters")
    if not CODE.match(str(row["code"])):
        problems.append(f"{where}: code must be two small letters")
    if row["group"] not in GROUPS:
        problems.append(f"{where}: group must be one of {', '.join(GROUPS)}")
    if row.get("data", "none") not in DATA:
        problems.append(f"{where}: data must be one of {', '.join(DATA)}")
    sizes = ["low", "typical", "high"]
    check_effect(row["effect"], inputs, sizes, where, problems)
    for effect in row.get("also", []):
        check_effect(effect, inputs, ["size"], where, problems)
    if not problems:
        low, typical, high = (row["effect"][size] for size in sizes)
        if typical == 0 or not 0 <= low / typical <= 1 <= high / typical:
            problems.append(f"{where}: low, typical, high must go from 0 outwards")
    for key, amount in row["cost"].items():
        if key not in COSTS or not number(amount) or amount < 0:
            problems.append(f"{where}: the cost {key} is not known or not an amount")


def check(rows, inputs):
    problems = []
    for row in rows:
        check_row(row, inputs, problems)
    if problems:
        return problems
    for key in ("id", "code"):
        given = [row[key] for row in rows]
        problems += [f"the {key} {each} stands twice" for each in sorted({i for i in given if given.count(i) > 1})]
    groups = [GROUPS.index(row["group"]) for row in rows]
    if groups != sorted(groups) or set(groups) != set(range(len(GROUPS))):
        problems.append(f"groups must come in the order {', '.join(GROUPS)}, none of them empty")
    return problems


def effect_source(effect, size):
    return f"{{EffectKind::{effect['how']}, &In::{effect['on']}, {float(size)!r}}}"


def source(rows):
    extras, table = [], []
    for row in rows:
        also = "{}"
        if row.get("also"):
            also = f"kAlso_{row['id']}"
            effects = ", ".join(effect_source(effect, effect["size"]) for effect in row["also"])
            extras.append(f"constexpr Effect {also}[] = {{{effects}}};")
        cost = ", ".join(f"{float(row['cost'].get(key, 0))!r}" for key in COSTS)
        effect = row["effect"]
        table.append(f"    {{\"{row['id']}\", \"{row['code']}\", ActionGroup::{row['group']}, {effect_source(effect, effect['typical'])}, "
                     f"{float(effect['low'])!r}, {float(effect['high'])!r}, {also}, {{{cost}}}, \"{row['source']}\", "
                     f"DataNeed::{row.get('data', 'none')}}},")
    return "\n".join([
        "// Generated from assets/actions.json by src/core/levers/embed_actions.py.",
        '#include "core/levers/action_catalogue.h"', "", "namespace clv::levers {", "namespace {", "", "using In = CalculatorInputs;", "",
        *extras, "", "constexpr ActionRow kActions[] = {", *table, "};", "", "}  // namespace", "",
        "std::span<const ActionRow> action_table() { return kActions; }", "", "}  // namespace clv::levers", ""])


def main(output, catalogue, inputs_table):
    with open(inputs_table, encoding="utf-8") as file:
        inputs = set(re.findall(r"\.number = &In::(\w+)", file.read()))
    with open(catalogue, encoding="utf-8") as file:
        rows = json.load(file)["actions"]
    problems = check(rows, inputs)
    if problems:
        sys.exit("\n".join(f"{catalogue}: {problem}" for problem in problems))
    with open(output, "w", encoding="utf-8") as file:
        file.write(source(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
