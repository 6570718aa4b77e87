#!/usr/bin/env python3
"""Counts the test cases of a ctest run: count_cases.py NAME JUNIT_FILE.

A doctest program counts with its test cases, any other test as one; a program that failed without saying how many
cases failed (a crash, a time-out), or that ran none, counts as one failure more.
"""
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

DOCTEST = re.compile(r"test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed")


def main():
    name, file = sys.argv[1], Path(sys.argv[2])
    passed = failed = 0
    if file.exists():
        for case in ElementTree.parse(file).iter("testcase"):
            counts = DOCTEST.search(case.findtext("system-out") or "")
            ok = case.get("status") == "run"
            cases = [int(count) for count in counts.groups()] if counts else [int(ok), int(not ok)]
            if (not ok and cases[1] == 0) or sum(cases) == 0:
                cases[1] = 1
            passed, failed = passed + cases[0], failed + cases[1]
    if passed + failed == 0:
        print("no test ran")
        failed = 1
    print(f"{name}: {passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
