#!/usr/bin/env python3
"""links.py ROOT: what documents link to or name is there, and so is every header that a comment of a source names."""
import pathlib
import re
import subprocess
import sys

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"`((?:app|geo|planning|shapefiles|tests|docs|\.ci)/[\w./-]*[\w/])`")
HEADER = re.compile(r"^(?! *#).*?\b((?:app|geo|planning)/[\w/]+\.h)\b", re.M)
OPEN_NAME = re.compile(r"[A-Z<>{}*…]{2,}|NNNN")  # a placeholder, not a file


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    def listed(*endings):
        names = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", *endings],
                               capture_output=True, check=True).stdout.decode().split("\0")
        return [root / name for name in names if name and (root / name).exists()]

    faults, documents = [], listed("*.md")
    for document in documents:
        text, where = document.read_text(encoding="utf-8"), document.relative_to(root)
        for link in LINK.findall(text):
            if "://" not in link and not link.startswith("mailto:") and not (document.parent / link).exists():
                faults.append(f"{where}: the link {link} leads nowhere")
        for name in NAMED.findall(text):
            if where.name == "CHANGELOG.md" or OPEN_NAME.search(name):
                continue  # what was is as it was then
            if not any((root / (name + ending)).exists() for ending in ("", ".h", ".cpp", ".sh", ".py")):
                faults.append(f"{where}: names {name}, which is not there")
    for source in listed("*.h", "*.cpp"):
        for name in HEADER.findall(source.read_text(encoding="utf-8")):
            if not any((root / folder / name).exists() for folder in ("", "tests")):
                faults.append(f"{source.relative_to(root)}: names {name}, which is not there")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"links: {len(documents)} documents, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
