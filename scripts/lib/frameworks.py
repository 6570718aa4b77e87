"""How the element is used in each framework: web/frameworks/frameworks.json and the files beside it, which are also what
tests build and run. For the package's README and for the site's pages."""
import html
import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "web/frameworks"


def frameworks():
    return json.loads((FOLDER / "frameworks.json").read_text())


def code_of(framework):
    return "\n\n".join((FOLDER / name).read_text().strip() for name in framework["files"])


def as_markdown(text):
    return html.unescape(text.replace("<code>", "`").replace("</code>", "`"))


def readme_sections():
    return "\n".join(
        f"### {f['title']}\n\n{as_markdown(f['text']['en'])}\n\n```{f['code']}\n{code_of(f)}\n```\n" for f in frameworks())


def page_sections(language):
    return "\n".join(
        f'<h2 id="{f["id"]}">{html.escape(f["title"])}</h2>\n<p>{f["text"][language]}</p>\n'
        f'<pre tabindex="0"><code>{html.escape(code_of(f), quote=False)}</code></pre>\n' for f in frameworks())
