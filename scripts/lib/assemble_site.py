#!/usr/bin/env python3
"""Puts the static site together: pages and scripts of web/, the modules of build/web/modules, the fonts.

usage: assemble_site.py [--modules FOLDER] [--texts FOLDER] [--out FOLDER] [--keep FOLDER] [--address URL]

Everything refers to everything else by relative paths, so the folder works below any path of any static host. Each
file that compresses has a .br and a .gz beside it for hosts that serve those. The same input gives the same bytes.

    v/1-<hash>/       one release: the widget's page, the loader, scripts, modules, fonts. Complete in itself and named by
                      what is in it, so it can be cached for ever. 1 is the version of the embedding contract.
    widget.html       the newest widget: the same page, its parts in the release
    embed.js          the newest loader
    release.json      which release that is, and what a page that pins it has to write (integrity)
    index.html, …     the pages of web/site
    _headers, …       what a server should say (web/deploy), with the policies that the pages state themselves

--keep brings the releases of a former site along: pages that pinned one go on working.
"""
import argparse
import base64
import gzip
import hashlib
import html
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from element_types import types_text
from frameworks import page_sections
from loader import bundle_loader, esbuild_program

ROOT = Path(__file__).resolve().parents[2]
FONTS = Path("/usr/share/fonts/opentype/inter")
COMPRESSED = {".html", ".css", ".js", ".ts", ".json", ".svg", ".txt", ".csv", ".wasm", ".otf"}
WEB_FILES = {".js", ".ts", ".html", ".css", ".svg", ".json", ".txt", ".png", ".csv"}
EXAMPLE_ADDRESS = "https://your-site.example/klantwaarde/"
CONTRACT = "1"  # of the messages between a page and the widget, of the options and of the element

WHOLE_LINE_COMMENT = re.compile(r"^[ \t]*(/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
LOCAL_REFERENCE = re.compile(r'((?:href|src)=")(?!data:|#|https?:)([^"]+")')
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
ENTRIES = ("widget.js", "by-hand.js", "worker.js", "reader.js", "watch-start.js")  # of web/src: what pages, scripts and workers ask for by name


def python_with_fonttools():
    """Debian's fonttools belong to Debian's Python, which need not be the first one on the PATH."""
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import fontTools"], capture_output=True).returncode == 0:
            return python
    sys.exit("install fonttools (Debian: fonttools) and run this again")


def copy_pages(folder, out):
    for source in sorted(folder.iterdir()):
        if source.suffix == ".js":
            (out / source.name).write_text(without_comments(source.read_text()))
        elif source.suffix in WEB_FILES and not source.name.startswith("tsconfig"):
            shutil.copyfile(source, out / source.name)


def without_comments(script):
    """Those are for who reads the source; the notice of a file that travels alone stays (/*! … */)."""
    return WHOLE_LINE_COMMENT.sub(lambda found: found[0] if found[1].startswith("/*!") else "", script)


def minify_styles(out):
    """Comments and blanks are for who reads the source."""
    sheets = [str(sheet) for sheet in sorted(out.glob("*.css"))]
    subprocess.run(
        [esbuild_program(), *sheets, f"--outdir={out}", "--allow-overwrite", "--minify", "--charset=utf8", "--log-level=warning"],
        check=True)


def bundle_scripts(out):
    """Each entry with all that it imports at its start: one request instead of forty, in half the bytes. What is loaded at run time
    keeps its name."""
    entries = [str(ROOT / "web" / "src" / name) for name in ENTRIES]
    subprocess.run(
        [esbuild_program(), *entries, f"--outdir={out / 'src'}", "--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8",
         "--external:./by-hand.js", "--external:../wasm/*", "--log-level=warning"],
        check=True)


def copy_modules(modules, out):
    (out / "wasm").mkdir()
    for loader in sorted(modules.glob("*.mjs")):
        # Many servers do not know .mjs, and a module script of unknown type is refused. emcc leaves names and blanks: a quarter of it.
        subprocess.run(
            [esbuild_program(), str(loader), f"--outfile={out / 'wasm' / loader.stem}.js", "--minify", "--format=esm", "--target=es2022",
             "--charset=utf8", "--log-level=warning"],
            check=True)
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
    subprocess.run([python_with_fonttools(), str(script), str(FONTS), str(out / "fonts"), str(ROOT / "assets/i18n")],
                   check=True)


def write_preloads(out):
    """The page asks for everything of the first view at once, instead of finding one file inside another."""
    lines = ['<link rel="modulepreload" href="wasm/widget.js">']
    fetched = [Path("wasm/widget.wasm")] + sorted(f.relative_to(out) for f in (out / "fonts").iterdir())
    lines += [f'<link rel="preload" as="fetch" crossorigin href="{f.as_posix()}">' for f in fetched]
    page = out / "widget.html"
    text, count = re.subn(r"<!-- preloads:.*?-->", "\n".join(lines), page.read_text())
    if count != 1:
        sys.exit("widget.html has lost its place for the preloads")
    page.write_text(text)


def digest(folder):
    """Of everything in the folder: names and bytes."""
    sum_of_all = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            sum_of_all.update(f"{file.relative_to(folder).as_posix()} {file.stat().st_size}\n".encode())
            sum_of_all.update(file.read_bytes())
    return sum_of_all.hexdigest()[:12]


def tell_address(folder, address):
    """Who discovers oembed.json takes the link as it stands; without an address of ours a relative one at least works here."""
    if address == EXAMPLE_ADDRESS:
        return
    for page in folder.glob("*.html"):
        page.write_text(page.read_text().replace('href="oembed.json"', f'href="{html.escape(address)}oembed.json"'))


def allow_address(page, address):
    """WebKit (seen in 2.50) takes 'self' for nothing in a frame without an origin: there only the address itself lets the
    widget's own parts in, so a site that knows its address names it too."""
    if address == EXAMPLE_ADDRESS:
        return
    if not re.fullmatch(r"https?://[^\s;,'\"<>]+/", address):
        sys.exit(f"an address has a scheme, no spaces, quotes, commas or semicolons, and ends with a slash: {address}")
    policy = lambda found: found[0].replace("'self'", f"'self' {address}")
    page.write_text(POLICY.sub(policy, page.read_text()))


def write_release(arguments, out):
    """Returns the release's folder, relative to out."""
    work = out / "v" / "new"
    work.mkdir(parents=True)
    copy_pages(ROOT / "web", work)
    oembed = work / "oembed.json"
    oembed.write_text(oembed.read_text().replace("@address@", arguments.address))
    tell_address(work, arguments.address)
    allow_address(work / "widget.html", arguments.address)
    minify_styles(work)
    bundle_scripts(work)
    bundle_loader(work / "embed.js")
    (work / "embed.d.ts").write_text(types_text())
    copy_modules(arguments.modules, work)
    copy_texts(arguments.texts, work)
    make_fonts(work)
    write_preloads(work)
    folder = out / "v" / f"{CONTRACT}-{digest(work)}"
    work.rename(folder)
    return folder.relative_to(out)


def write_entrances(out, release):
    """The pages and scripts whose address never changes, pointing into the newest release."""
    page = (out / release / "widget.html").read_text()
    (out / "widget.html").write_text(LOCAL_REFERENCE.sub(rf"\g<1>{release.as_posix()}/\g<2>", page))
    for name in ("embed.js", "embed.d.ts", "options.json", "oembed.json"):
        shutil.copyfile(out / release / name, out / name)
    loader = (out / release / "embed.js").read_bytes()
    integrity = "sha384-" + base64.b64encode(hashlib.sha384(loader).digest()).decode()
    about = {"contract": CONTRACT, "folder": release.as_posix(), "integrity": integrity}
    (out / "release.json").write_text(json.dumps(about, indent=2) + "\n")


def option_values(option):
    if option.get("choices"):
        return ", ".join(f"<code>{html.escape(c)}</code>" for c in option["choices"].split(" "))
    if option["kind"] == "flag":
        return "<code>true</code>, <code>false</code>"
    if "maximum" in option:
        return f'{option["minimum"]:,} – {option["maximum"]:,}'.replace(",", "\u202f")
    return {"color": "<code>0f766e</code>, <code>#0f766e</code>", "name": "a–z, 0–9, -"}.get(option["kind"], "")


OPTION_HEADINGS = {"nl": ("Optie", "Waarden", "Zonder", "Wat het doet"), "en": ("Option", "Values", "Default", "What it does")}


def option_table(language, options):
    heads = "".join(f'<th scope="col">{text}</th>' for text in OPTION_HEADINGS[language])
    rows = "".join(
        f'<tr><th scope="row"><code>{o["name"]}</code></th><td>{option_values(o)}</td>'
        f'<td>{html.escape(o["default"])}</td><td>{html.escape(o["text"][language])}</td></tr>\n'
        for o in options
    )
    return f'<div class="scroll"><table id="option-table">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>'


def write_docs(out, options):
    """The tables of options, and the frameworks' code, into the pages that have a place for them."""
    made = {
        "options": ("docs", lambda language: option_table(language, options)),
        "frameworks": ("frameworks", page_sections),
    }
    for mark, (name, make) in made.items():
        for page, language in ((f"{name}.html", "nl"), (f"{name}-en.html", "en")):
            text, count = re.subn(f"<!-- {mark}:{language} -->", lambda _: make(language), (out / page).read_text())
            if count != 1:
                sys.exit(f"{page} has lost its place for the {mark}")
            (out / page).write_text(text)


def write_plugins(out, options, address):
    """The plugin for WordPress as a zip to upload, the block for Shopify as it is."""
    (out / "plugins").mkdir()
    block = (ROOT / "web/plugins/shopify/klantwaarde.liquid").read_text()
    (out / "plugins" / "klantwaarde.liquid").write_text(block.replace(EXAMPLE_ADDRESS, address))
    # What an element takes as attributes: all but its name, which WordPress would give twice.
    names = ", ".join(f"'{o['name']}'" for o in options if o["name"] != "id")
    choices = json.dumps({o["name"]: o["choices"].split() for o in options if "choices" in o})
    filled_in = {"@options@": names, "@choices@": choices, "@address@": address}
    folder = ROOT / "web/plugins/wordpress"
    with zipfile.ZipFile(out / "plugins" / "klantwaarde-wordpress.zip", "w", zipfile.ZIP_DEFLATED) as pack:
        for source in sorted(folder.rglob("*")):
            if source.is_file():
                entry = zipfile.ZipInfo(source.relative_to(folder).as_posix(), (2020, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                text = source.read_text()
                for mark, value in filled_in.items():
                    text = text.replace(mark, value)
                pack.writestr(entry, text)


def write_server_files(out):
    """What servers should say; each page's policy is the one it states itself."""
    policies = {}
    for page in [*sorted(out.glob("*.html")), *sorted(out.glob("v/*/*.html"))]:
        found = POLICY.search(page.read_text())
        if not found:
            sys.exit(f"{page.name} states no policy")
        policies[page.relative_to(out).as_posix()] = found[1]
    forms = {
        "_headers": ("_headers", "/{page}\n  Content-Security-Policy: {policy}\n"),
        # What is sent may be the packed file beside the page.
        "htaccess": (
            ".htaccess",
            '<FilesMatch "^{pattern}(\\.(br|gz))?$">\n  Header always set Content-Security-Policy "{policy}"\n</FilesMatch>\n',
        ),
        "nginx.conf": ("deploy/nginx.conf", '  /klantwaarde/{page}  "{policy}";\n'),
    }
    (out / "deploy").mkdir()
    for source, (target, form) in forms.items():
        lines = "".join(
            form.format(page=page, pattern=page.replace(".", r"\."), policy=policy)
            for page, policy in policies.items()
            if source != "htaccess" or "/" not in page  # which goes by a file's name, in whatever folder
        )
        if source == "_headers":  # there a folder's address is not that of its page
            lines += form.format(page="", policy=policies["index.html"])
        text = (ROOT / "web" / "deploy" / source).read_text()
        if "@policies@" not in text:
            sys.exit(f"web/deploy/{source} has lost its place for the policies")
        (out / target).write_text(text.replace("@policies@\n", lines))
    shutil.copyfile(ROOT / "web" / "deploy" / "htaccess-release", out / "v" / ".htaccess")


def compress(file):
    raw = file.read_bytes()
    (file.parent / f"{file.name}.gz").write_bytes(gzip.compress(raw, 9, mtime=0))
    subprocess.run(["brotli", "--force", "--quality=11", "--keep", str(file)], check=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--modules", type=Path, default=ROOT / "build" / "web" / "modules")
    options.add_argument("--texts", type=Path, default=ROOT / "build" / "web" / "generated" / "texts")
    options.add_argument("--out", type=Path, default=ROOT / "dist")
    options.add_argument("--keep", type=Path, help="a former site, whose releases are brought along")
    options.add_argument("--address", default=os.environ.get("CLV_ADDRESS", EXAMPLE_ADDRESS),
                         help="where the site will be found, with a slash at its end; for oembed.json, the link to it and the "
                              "plugins (also CLV_ADDRESS)")
    arguments = options.parse_args()

    # Beside its place and then moved into it: a server that runs meanwhile never shows half a site for long.
    work = arguments.out.with_name(arguments.out.name + ".new")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    release = write_release(arguments, work)
    write_entrances(work, release)
    copy_pages(ROOT / "web" / "site", work)
    tell_address(work, arguments.address)
    options = json.loads((work / "options.json").read_text())
    write_docs(work, options)
    write_plugins(work, options, arguments.address)
    if arguments.keep and (arguments.keep / "v").is_dir():
        for former in (arguments.keep / "v").iterdir():
            if former.is_dir() and not (work / "v" / former.name).exists():
                shutil.copytree(former, work / "v" / former.name)
    write_server_files(work)
    files = [f for f in sorted(work.rglob("*")) if f.suffix in COMPRESSED]
    with ThreadPoolExecutor() as pool:
        list(pool.map(compress, files))
    shutil.rmtree(arguments.out, ignore_errors=True)
    work.rename(arguments.out)


if __name__ == "__main__":
    main()
