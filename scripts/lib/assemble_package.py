#!/usr/bin/env python3
"""Puts the package for npm together, of the built site: what `npm pack` takes.

usage: assemble_package.py [--site FOLDER] [--out FOLDER]

    index.js               defines the element when it is imported; looks for the widget in /klantwaarde/ (the attribute base)
    types/                 for TypeScript: the element, and how JSX, Vue and Svelte see it
    custom-elements.json   for editors and catalogues
    site/                  one release as it stands in dist/v/: the folder that a project copies to where it serves files, with
                           embed.js for pages without a bundler. Without the packed twins, which hosts make themselves.
"""
import argparse
import json
import shutil
import sys
from pathlib import Path

from element_types import manifest, types_text
from frameworks import readme_sections
from loader import bundle_loader

ROOT = Path(__file__).resolve().parents[2]
FRAMEWORKS = ("react", "preact", "solid", "vue", "svelte")
PACKED = {".br", ".gz"}


def description():
    """package.json of the package; name, version and licence are the project's own."""
    own = json.loads((ROOT / "package.json").read_text())
    entry = lambda types: {"types": f"./types/{types}.d.ts", "default": "./index.js"}
    return {
        "name": own["name"],
        "version": own["version"],
        "description": "A calculator of customer lifetime value as a custom element: <clv-calculator>",
        "license": own["license"],
        "keywords": ["customer-lifetime-value", "clv", "ltv", "cac", "custom-element", "web-component"],
        "type": "module",
        "main": "./index.js",
        "types": "./types/embed.d.ts",
        "exports": {
            ".": entry("embed"),
            **{f"./{name}": entry(name) for name in FRAMEWORKS},
            "./site/*": "./site/*",
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
        "sideEffects": ["./index.js", "./site/embed.js"],
        "customElements": "custom-elements.json",
    }


def copy_release(site, out):
    release = site / json.loads((site / "release.json").read_text())["folder"]
    shutil.copytree(release, out / "site", ignore=lambda _, names: [name for name in names if Path(name).suffix in PACKED])


def write_readme(out):
    text = (ROOT / "web/frameworks/README.md").read_text()
    mark = "<!-- frameworks -->\n"
    if text.count(mark) != 1:
        sys.exit("web/frameworks/README.md has lost its place for the frameworks")
    (out / "README.md").write_text(text.replace(mark, readme_sections()))


def write_package(site, out):
    shutil.rmtree(out, ignore_errors=True)
    (out / "types").mkdir(parents=True)
    copy_release(site, out)
    bundle_loader(out / "index.js", "/klantwaarde/")
    (out / "types" / "embed.d.ts").write_text(types_text())
    for name in FRAMEWORKS:
        shutil.copyfile(ROOT / "web/types" / f"{name}.d.ts", out / "types" / f"{name}.d.ts")
    for name, content in (("package.json", description()), ("custom-elements.json", manifest("index.js"))):
        (out / name).write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n")
    for name in ("LICENSE", "THIRD_PARTY_NOTICES.md"):
        shutil.copyfile(ROOT / name, out / name)
    write_readme(out)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--site", type=Path, default=ROOT / "dist")
    options.add_argument("--out", type=Path, default=ROOT / "build" / "package")
    arguments = options.parse_args()
    write_package(arguments.site, arguments.out)


main()
