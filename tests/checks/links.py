#!/usr/bin/env python3
"""links.py ROOT: what documents link to or name is there, tests too, and so is every header that a comment of a source names."""
import pathlib
import re
import subprocess
import sys

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"`((?:app|geo|planning|shapefiles|tests|docs|\.ci)/[\w./-]*[\w/])`")
HEADER = re.compile(r"^(?! *#).*?\b((?:app|geo|planning)/[\w/]+\.h)\b", re.M)
OPEN_NAME = re.compile(r"[A-Z<>{}*…]{2,}|NNNN")  # a placeholder, not a file
TEST = re.compile(r"^ *TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\s*\)", re.M)
RUN = re.compile(r"\badd_test\(NAME (\w+)")
SUITE_AND_NAME = re.compile(r"`([A-Z]\w*)\.([A-Z]\w*|\*)`")
QUOTED = re.compile(r"`([^`]+)`")


class Tests:
    """All tests below ROOT/tests: `names` with their suites, `runs` of ctest, golden files of the verbs."""

    def __init__(self, root):
        self.names, self.runs = set(), set()
        for source in sorted((root / "tests").rglob("*.cpp")) + sorted((root / "tests").rglob("*.h")):
            self.names.update(TEST.findall(source.read_text(encoding="utf-8")))
        for listing in (root / "tests").rglob("CMakeLists.txt"):
            self.runs.update(RUN.findall(listing.read_text(encoding="utf-8")))
        self.suites = {suite for suite, _ in self.names}
        self.golden = {path.name for path in (root / "tests/app/cli/golden").glob("*")}

    def has(self, word):
        """`word` of a column of tests: Suite.Name, Suite, a golden file or a run of ctest."""
        suite, _, name = word.partition(".")
        if name and word[0].isupper():
            return (suite, name) in self.names
        return word in self.suites or word in self.golden or word in self.runs


def cells(line):
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def test_columns(text):
    """What stands in backquotes in the columns of tables that are headed "test"."""
    column = None
    lines = text.splitlines()
    for line, after in zip(lines, lines[1:] + [""]):
        if not line.startswith("|"):
            column = None
        elif after.startswith("|--"):
            column = cells(line).index("test") if "test" in cells(line) else None
        elif column is not None and not line.startswith("|--"):
            row = cells(line)
            yield from QUOTED.findall(row[column] if column < len(row) else "")


def unknown_tests(text, tests):
    """Names of tests in a document that are not there."""
    for suite, name in SUITE_AND_NAME.findall(text):
        if (suite, name) not in tests.names and not (name == "*" and suite in tests.suites):
            yield f"{suite}.{name}"
    for word in test_columns(text):
        if not SUITE_AND_NAME.fullmatch(f"`{word}`") and not tests.has(word):
            yield word


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    def listed(*endings):
        names = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", *endings],
                               capture_output=True, check=True).stdout.decode().split("\0")
        return [root / name for name in names if name and (root / name).exists()]

    faults, documents, tests = [], listed("*.md"), Tests(root)
    for document in documents:
        text, where = document.read_text(encoding="utf-8"), document.relative_to(root)
        for link in LINK.findall(text):
            if "://" not in link and not link.startswith("mailto:") and not (document.parent / link).exists():
                faults.append(f"{where}: the link {link} leads nowhere")
        if where.name == "CHANGELOG.md":
            continue  # what was is as it was then
        for name in NAMED.findall(text):
            if OPEN_NAME.search(name):
                continue
            if not any((root / (name + ending)).exists() for ending in ("", ".h", ".cpp", ".sh", ".py")):
                faults.append(f"{where}: names {name}, which is not there")
        if where.parent == pathlib.Path("docs"):
            faults += [f"{where}: names the test {name}, which is not there" for name in unknown_tests(text, tests)]
    for source in listed("*.h", "*.cpp"):
        for name in HEADER.findall(source.read_text(encoding="utf-8")):
            if not any((root / folder / name).exists() for folder in ("", "tests")):
                faults.append(f"{source.relative_to(root)}: names {name}, which is not there")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"links: {len(documents)} documents, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
