#!/usr/bin/env python3
"""Runs clang-tidy over src/, in parallel, and remembers which file was clean in which surroundings.

usage: lint.py BUILD_FOLDER... [--only FILE...] [--plugin lint_scope.so]

The key of a file is made of everything that can change the answer: its text, our own headers it includes in turn, the
command line, .clang-tidy and clang-tidy's version. Clean files are remembered in the cache that all clones share.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(os.environ["CLV_ROOT"])
REMEMBERED = Path(os.environ["CLV_CACHE"]) / "lint"
TIDY = "clang-tidy-19"
# What scripts/cmake/precompiled.cmake adds: each source is to be complete without it.
PRECOMPILED = re.compile(r" -include-pch \S+| -Winvalid-pch| -Xclang -fno-(?:validate-pch|pch-timestamp)")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def own_headers(text, folders, seen):
    """Adds the texts of our own headers that `text` includes, found by path below one of `folders`."""
    for name in INCLUDE.findall(text):
        for folder in folders:
            header = folder / name
            if header.is_file():
                if header not in seen:
                    seen[header] = header.read_text(encoding="utf-8", errors="replace")
                    own_headers(seen[header], folders, seen)
                break


def key_of(file, command, build, surroundings):
    headers = {}
    text = file.read_text(encoding="utf-8")
    own_headers(text, [ROOT / "src", build / "generated", file.parent], headers)
    digest = hashlib.sha256(surroundings)
    digest.update(command.replace(str(ROOT), "").encode())
    digest.update(text.encode())
    for header in sorted(headers):
        digest.update(headers[header].encode())
    return digest.hexdigest()


def web_arguments():
    """What em++ silently adds to every clang call: target, sysroot, include folders."""
    cache = subprocess.run(["em-config", "CACHE"], capture_output=True, text=True, check=True).stdout.strip()
    flags = ["--target=wasm32-unknown-emscripten", f"--sysroot={cache}/sysroot", "-Xclang", "-iwithsysroot/include/compat"]
    return [f"--extra-arg-before={flag}" for flag in flags]


def commands_of(build):
    """The build's command lines without precompiled headers, also left as a compile_commands.json in build/lint."""
    commands = json.loads((build / "compile_commands.json").read_text())
    for entry in commands:
        entry["command"] = PRECOMPILED.sub("", entry["command"])
    (build / "lint").mkdir(exist_ok=True)
    (build / "lint" / "compile_commands.json").write_text(json.dumps(commands))
    return commands


def inspect(job):
    file, build, key, arguments = job
    run = subprocess.run([TIDY, "--quiet", "-p", str(build / "lint"), *arguments, str(file)], capture_output=True, text=True)
    if run.returncode == 0:
        (REMEMBERED / key).touch()
        return True
    # Without the count of suppressed warnings and the repeated compiler notes.
    print(run.stdout.strip() or run.stderr.strip(), flush=True)
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("builds", nargs="+", type=Path)
    parser.add_argument("--only", nargs="*", type=Path, default=[])
    parser.add_argument("--plugin", type=Path)
    options = parser.parse_args()
    everywhere = [f"--load={options.plugin}"] if options.plugin else []
    only = {path.resolve() for path in options.only}

    REMEMBERED.mkdir(parents=True, exist_ok=True)
    version = subprocess.run([TIDY, "--version"], capture_output=True, check=True).stdout
    surroundings = version + (ROOT / ".clang-tidy").read_bytes()
    seen, clean, jobs, web = set(), 0, [], None
    for build in options.builds:
        for entry in commands_of(build):
            file = Path(entry["directory"], entry["file"]).resolve()
            # Tests are left out: doctest's macros are what would be analysed, for minutes.
            if not file.is_relative_to(ROOT / "src") or file in seen or (only and file not in only):
                continue
            seen.add(file)
            key = key_of(file, entry["command"], build, surroundings)
            if (REMEMBERED / key).exists():
                clean += 1
                continue
            arguments = everywhere
            if "em++" in entry["command"]:
                web = web if web is not None else web_arguments()
                arguments = everywhere + web
            jobs.append((file, build, key, arguments))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(inspect, jobs))
    failed = results.count(False)
    print(f"lint: {clean + results.count(True)} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
