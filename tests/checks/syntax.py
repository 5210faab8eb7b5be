#!/usr/bin/env python3
"""syntax.py BUILD SOURCE...: reads each source with the compiler and the warnings of that build, without compiling it."""
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys


def main():
    build, wanted = pathlib.Path(sys.argv[1]), {os.path.abspath(name) for name in sys.argv[2:]}
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        if (name := os.path.abspath(os.path.join(entry["directory"], entry["file"]))) in wanted:
            commands.setdefault(name, (entry["directory"], entry["command"]))

    def read(item):
        directory, command = item[1]
        words = shlex.split(command)
        while "ccache" not in words[0] and not pathlib.Path(words[0]).name.startswith(("g++", "c++", "clang++")):
            words.pop(0)  # what stands before the compiler
        if words[0].endswith("ccache"):
            words.pop(0)
        out = words.index("-o")
        del words[out:out + 2]
        done = subprocess.run([*words, "-fsyntax-only"], cwd=directory, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for code, text in pool.map(read, sorted(commands.items())):
            failed += code != 0
            print(text, end="", flush=True)
    print(f"syntax: {len(commands)} sources, {failed} with faults, {len(wanted) - len(commands)} that this build does not compile")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
