"""What describes the element to editors and compilers, made of web/options.json and web/types/element.json: the types
(web/types/embed.d.ts, where a line says `// @…`) and the custom elements manifest.

usage: element_types.py FILE.d.ts        writes the types alone, for checks before the site is built
"""
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMED_TYPES = {"lang": "ClvLanguage", "currency": "ClvCurrency"}
EVERY_ELEMENT = {"id", "lang"}  # an HTMLElement has these properties itself


def tables():
    read = lambda name: json.loads((ROOT / "web" / name).read_text())
    return read("options.json"), read("types/element.json")


def kebab(name):
    return name.replace("_", "-")


def camel(name):
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def union(choices):
    return " | ".join(f"'{choice}'" for choice in choices.split(" "))


def option_type(option):
    """What a page may write."""
    name = option["name"]
    if name in NAMED_TYPES:
        return NAMED_TYPES[name]
    if "choices" in option:
        return union(option["choices"])
    if option["kind"] == "flag":
        return "boolean | '' | 'true' | 'false'"
    if "maximum" in option:
        return "number | string"
    return "string | true" if name == "data_layer" else "string"


def block(lines, indent="  "):
    return "\n".join(f"{indent}{line}" for line in lines)


def interface(name, comment, rows):
    """rows: (key, type, comment)"""
    body = [line for key, kind, text in rows for line in (f"/** {text} */", f"{key}?: {kind};")]
    return f"/** {comment} */\nexport interface {name} {{\n{block(body)}\n}}"


def options_text(options, element):
    own = element["attributes"]
    with_property = [o for o in options if o["name"] not in ("id", "data_layer")]
    english = lambda row: row["text"]["en"]
    own_properties = [(a["name"], a["type"], english(a)) for a in own if a.get("property")]
    pieces = [
        *(f"export type {NAMED_TYPES[o['name']]} = {union(o['choices'])};" for o in options if o["name"] in NAMED_TYPES),
        interface("ClvOptions", "Options by the names of the address.",
                  [(o["name"], option_type(o), english(o)) for o in with_property] + own_properties),
        interface("ClvProperties", "The same as properties of the element.",
                  [(camel(o["name"]), option_type(o), english(o)) for o in with_property] + own_properties),
        interface("ClvAttributes", "The same as attributes.",
                  [(f"'{kebab(o['name'])}'", option_type(o), english(o)) for o in options] +
                  [(a["name"], a["type"], english(a)) for a in own]),
    ]
    return "\n\n".join(pieces)


def properties_text(options, element):
    lines = []
    for o in options:
        if o["name"] in EVERY_ELEMENT or o["name"] == "data_layer":
            continue
        name, kind = camel(o["name"]), option_type(o)
        lines.append(f"get {name}(): {'boolean' if o['kind'] == 'flag' else 'string | null'};")
        lines.append(f"set {name}(value: {'boolean | string' if o['kind'] == 'flag' else 'string | number'} | null | undefined);"
                     if "'" not in kind or o["kind"] == "flag" else f"set {name}(value: string | null | undefined);")
    lines += [f"{a['name']}: {a['type']} | null | undefined;" for a in element["attributes"] if a.get("property")]
    return block(lines)


def events_text(element):
    lines = []
    for event in element["events"]:
        lines += [f"/** {event['text']['en']} */", f"'{event['name']}': CustomEvent<{event['detail']}>;"]
    return block(lines)


def types_text():
    options, element = tables()
    text = (ROOT / "web/types/embed.d.ts").read_text()
    filled_in = {
        "// @options": options_text(options, element),
        "  // @properties": properties_text(options, element),
        "  // @events": events_text(element),
    }
    for mark, made in filled_in.items():
        if text.count(f"\n{mark}\n") != 1:
            sys.exit(f"web/types/embed.d.ts has lost its line {mark.strip()}")
        text = text.replace(f"\n{mark}\n", f"\n{made}\n")
    return text


def manifest(module):
    """By the schema 2.1.0 of custom-elements-manifest. module: the file that defines the element."""
    options, element = tables()
    attribute_only = {"id", "data_layer"}
    rows = [(o["name"], option_type(o), o["text"]["en"], o["default"], o["name"] not in attribute_only) for o in options]
    rows += [(a["name"], a["type"], a["text"]["en"], "", a.get("property", False)) for a in element["attributes"]]
    typed = lambda text: {"type": {"text": text}}
    attributes = [
        {"name": kebab(name), **typed(kind), "description": text, **({"default": default} if default else {}),
         **({"fieldName": camel(name)} if has_property else {})}
        for name, kind, text, default, has_property in rows
    ]
    fields = [
        {"kind": "field", "name": camel(name), **typed(kind), "description": text, "attribute": kebab(name), "reflects": True}
        for name, kind, text, default, has_property in rows if has_property and name not in EVERY_ELEMENT
    ]
    fields += [{"kind": "field", "name": m["name"], **typed(m["type"]), "description": m["text"]["en"], "readonly": True}
               for m in element["members"]]
    set_method = {"kind": "method", "name": "set", "description": "Changes several options at once; null takes one away.",
                  "parameters": [{"name": "options", **typed("ClvOptions")}]}
    declaration = {
        "kind": "class", "name": "ClvCalculator", "customElement": True, "tagName": "clv-calculator",
        "description": "A calculator of customer lifetime value, in an iframe that follows its content.",
        "superclass": {"name": "HTMLElement"},
        "attributes": attributes, "members": [*fields, set_method],
        "events": [{"name": e["name"], **typed(f"CustomEvent<{e['detail']}>"), "description": e["text"]["en"]} for e in element["events"]],
        "slots": [{"name": "", "description": "What is seen until the calculator is ready, and where it cannot start."}],
    }
    definition = {"kind": "custom-element-definition", "name": "clv-calculator",
                  "declaration": {"name": "ClvCalculator", "module": module}}
    return {"schemaVersion": "2.1.0", "readme": "README.md",
            "modules": [{"kind": "javascript-module", "path": module, "declarations": [declaration], "exports": [definition]}]}


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(types_text())
