#!/usr/bin/env python3
"""changed.py ROOT COMMIT [own]: the sources whose code changed since that commit, and those that include a header of which that holds.

With `own`, of the second kind only one for each header that no source of the first kind includes: their lines are the same.

A file that was only moved, or whose includes were only spelled anew, has not changed. Where the commit is not at hand, all.
"""
import pathlib
import subprocess
import sys

PATTERNS = ("*.cpp", "*.h")


def git(root, *words):
    return subprocess.run(["git", "-C", root, *words], capture_output=True, text=True, encoding="utf-8")


def changed_files(root, commit):
    changed, name = set(), None
    for line in git(root, "diff", "-M40%", "-U0", commit, "--", *PATTERNS).stdout.splitlines():
        if line.startswith("+++ "):
            name = line[6:] if line.startswith("+++ b/") else None
        elif name and line[:1] in "+-" and not line.startswith("---"):
            code = line[1:].strip()
            if code and not code.startswith(("#include", "//")):
                changed.add(name)
    return changed | set(git(root, "ls-files", "--others", "--exclude-standard", "--", *PATTERNS).stdout.split())


def main():
    root, commit = pathlib.Path(sys.argv[1]), sys.argv[2]
    sources = git(root, "ls-files", "--cached", "--others", "--exclude-standard", "*.cpp").stdout.split()
    if git(root, "cat-file", "-e", commit + "^{commit}").returncode:
        print(f"changed: the commit {commit} is not here: all {len(sources)} sources", file=sys.stderr)
        print(*sources, sep="\n")
        return
    changed = changed_files(root, commit)
    headers = [f'"{name}"' for name in changed if name.endswith(".h")]
    texts = {name: (root / name).read_text(encoding="utf-8") for name in sources}
    found = [name for name in sources if name in changed or any(header in texts[name] for header in headers)]
    if sys.argv[3:] == ["own"]:
        own = [name for name in found if name in changed]
        for header in headers:
            if not any(header in texts[name] for name in own):
                own.extend([name for name in found if header in texts[name]][:1])
        found = own
    print(f"changed: {len(found)} of {len(sources)} sources", file=sys.stderr)
    print(*found, sep="\n")


if __name__ == "__main__":
    main()
