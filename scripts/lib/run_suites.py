#!/usr/bin/env python3
"""Runs suites (files of scripts/checks) in two lanes at once and says, one suite at a time, how each ended.

usage: run_suites.py [NAME ...]     all suites without a name

One lane compiles and analyses, the other works in browsers. The first gives way to the second where both want a processor,
because browsers wait for things to happen, and a compiler only takes longer. A suite ends with "NAME: P passed, F failed";
one that does not, counts as one failure. The last line is the sum.
"""
import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from slowest_tests import slowest_tests

ROOT = Path(os.environ["CLV_ROOT"])
LOGS = Path(os.environ["CLV_LOGS"])
CHECKS = ROOT / "scripts" / "checks"

# Quick and telling first. A file of scripts/checks that stands in neither runs at the end of the second.
LANES = (
    ("layers", "format", "unit-sanitize", "unit", "unit-web", "lint"),
    ("web-types", "size", "hosts", "node", "browser", "engines"),
)
# How the first lane is started. Linux weighs sessions against each other before it looks at niceness, so both are told.
GIVE_WAY = ("sh", "-c", '{ echo 10 >/proc/self/autogroup; } 2>/dev/null; exec nice -n 10 "$0"')

# CI ends a run after 90 minutes, of which the set-up may take 20. Whatever hangs, this ends before, and says what hung.
SUITE_SECONDS = 60 * float(os.environ.get("CLV_SUITE_MINUTES", 45))
ALL_SECONDS = 60 * float(os.environ.get("CLV_ALL_MINUTES", 65))
LOG_TAIL = 80  # lines


@dataclass
class Ended:
    name: str
    passed: int
    failed: int
    wall_s: float
    processor_s: float  # user and system, of all that it started and waited for
    log: Path
    slow: list = field(default_factory=list)  # (seconds, test)


running = set()


def run(name, polite, deadline):
    log = LOGS / f"check-{name}.log"
    began = time.monotonic()
    began_at = time.time()
    limit = min(SUITE_SECONDS, deadline - began)
    with log.open("w") as out:
        if limit <= 0:
            out.write("not begun: the time of the whole run was over\n")
            status, processor_s = 1, 0.0
        else:
            status, processor_s = wait_for(name, polite, limit, out)
    passed, failed = counts(name, log, status)
    return Ended(name, passed, failed, time.monotonic() - began, processor_s, log, slowest_tests(name, began_at))


def wait_for(name, polite, limit, out):
    """The suite's exit status and processor seconds. After `limit` seconds it and all that it started are ended."""
    child = subprocess.Popen(
        [*(GIVE_WAY if polite else ()), CHECKS / name],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
    )
    running.add(child.pid)
    over = []

    def end():
        over.append(True)
        end_group(child.pid)

    timer = threading.Timer(limit, end)
    timer.start()
    _, status, usage = os.wait4(child.pid, 0)
    timer.cancel()
    running.discard(child.pid)
    child.returncode = os.waitstatus_to_exitcode(status)
    if over:
        out.write(f"\nended: it had not finished after {limit:.0f} s\n")
    return child.returncode or int(bool(over)), usage.ru_utime + usage.ru_stime


def end_group(group):
    """Asks first, and insists after ten seconds."""
    try:
        os.killpg(group, signal.SIGTERM)
        for _ in range(100):
            time.sleep(0.1)
            os.killpg(group, 0)
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        pass  # all of it has ended


def counts(name, log, status):
    lines = re.findall(rf"^{re.escape(name)}: (\d+) passed, (\d+) failed$", log.read_text(errors="replace"), re.MULTILINE)
    passed, failed = map(int, lines[-1]) if lines else (0, 0)
    if failed == 0 and (status != 0 or not lines):
        failed = 1
    return passed, failed


def lane(names, polite, deadline, ended):
    for name in names:
        ended.put(run(name, polite, deadline))


def tell(suite):
    if suite.failed:
        print(*suite.log.read_text(errors="replace").splitlines()[-LOG_TAIL:], sep="\n")
        print(f"(the whole log: {suite.log.relative_to(ROOT)})")
    # Not in the form of the last line, which stands once.
    print(f"{suite.name}: {suite.passed} good, {suite.failed} bad, {suite.wall_s:.0f} s", flush=True)


def tell_times(suites, wall_s):
    print(f"\n{'suite':<14} {'wall s':>7} {'processor s':>12}")
    for suite in suites:
        print(f"{suite.name:<14} {suite.wall_s:7.0f} {suite.processor_s:12.0f}")
    print(f"{'all':<14} {wall_s:7.0f} {sum(suite.processor_s for suite in suites):12.0f}")
    slowest = sorted(((seconds, suite.name, test) for suite in suites for seconds, test in suite.slow), reverse=True)[:10]
    if slowest:
        print("\nthe slowest tests")
        for seconds, name, test in slowest:
            print(f"{seconds:7.1f} s  {name}: {test}")
    print()


def chosen_lanes(wanted):
    there = sorted(file.name for file in CHECKS.iterdir() if os.access(file, os.X_OK))
    unknown = [name for name in wanted if name not in there]
    if unknown:
        sys.exit(f"klantwaarde: name suites out of: {' '.join(there)}")
    others = tuple(name for name in there if not any(name in names for names in LANES))
    lanes = (LANES[0], LANES[1] + others)
    return [[name for name in names if name in there and (not wanted or name in wanted)] for names in lanes]


def main():
    lanes = chosen_lanes(sys.argv[1:])
    LOGS.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    ended = queue.Queue()
    for i, names in enumerate(lanes):
        threading.Thread(target=lane, args=(names, i == 0, began + ALL_SECONDS, ended), daemon=True).start()
    suites = []
    try:
        for _ in range(sum(map(len, lanes))):
            suites.append(ended.get())
            tell(suites[-1])
    finally:
        for group in list(running):
            os.killpg(group, signal.SIGKILL)
    tell_times(suites, time.monotonic() - began)
    failed = sum(suite.failed for suite in suites)
    print(f"{sum(suite.passed for suite in suites)} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
