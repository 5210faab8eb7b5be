"""The suites of the test programs: how long each takes, which places of the sources it comes by, and what kills a mutant."""

import hashlib
import os
import pickle
import re
import shutil
import subprocess
import tempfile
import time
from collections import defaultdict
from multiprocessing.pool import ThreadPool
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("geo", "planning")
CORES = os.cpu_count() or 1
QUICK = 2.0  # seconds of suites that are run at once


class Suites:
    """The suites of both test programs, how long each takes and where it comes by."""

    def __init__(self, tree, preset):
        self.programs = {layer: self.held(tree / ".build" / preset / "tests" / layer / f"{layer}_tests") for layer in LAYERS}
        self.seconds = {}
        self.by_number = defaultdict(list)

    @staticmethod
    def held(program):
        """A copy, so that the tree may be built again for a survivor's test while others are run."""
        return shutil.copy2(program, program.with_name(program.name + "_held"))

    def listed(self):
        for layer, program in self.programs.items():
            said = subprocess.run([program, "--gtest_list_tests"], capture_output=True, text=True, check=True).stdout
            yield from ((layer, line.split()[0][:-1]) for line in said.splitlines() if re.match(r"\S+\.(?:\s|$)", line))

    def learn(self, kept):
        """Runs each suite without any mutant; returns those that fail. Kept for the same programs."""
        about = hashlib.sha256(b"".join(program.read_bytes() for program in self.programs.values())).hexdigest()
        store = kept / f"suites-{about}"
        if store.is_file():
            self.seconds, self.by_number = pickle.loads(store.read_bytes())
            return []
        with ThreadPool(CORES) as pool:
            broken = [suite for suite, failed in pool.imap_unordered(self.learn_one, sorted(self.listed())) if failed]
        if not broken:
            store.write_bytes(pickle.dumps((self.seconds, self.by_number)))
        return broken

    def learn_one(self, suite):
        with tempfile.NamedTemporaryFile() as reached:
            began = time.monotonic()
            failed = self.run(suite[0], [suite], 600, {"LIANPIAN_REACHED": reached.name})
            self.seconds[suite] = time.monotonic() - began
            for number, byte in enumerate(Path(reached.name).read_bytes()):
                if byte:
                    self.by_number[number].append(suite)
            return suite, failed

    def run(self, layer, suites, limit, environment):
        """What fails in these suites of one program; empty when nothing does."""
        program = self.programs[layer]
        tests = ":".join(f"{name}.*" for _, name in suites)
        with tempfile.TemporaryDirectory() as scratch:
            try:
                done = subprocess.run([program, "--gtest_brief=1", "--gtest_fail_fast", f"--gtest_filter={tests}"],
                                      cwd=program.parent, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL, timeout=limit,
                                      env={**os.environ, "TMPDIR": scratch, **environment})
            except subprocess.TimeoutExpired:
                return "time-out"
        if done.returncode == 0:
            return ""
        failed = re.search(rb"\[  FAILED  \] ([\w./]+)", done.stdout)
        return failed.group(1).decode() if failed else f"end with {done.returncode}"

    def near(self, file):
        """Suites of the tests in the folder that mirrors the source's."""
        folder = ROOT / "tests" / Path(file).parent
        layer = file.split("/")[0]
        return {(layer, name) for path in folder.glob("*_test.cpp")
                for name in re.findall(r"\bTEST(?:_[FP])?\(\s*(\w+),", path.read_text(encoding="utf-8"))}

    def noticed_by(self, number, file):
        """What kills the mutant; empty when it survives every suite that comes by."""
        near = self.near(file)
        rounds = [[]]
        for suite in sorted(self.by_number[number], key=lambda suite: (suite not in near, self.seconds[suite])):
            if sum(self.seconds[one] for one in rounds[-1]) > QUICK:
                rounds.append([])
            rounds[-1].append(suite)
        for suites in rounds:
            for layer in LAYERS:
                mine = [suite for suite in suites if suite[0] == layer]
                limit = 10 + 5 * sum(self.seconds[suite] for suite in mine)
                if mine and (by := self.run(layer, mine, limit, {"LIANPIAN_MUTANT": str(number)})):
                    return by
        return ""
