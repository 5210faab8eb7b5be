#!/usr/bin/env python3
"""Changes one line of geo or planning at a time and asks whether a test notices.

Mutants are drawn by seed, a line as likely as any other. Works in a copy of the tree below --build, never in the tree
itself. One line is printed a mutant; exit 1 when fewer than --least of them are killed, 2 when nothing can be run.
"""

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("geo", "planning")
CORES = os.cpu_count() or 1
EQUIVALENT = Path(__file__).with_name("equivalent.txt")

Mutant = namedtuple("Mutant", "file line kind before after")  # line counts from 1; before and after are whole lines

SWAPS = {"+": "-", "-": "+", "*": "/", "/": "*", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
         "&&": "||", "||": "&&", "+=": "-=", "-=": "+="}
OPERATOR = re.compile(r"(?<= )(&&|\|\||==|!=|<=|>=|\+=|-=|[-+*/<>])(?= |$)")  # as clang-format sets binary ones
CONSTANT = re.compile(r"(?<![\w.'])(\d+(?:\.\d+)?)(?![\w.'>])")
CONDITION = re.compile(r"\b(?:if|while) \(")
STATEMENT = re.compile(r"(?:(?:\+\+|--)[\w.\->\[\]()]+|[\w.\->\[\]:()*]+(?:\+\+|--)|"
                       r"[\w.\->\[\]()*]+ (?:[-+*/|&]|<<|>>)?= .+|[\w.\->\[\]:]+\(.*\));")
NO_STATEMENT = re.compile(r"(?:return|throw|static_assert|assert|expect|using|delete)\b")
LITERAL = re.compile(r"""//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])+'""", re.S)
TALK = re.compile(r"\b(?:message|report|reportStep|assert|static_assert|fail\w*|reserve)\(")


def blanked(text, begin, end):
    return text[:begin] + re.sub(r"[^\n]", " ", text[begin:end]) + text[end:]


def closing(text, opening):
    """Index of the parenthesis that closes the one at `opening`; -1 for none."""
    depth = 0
    for at in range(opening, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth == 0:
            return at
    return -1


def code_only(text):
    """The text with comments, literals, preprocessor lines and what is only said blanked, place by place."""
    text = LITERAL.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
    text = re.sub(r"^#.*$", lambda found: " " * len(found.group()), text, flags=re.M)
    for found in TALK.finditer(text):
        end = closing(text, found.end() - 1)
        text = blanked(text, found.start(), end + 1 if end > 0 else found.end())
    return text


def conditions(code):
    """(begin, end) of each whole condition in a line, without its initialiser; declarations are none."""
    for found in CONDITION.finditer(code):
        end = closing(code, found.end() - 1)
        if end < 0:
            continue
        begin = found.end() + code[found.end():end].rfind(";") + 1
        begin += len(code[begin:end]) - len(code[begin:end].lstrip())
        if begin < end and not re.search(r" = ", code[begin:end]) and not re.match(r"constexpr", code[begin:end]):
            yield begin, end


def line_mutants(file, number, raw, code, previous):
    """Every mutant of one line; `code` is the line blanked, `previous` the code line before it."""
    def mutant(kind, begin, end, text):
        return Mutant(file, number, kind, raw, raw[:begin] + text + raw[end:])

    if code.lstrip().startswith(("template", "using ", "namespace ")):
        return
    for found in OPERATOR.finditer(code):
        yield mutant("operator", *found.span(), SWAPS[found.group()])
    for found in CONSTANT.finditer(code):
        number_text = found.group()
        after = {"0": "1", "1": "0"}.get(number_text)
        if after is None:
            after = str(float(number_text) + 1) if "." in number_text else str(int(number_text) + 1)
        yield mutant("constant", *found.span(), after)
    for begin, end in conditions(code):
        yield mutant("condition", begin, end, "!(" + raw[begin:end] + ")")
    body = code.strip()
    begins = previous.rstrip().endswith((";", "{", "}", ")", "else", "do")) or previous.strip() == ""
    if begins and STATEMENT.fullmatch(body) and not NO_STATEMENT.match(body) and body.count("(") == body.count(")"):
        indent = len(raw) - len(raw.lstrip())
        yield mutant("statement", indent, len(raw.rstrip()), ";")


def mutants_of(tree, file):
    text = (tree / file).read_text(encoding="utf-8")
    previous = ""
    lines = zip(text.split("\n"), code_only(text).split("\n"))
    for number, (raw, code) in enumerate(lines, 1):
        found = list(line_mutants(file, number, raw, code, previous))
        if found:
            yield found
        if code.strip():
            previous = code


def draw_order(tree, seed, only):
    """Mutants in the order that the seed gives: lines shuffled, one mutant of each."""
    draw = random.Random(seed)
    files = sorted(str(path.relative_to(tree)) for layer in LAYERS for path in (tree / layer).rglob("*.cpp"))
    lines = [found for file in files if only in file for found in mutants_of(tree, file)]
    draw.shuffle(lines)
    return [draw.choice(found) for found in lines]


def key_of(mutant):
    return f"{mutant.file} | {mutant.before.strip()} | {mutant.after.strip()}"


def known_equivalent():
    """Mutants that change nothing that can be observed: "file | before | after | reason", one a line."""
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines() if EQUIVALENT.exists() else []
    return {line.rsplit(" | ", 1)[0] for line in lines if line and not line.startswith("#")}


def copy_tree(tree):
    """Brings the copy up to date; what is equal keeps its time, so that little is built anew."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            check=True, capture_output=True).stdout.decode().split("\0")
    wanted = {name for name in listed if name and (ROOT / name).is_file()}
    for name in sorted(wanted):
        source, target = ROOT / name, tree / name
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        shutil.copymode(source, target)
    for path in [*(tree / "geo").rglob("*.cpp"), *(tree / "planning").rglob("*.cpp")]:
        if str(path.relative_to(tree)) not in wanted:
            path.unlink()


class Program:
    """A test program of the copy."""

    def __init__(self, tree, layer, preset):
        self.tree, self.layer, self.build = tree, layer, tree / ".build" / preset
        self.path = self.build / "tests" / layer / f"{layer}_tests"
        self.seconds = 300.0  # until it has run once; then what it took

    def make(self):
        done = subprocess.run(["ninja", "-C", str(self.build), f"-j{CORES}", f"{self.layer}_tests"], capture_output=True)
        return done.returncode == 0

    def filter_of(self, file):
        """Tests in the folder that mirrors the source's, those of the file itself first."""
        folder = self.tree / "tests" / Path(file).parent
        own = folder / (Path(file).stem + "_test.cpp")
        tests = []
        for path in sorted(folder.glob("*_test.cpp"), key=lambda path: path != own):
            for suite in re.findall(r"\bTEST(?:_[FP])?\(\s*(\w+),", path.read_text(encoding="utf-8")):
                for pattern in (f"{suite}.*", f"*/{suite}.*"):
                    if pattern not in tests:
                        tests.append(pattern)
        return ":".join(tests)

    def run(self, tests="*"):
        """What notices the mutant, as text; empty when all tests pass. Every core has its share of the tests."""
        started = time.monotonic()
        shares = [self.share(tests, share) for share in range(CORES)]
        try:
            by = self.first_to_fail(shares, started + 20 + 5 * self.seconds)
        finally:
            for process, said in shares:
                process.kill()
                process.wait()
                said.close()
        if not by and tests == "*":
            self.seconds = time.monotonic() - started
        return by

    def share(self, tests, share):
        said = tempfile.TemporaryFile()
        return subprocess.Popen([str(self.path), "--gtest_brief=1", f"--gtest_filter={tests}"], stdout=said,
                                stderr=subprocess.DEVNULL, cwd=self.path.parent,
                                env={**os.environ, "GTEST_FAIL_FAST": "1", "GTEST_TOTAL_SHARDS": str(CORES),
                                     "GTEST_SHARD_INDEX": str(share)}), said

    @staticmethod
    def first_to_fail(shares, deadline):
        while time.monotonic() < deadline:
            ended = [(process, said) for process, said in shares if process.poll() is not None]
            for process, said in ended:
                if process.returncode != 0:
                    said.seek(0)
                    failed = re.search(rb"\[  FAILED  \] ([\w./]+)", said.read())
                    return failed.group(1).decode() if failed else f"end with {process.returncode}"
            if len(ended) == len(shares):
                return ""
            time.sleep(0.02)
        return "time-out"


def noticed_by(programs, mutant):
    """What kills the mutant; empty when it survives, None when it does not compile."""
    own = programs[mutant.file.split("/")[0]]
    if not own.make():
        return None
    near = own.filter_of(mutant.file)
    by = (own.run(near) if near else "") or own.run()
    if not by and own.layer == "geo" and programs["planning"].make():
        by = programs["planning"].run()
    return by


def run_mutant(tree, programs, mutant):
    path = tree / mutant.file
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    lines[mutant.line - 1] = mutant.after
    try:
        path.write_text("\n".join(lines), encoding="utf-8")
        return noticed_by(programs, mutant)
    finally:
        path.write_text(text, encoding="utf-8")


def prepare(build, preset):
    """The copy, built and green; ends the program where it is not."""
    tree = build / "tree"
    tree.mkdir(parents=True, exist_ok=True)
    copy_tree(tree)
    if not (tree / ".build" / preset / "build.ninja").exists():
        subprocess.run(["cmake", "--preset", preset], cwd=tree, check=True, stdout=subprocess.DEVNULL)
    programs = {layer: Program(tree, layer, preset) for layer in LAYERS}
    for program in programs.values():
        if not program.make():
            sys.exit(f"{program.layer}_tests cannot be built in {tree}; build the preset {preset} there to see why.")
        if failed := program.run():
            sys.exit(f"{program.layer}_tests fail without any mutant ({failed}); make them pass first.")
    return tree, programs


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", default="1", help="any word; the same word and sources give the same mutants")
    parser.add_argument("--count", type=int, default=40, help="mutants that compile (default 40)")
    parser.add_argument("--build", type=Path, default=ROOT / ".build" / "mutation", help="folder of the copy")
    parser.add_argument("--preset", default="mutants", help="how the copy is built (default mutants: no sanitizers)")
    parser.add_argument("--least", type=float, default=0.9, help="share that has to be killed (default 0.9)")
    parser.add_argument("--only", default="", help="sources whose path holds this")
    parser.add_argument("--list", action="store_true", help="say what would be drawn, run nothing")
    return parser.parse_args()


def main():
    given = options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(2))  # leaves by way of every finally
    equivalent = known_equivalent()
    if given.list:
        drawn = [mutant for mutant in draw_order(ROOT, given.seed, given.only) if key_of(mutant) not in equivalent]
        for mutant in drawn[:given.count]:
            print(f"{mutant.file}:{mutant.line}  [{mutant.kind}]  {key_of(mutant)}")
        return 0
    tree, programs = prepare(given.build.resolve(), given.preset)
    killed, survivors = 0, []
    for mutant in draw_order(tree, given.seed, given.only):
        if killed + len(survivors) == given.count:
            break
        if key_of(mutant) in equivalent:
            continue
        by = run_mutant(tree, programs, mutant)
        if by is None:
            continue
        killed += by != ""
        if not by:
            survivors.append(mutant)
        print(f"{'killed  ' if by else 'SURVIVED'} {mutant.file}:{mutant.line} [{mutant.kind}] {mutant.before.strip()}"
              f"  ->  {mutant.after.strip()}" + (f"  by {by}" if by else ""), flush=True)
    total = killed + len(survivors)
    if total == 0:
        sys.exit("No mutant could be drawn; check --only.")
    print(f"{killed} of {total} mutants killed ({100 * killed / total:.1f} %), seed {given.seed}")
    return 0 if killed >= given.least * total else 1


if __name__ == "__main__":
    sys.exit(main())
