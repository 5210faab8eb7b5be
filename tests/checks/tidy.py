#!/usr/bin/env python3
"""tidy.py ROOT BUILD [SOURCE...]: asks clang-tidy over the sources of app, geo and planning, or those named with their neighbours.

BUILD compiles neighbours of a library together (preset `tidy`): a header is parsed once for several of them, a quarter of the
time. What was clean is remembered in BUILD/tidy by everything that clang-tidy saw of it, and not asked again.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

import source_seen

LAYERS = ("app", "geo", "planning")
# The file that joins the sources includes them, and a source that is included is a header to clang-tidy.
OPTIONS = ["-quiet", "-checks=-clang-analyzer-*,-bugprone-suspicious-include", "-extra-arg=-Wno-error",
           r"-header-filter=/(app|geo|planning)/.*\.(h|cpp)$"]
FINDING = re.compile(r"^(.*?:\d+:\d+: (?:error|warning): .*\[[a-z]|error: )", re.MULTILINE)


def sources_of(root, path):
    """A file that joins sources stands for them; any other for itself."""
    own = {p for p in source_seen.included(root, path) if p.suffix == ".cpp"}
    return own or {path}


def main():
    root, build = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
    wanted = {(root / name).resolve() for name in sys.argv[3:]}
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    rules = (root / ".clang-tidy").read_bytes()
    kept = build / "tidy"
    kept.mkdir(parents=True, exist_ok=True)
    asked = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if not path.is_file():
            continue  # Qt's tools write it while building
        own = sources_of(root, path)
        if any(p.is_relative_to(root / layer) for p in own for layer in LAYERS) and (not wanted or own & wanted):
            asked[path] = kept / source_seen.digest(root, path, version, OPTIONS, rules, entry["command"])
    if missing := wanted - {p for path in asked for p in sources_of(root, path)}:
        sys.exit("tidy: this build does not compile " + ", ".join(sorted(map(str, missing))))
    open_ = {path: mark for path, mark in asked.items() if not mark.exists()}

    def ask(item):
        path, mark = item
        done = subprocess.run(["clang-tidy", *OPTIONS, "-p", str(build), str(path)], capture_output=True, text=True)
        clean = done.returncode == 0 and not FINDING.search(done.stdout)
        if clean:
            mark.write_text(f"{path}\n", encoding="utf-8")
        # what it says on standard error counts the warnings of the libraries' headers
        return clean, done.stdout + ("" if clean or done.stdout.strip() else done.stderr)

    found = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for clean, text in pool.map(ask, sorted(open_.items())):
            found += not clean
            print(text, end="", flush=True)
    print(f"tidy: {len(asked)} groups of sources, {len(asked) - len(open_)} clean before, {found} with findings")
    sys.exit(1 if found or not asked else 0)


if __name__ == "__main__":
    main()
