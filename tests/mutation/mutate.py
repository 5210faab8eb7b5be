#!/usr/bin/python3
"""Changes one place of geo or planning at a time and asks whether a test notices.

Mutants are drawn by seed, a line as likely as any other, and built all at once, each with a switch (places.py,
switches.h), in a copy of the tree below --build, never in the tree itself. A mutant is held against the suites of tests
that come by its place (suites.py), those of its own folder first. One line is printed a mutant; exit 1 when fewer than --least of them are
killed, 2 when nothing can be run.
"""

import argparse
import hashlib
import json
import pickle
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import defaultdict
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool
from pathlib import Path

import places
from suites import CORES, LAYERS, ROOT, Suites

TARGETS = (("geo", "geo"), ("geo", "geo_records"), ("planning", "planning"))
EQUIVALENT = Path(__file__).with_name("equivalent.txt")


def key_of(mutant):
    return f"{mutant.file} | {mutant.before.strip()} | {mutant.after.strip()}"


def known_equivalent():
    """Mutants that change nothing that can be observed: "file | before | after | reason", one a line."""
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines() if EQUIVALENT.exists() else []
    return {line.rsplit(" | ", 1)[0] for line in lines if line and not line.startswith("#")}


def copy_tree(tree, but=frozenset()):
    """Brings the copy up to date; what is equal keeps its time, so that little is built anew."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            check=True, capture_output=True).stdout.decode().split("\0")
    wanted = {name for name in listed if name and (ROOT / name).is_file()}
    for name in sorted(wanted - but):
        put(tree / name, (ROOT / name).read_bytes())
        shutil.copymode(ROOT / name, tree / name)
    for path in [path for layer in (*LAYERS, "tests") for path in (tree / layer).rglob("*.cpp")]:
        if str(path.relative_to(tree)) not in wanted:
            path.unlink()


def put(path, data):
    if not path.is_file() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def compile_arguments(build):
    """What clang is told of each source, as libclang takes it."""
    arguments = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        words = entry["command"].split()
        begin = next(i for i, word in enumerate(words) if word.endswith("clang++")) + 1
        kept = [word for word in words[begin:] if word != "-c"]
        del kept[kept.index("-o"):kept.index("-o") + 2]
        arguments[entry["file"]] = [word.replace('\\"', '"') for word in kept if word != entry["file"]]
    return arguments


def places_of(job):
    """All mutants of one source; read again only where the source has changed."""
    root, name, path, arguments, kept = job
    data = Path(root, name).read_bytes()
    about = hashlib.sha256(data + Path(places.__file__).read_bytes()).hexdigest()
    store = Path(kept, about)
    if store.is_file():
        return pickle.loads(store.read_bytes())
    found = places.Source(path, name, data, arguments).mutants()
    store.write_bytes(pickle.dumps(found))
    return found


def draw(found, seed, equivalent):
    """Mutants in the order that the seed gives: lines shuffled, one mutant of each."""
    lines = defaultdict(list)
    for mutant in found:
        if key_of(mutant) not in equivalent:
            lines[mutant.file, mutant.line].append(mutant)
    drawn = [lines[line] for line in sorted(lines)]
    draw = random.Random(seed)
    draw.shuffle(drawn)
    return [draw.choice(of_line) for of_line in drawn]


def bad_lines(path, arguments, text):
    """Lines of the source at which clang cannot compile the text; 0 for a place elsewhere, or where clang itself breaks."""
    if Path(path).read_bytes() == text:
        return set()  # built before
    put(Path(path), text)
    done = subprocess.run(["clang++", *arguments, "-w", "-fsyntax-only", "-ferror-limit=0", path], capture_output=True, text=True)
    if done.returncode == 0:
        return set()
    errors = re.findall(r"^(.+?):(\d+):\d+: (?:fatal )?error:", done.stderr, re.M)
    return {int(line) - 1 if file == path else 0 for file, line in errors} or {0}  # the first line includes the switches


def switched(job):
    """Puts switches into a source of the copy; returns the numbers that it has: a place that would not compile has none."""
    name, path, arguments, numbered = job
    data = (ROOT / name).read_bytes()
    source = places.Source(path, name, data, arguments) if numbered else None
    while numbered:
        bad = bad_lines(path, arguments, places.with_switches(source, numbered))
        if not bad:
            return [number for number, _ in numbered]
        left = [one for one in numbered if one[1].line not in bad]
        if len(left) == len(numbered):  # a number that a type or another constant needs, or nothing that is known
            left = [one for one in numbered if not any(text.endswith("const") for _, _, text, _ in one[1].edits)]
        numbered = left if len(left) < len(numbered) else numbered[1:]
    put(Path(path), data)
    return []


def ninja(build, *targets):
    done = subprocess.run(["ninja", "-C", str(build), f"-j{CORES}", *targets], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(targets)} cannot be built in {build}:\n{done.stdout[-3000:]}")


def prepare(given, wanted):
    """The copy with a switch for each drawn mutant, built; the mutants by number, in the order drawn."""
    tree, kept = given.build.resolve() / "tree", given.build.resolve() / "places"
    build = tree / ".build" / given.preset
    kept.mkdir(parents=True, exist_ok=True)
    sources = frozenset(str(path.relative_to(ROOT)) for layer in LAYERS for path in (ROOT / layer).rglob("*.cpp"))
    copy_tree(tree, sources if (tree / "geo").exists() else frozenset())
    for name in sources:  # those with switches stay as they are until it is known what they will be
        if not (tree / name).exists():
            put(tree / name, (ROOT / name).read_bytes())
    subprocess.run(["cmake", "--preset", given.preset], cwd=tree, check=True, stdout=subprocess.DEVNULL)
    ninja(build, *(f"{layer}/CMakeFiles/{target}.dir/cmake_pch.hxx.pch" for layer, target in TARGETS))
    arguments = compile_arguments(build)
    jobs = [(str(ROOT), name, str(tree / name), arguments[str(tree / name)], str(kept)) for name in sorted(sources)]
    with Pool(CORES) as pool:
        found = [mutant for of_source in pool.imap(places_of, jobs) for mutant in of_source]
        drawn = [mutant for mutant in draw(found, given.seed, known_equivalent()) if given.only in mutant.file][:wanted]
        if given.list:
            return drawn, None
        by_file = defaultdict(list)
        for number, mutant in enumerate(drawn):
            by_file[mutant.file].append((number, mutant))
        jobs = [(name, str(tree / name), arguments[str(tree / name)], by_file[name]) for name in sorted(sources)]
        compiled = set()
        for numbers in pool.imap_unordered(switched, jobs):
            compiled.update(numbers)
    ninja(build, *(f"{layer}_tests" for layer in LAYERS))
    return drawn, compiled


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", default="1", help="any word; the same word and sources give the same mutants")
    parser.add_argument("--count", type=int, default=200, help="mutants that compile (default 200)")
    parser.add_argument("--build", type=Path, default=ROOT / ".build" / "mutation", help="folder of the copy")
    parser.add_argument("--preset", default="mutants", help="how the copy is built (default mutants: no sanitizers)")
    parser.add_argument("--least", type=float, default=0.9, help="share that has to be killed (default 0.9)")
    parser.add_argument("--only", default="", help="sources whose path holds this")
    parser.add_argument("--list", action="store_true", help="say what would be drawn, run nothing")
    return parser.parse_args()


def line_about(number, mutant, by):
    return (f"{'killed  ' if by else 'SURVIVED'} {number} {mutant.file}:{mutant.line} [{mutant.kind}] {mutant.before.strip()}"
            f"  ->  {mutant.after.strip()}" + (f"  by {by}" if by else ""))


def main():
    given = options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(2))  # leaves by way of every finally
    began = time.monotonic()
    drawn, compiled = prepare(given, given.count + given.count // 5)  # some will not compile
    if given.list:
        for mutant in drawn[:given.count]:
            print(f"{mutant.file}:{mutant.line}  [{mutant.kind}]  {key_of(mutant)}")
        return 0
    suites = Suites(given.build.resolve() / "tree", given.preset)
    print(f"built in {time.monotonic() - began:.0f} s; {len(drawn) - len(compiled)} of {len(drawn)} drawn would not compile",
          flush=True)
    if failed := suites.learn(given.build.resolve()):
        sys.exit(f"Without any mutant these fail: {failed}; make them pass first.")
    print(f"every suite run without a mutant, {time.monotonic() - began:.0f} s", flush=True)
    numbers = [number for number in range(len(drawn)) if number in compiled][:given.count]
    if not numbers:
        sys.exit("No mutant could be drawn; check --only.")
    killed = 0
    with ThreadPool(CORES) as pool:
        for number, by in pool.imap(lambda number: (number, suites.noticed_by(number, drawn[number].file)), numbers):
            killed += by != ""
            print(line_about(number, drawn[number], by), flush=True)
    print(f"{killed} of {len(numbers)} mutants killed ({100 * killed / len(numbers):.1f} %), seed {given.seed}, "
          f"{time.monotonic() - began:.0f} s")
    return 0 if killed >= given.least * len(numbers) else 1


if __name__ == "__main__":
    sys.exit(main())
