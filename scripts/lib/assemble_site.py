#!/usr/bin/env python3
"""Puts the static site together: pages and scripts of web/, the modules of build/web/modules, the fonts.

usage: assemble_site.py [--modules FOLDER] [--texts FOLDER] [--out FOLDER]      (build/web/modules, build/web/generated/texts, dist)

Everything refers to everything else by relative paths, so the folder works below any path of any static host. Each
file that compresses has a .br and a .gz beside it for hosts that serve those. The same input gives the same bytes.
"""
import argparse
import gzip
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FONTS = Path("/usr/share/fonts/opentype/inter")
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".csv", ".wasm", ".otf"}
WEB_FILES = {".js", ".html", ".css", ".svg", ".json", ".txt", ".png", ".csv"}

WHOLE_LINE_COMMENT = re.compile(r"^[ \t]*(/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
STATIC_IMPORT = re.compile(r"^(?:import|export)[^'\"]*?from '(\./[^']+)'", re.MULTILINE | re.DOTALL)
IMPORT_ALONE = re.compile(r"^import '(\./[^']+)'", re.MULTILINE)


def python_with_fonttools():
    """Debian's fonttools belong to Debian's Python, which need not be the first one on the PATH."""
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import fontTools"], capture_output=True).returncode == 0:
            return python
    sys.exit("install fonttools (Debian: fonttools) and run this again")


def copy_pages(out):
    for source in sorted((ROOT / "web").iterdir()):
        if source.suffix in WEB_FILES:
            shutil.copyfile(source, out / source.name)


def copy_scripts(out):
    """The modules as they are, without their comments: those are for who reads the source."""
    (out / "src").mkdir()
    for source in sorted((ROOT / "web" / "src").glob("*.js")):
        (out / "src" / source.name).write_text(WHOLE_LINE_COMMENT.sub("", source.read_text()))


def copy_modules(modules, out):
    (out / "wasm").mkdir()
    for loader in sorted(modules.glob("*.mjs")):
        # Many servers do not know .mjs, and a module script of unknown type is refused.
        shutil.copyfile(loader, out / "wasm" / f"{loader.stem}.js")
        shutil.copyfile(loader.with_suffix(".wasm"), out / "wasm" / f"{loader.stem}.wasm")
    if not (out / "wasm" / "widget.wasm").exists():
        sys.exit(f"build the web preset first: {modules} holds no widget module")


def copy_texts(texts, out):
    files = sorted(texts.glob("*.txt"))
    if not files:
        sys.exit(f"build the web preset first: {texts} holds no texts")
    (out / "texts").mkdir()
    for file in files:
        shutil.copyfile(file, out / "texts" / file.name)


def make_fonts(out):
    script = ROOT / "scripts" / "lib" / "subset_fonts.py"
    if not FONTS.is_dir():
        sys.exit("install Inter (Debian: fonts-inter) and run this again")
    subprocess.run([python_with_fonttools(), str(script), str(FONTS), str(out / "fonts")], check=True)


def modules_behind(entry):
    """The script and all that it imports at its start, in the order of a walk."""
    found, waiting = [], [entry]
    while waiting:
        script = waiting.pop(0)
        if script in found:
            continue
        found.append(script)
        text = script.read_text()
        names = STATIC_IMPORT.findall(text) + IMPORT_ALONE.findall(text)
        waiting += [script.parent / name[2:] for name in names]
    return found


def write_preloads(out):
    """The page asks for everything of the first view at once, instead of finding one file inside another."""
    scripts = [s.relative_to(out) for s in modules_behind(out / "src" / "widget.js")] + [Path("wasm/widget.js")]
    lines = [f'<link rel="modulepreload" href="{s.as_posix()}">' for s in scripts]
    fetched = [Path("wasm/widget.wasm")] + sorted(f.relative_to(out) for f in (out / "fonts").iterdir())
    lines += [f'<link rel="preload" as="fetch" crossorigin href="{f.as_posix()}">' for f in fetched]
    page = out / "widget.html"
    text, count = re.subn(r"<!-- preloads:.*?-->", "\n".join(lines), page.read_text())
    if count != 1:
        sys.exit("widget.html has lost its place for the preloads")
    page.write_text(text)


def compress(file):
    raw = file.read_bytes()
    (file.parent / f"{file.name}.gz").write_bytes(gzip.compress(raw, 9, mtime=0))
    subprocess.run(["brotli", "--force", "--quality=11", "--keep", str(file)], check=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--modules", type=Path, default=ROOT / "build" / "web" / "modules")
    options.add_argument("--texts", type=Path, default=ROOT / "build" / "web" / "generated" / "texts")
    options.add_argument("--out", type=Path, default=ROOT / "dist")
    arguments = options.parse_args()

    # Beside its place and then moved into it: a server that runs meanwhile never shows half a site for long.
    work = arguments.out.with_name(arguments.out.name + ".new")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    copy_pages(work)
    copy_scripts(work)
    copy_modules(arguments.modules, work)
    copy_texts(arguments.texts, work)
    make_fonts(work)
    write_preloads(work)
    files = [f for f in sorted(work.rglob("*")) if f.suffix in COMPRESSED]
    with ThreadPoolExecutor() as pool:
        list(pool.map(compress, files))
    shutil.rmtree(arguments.out, ignore_errors=True)
    work.rename(arguments.out)


if __name__ == "__main__":
    main()
