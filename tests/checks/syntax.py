#!/usr/bin/env python3
"""syntax.py ROOT BUILD SOURCE...: reads each source by itself with the compiler and the warnings of that build, without compiling it.

What passed is remembered in BUILD/syntax by everything that the compiler saw of it, and not read again.
"""
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys

import source_seen


def main():
    root, build = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
    wanted = {(root / name).resolve() for name in sys.argv[3:]}
    kept = build / "syntax"
    kept.mkdir(parents=True, exist_ok=True)
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        if (path := pathlib.Path(entry["directory"], entry["file"]).resolve()) in wanted:
            commands.setdefault(path, (entry["directory"], entry["command"]))
    marks = {path: kept / source_seen.digest(root, path, command) for path, (_, command) in commands.items()}
    open_ = sorted(path for path, mark in marks.items() if not mark.exists())

    def read(path):
        directory, command = commands[path]
        words = shlex.split(command)
        while "ccache" not in words[0] and not pathlib.Path(words[0]).name.startswith(("g++", "c++", "clang++")):
            words.pop(0)  # what stands before the compiler
        if words[0].endswith("ccache"):
            words.pop(0)
        out = words.index("-o")
        del words[out:out + 2]
        done = subprocess.run([*words, "-fsyntax-only"], cwd=directory, capture_output=True, text=True)
        if done.returncode == 0:
            marks[path].write_text(f"{path}\n", encoding="utf-8")
        return done.returncode, done.stdout + done.stderr

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for code, text in pool.map(read, open_):
            failed += code != 0
            print(text, end="", flush=True)
    print(f"syntax: {len(commands)} sources, {len(commands) - len(open_)} passed before, {failed} with faults, "
          f"{len(wanted) - len(commands)} that this build does not compile")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
