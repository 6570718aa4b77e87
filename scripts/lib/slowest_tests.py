"""The slowest tests of a suite, out of the reports that its runner left: ctest's JUnit file, node's TAP file."""
import os
import re
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(os.environ["CLV_ROOT"])
LOGS = Path(os.environ["CLV_LOGS"])
KEPT = 10

# Suite -> the build folder whose ctest it is.
CTEST_FOLDERS = {"unit": "native", "unit-sanitize": "native-sanitize", "unit-web": "web"}

# doctest with --duration=true, after each case.
DOCTEST_CASE = re.compile(r"^(\d+\.\d+) s: (.*)$", re.MULTILINE)
TAP_POINT = re.compile(r"^( *)(?:not )?ok \d+ - (.*?)(?: # .*)?$")
TAP_DURATION = re.compile(r"^ *duration_ms: ([\d.]+)")


def of_junit(text):
    """[(seconds, name)]: the cases of doctest programs, and other programs as a whole."""
    for program in ElementTree.fromstring(text).iter("testcase"):
        cases = DOCTEST_CASE.findall(program.findtext("system-out") or "")
        for seconds, name in cases or [(program.get("time") or 0, program.get("name"))]:
            yield float(seconds), name


def of_tap(text):
    """[(seconds, name)]: only tests that hold no others, which come before what holds them, further to the right."""
    point, deepest = None, 0
    for line in text.splitlines():
        if match := TAP_POINT.match(line):
            depth = len(match.group(1))
            point = match.group(2).replace("\\#", "#") if depth >= deepest else None
            deepest = depth
        elif point and (match := TAP_DURATION.match(line)):
            yield float(match.group(1)) / 1000, point
            point = None


def slowest_tests(suite, since):
    """The KEPT slowest, [(seconds, name)], of reports written after `since` (seconds of time.time())."""
    folder = CTEST_FOLDERS.get(suite)
    reports = [(ROOT / "build" / folder / "junit.xml", of_junit)] if folder else [(LOGS / f"{suite}.tap", of_tap)]
    found = []
    for file, read in reports:
        if file.exists() and file.stat().st_mtime >= since:
            try:
                found += read(file.read_text(encoding="utf-8", errors="replace"))
            except ElementTree.ParseError:
                pass  # of a run that was ended while it wrote
    return sorted(found, reverse=True)[:KEPT]
