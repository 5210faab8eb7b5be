#!/usr/bin/env python3
"""links.py ROOT: every link of the documents to a file here, and every source, script or data file that they name, is there."""
import pathlib
import re
import subprocess
import sys

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"`((?:app|geo|planning|shapefiles|tests|docs|\.ci)/[\w./-]*[\w/])`")
OPEN_NAME = re.compile(r"[A-Z<>{}*…]{2,}|NNNN")  # a placeholder, not a file


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"],
                            capture_output=True, check=True).stdout.decode().split("\0")
    faults = []
    documents = [root / name for name in listed if name and (root / name).exists()]
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
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"links: {len(documents)} documents, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
