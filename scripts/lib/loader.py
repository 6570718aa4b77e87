"""The loader of embedding pages: web/embed.js with all that it imports, in one file that exports nothing, so that a page
can take it as a script, as a module, and import it. The options' names and what each is without come from options.json."""
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def esbuild_program():
    program = ROOT / "node_modules" / ".bin" / "esbuild"
    if not program.exists():
        sys.exit("run scripts/setup npm, which brings esbuild")
    return str(program)


def in_address(option):
    """Whether the widget takes it from its address; the others are the element's alone."""
    return option["kind"] != "page" or option["name"] == "face"


def without(option):
    """What stands for its absence. A colour has none: each theme has its own."""
    return "" if option["kind"] == "color" else option["default"]


def bundle_loader(target, base=None):
    """base: the folder of widget.html where that does not lie beside the loader."""
    options = [o for o in json.loads((ROOT / "web/options.json").read_text()) if in_address(o)]
    tables = {
        "CLV_OPTIONS": {o["name"]: without(o) for o in options if not o.get("input")},
        "CLV_INPUTS": {o["name"]: without(o) for o in options if o.get("input")},
    }
    subprocess.run(
        [esbuild_program(), str(ROOT / "web/embed.js"), f"--outfile={target}", "--bundle", "--minify", "--format=iife", "--target=es2022",
         "--charset=utf8", "--legal-comments=inline", "--allow-overwrite", "--log-level=warning",
         f"--define:CLV_BASE={'undefined' if base is None else json.dumps(base)}",
         *(f"--define:{name}={json.dumps(table)}" for name, table in tables.items())],
        check=True)
