#!/usr/bin/env python3
"""tidy.py ROOT BUILD [SOURCE...]: asks clang-tidy over the sources of app, geo and planning, or those named with their folder.

BUILD compiles the sources of a folder together (preset `tidy`): a header is parsed once for several of them, a quarter of the
time. What was clean is remembered in BUILD/tidy by everything that clang-tidy saw of it, and not asked again.
"""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

LAYERS = ("app", "geo", "planning")
# The file that joins the sources includes them, and a source that is included is a header to clang-tidy.
OPTIONS = ["-quiet", "-checks=-clang-analyzer-*,-bugprone-suspicious-include", "-extra-arg=-Wno-error",
           r"-header-filter=/(app|geo|planning)/.*\.(h|cpp)$"]
INCLUDE = re.compile(r'^\s*#\s*include "([^"]+)"', re.MULTILINE)
FINDING = re.compile(r"^(.*?:\d+:\d+: (?:error|warning): .*\[[a-z]|error: )", re.MULTILINE)


@functools.cache
def content(path):
    return path.read_bytes()


@functools.cache
def included(root, path):
    """The project's own files that this one includes; the libraries' are as the machine has them."""
    names = INCLUDE.findall(content(path).decode("utf-8", "replace"))
    found = [p for name in names for p in (pathlib.Path(name), root / name, path.parent / name) if p.is_absolute() and p.is_file()]
    return frozenset(found)


def everything(root, path):
    seen, open_ = {path}, [path]
    while open_:
        for name in included(root, open_.pop()) - seen:
            seen.add(name)
            open_.append(name)
    return seen


def key(root, path, command, version):
    text = hashlib.sha256(repr((version, OPTIONS, command)).encode() + content(root / ".clang-tidy"))
    for name in sorted(everything(root, path)):
        text.update(str(name).encode() + b"\0" + content(name))
    return text.hexdigest()


def sources_of(root, path):
    """A file that joins sources stands for them; any other for itself."""
    own = {p for p in included(root, path) if p.suffix == ".cpp"}
    return own or {path}


def main():
    root, build = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
    wanted = {(root / name).resolve() for name in sys.argv[3:]}
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    kept = build / "tidy"
    kept.mkdir(parents=True, exist_ok=True)
    asked = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if not path.is_file():
            continue  # Qt's tools write it while building
        own = sources_of(root, path)
        if any(p.is_relative_to(root / layer) for p in own for layer in LAYERS) and (not wanted or own & wanted):
            asked[path] = kept / key(root, path, entry["command"], version)
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
