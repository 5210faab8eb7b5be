#!/usr/bin/python3
"""places.py over a small source: every switch changes just what it says, and none changes anything while it is off."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import places  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = """#include <cstdio>
#include <vector>
constexpr double kShare = 0.5;
int sides(int a, int b) {
  if (a < b && b > 3 || a == 9)
    return a + b * 2;
  const int none = 0;
  return a - b - none;
}
int main() {
  std::vector<int> all;
  all.push_back(7);
  all[0] += 1;
  int table[] = {4, 5, 6};
  switch (all[0]) {
    case 8: table[1] = 1;
  }
  // a < b in a comment, "1 + 1" in a text
  std::printf("%d %d %d %zu %d %g\\n", sides(1, 4), sides(5, 2), table[1], all.size(), all[0], kShare);
}
"""


class Places(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        path = pathlib.Path(cls.folder.name, "small.cpp")
        path.write_text(SOURCE, encoding="utf-8")
        arguments = ["-std=c++20", f"-I{ROOT}"]
        source = places.Source(path, "small.cpp", SOURCE.encode(), arguments)
        cls.found = source.mutants()
        path.write_bytes(places.with_switches(source, list(enumerate(cls.found))))
        cls.program = pathlib.Path(cls.folder.name, "small")
        subprocess.run(["clang++", *arguments, "-w", str(path), "-o", str(cls.program)], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def said(self, line, kind, after):
        """What the program says with that mutant on."""
        number, = [i for i, one in enumerate(self.found) if (one.line, one.kind, one.after.strip()) == (line, kind, after)]
        return self.run_with(number)

    def run_with(self, number):
        done = subprocess.run([str(self.program)], capture_output=True, text=True, check=True,
                              env={**os.environ, "LIANPIAN_MUTANT": str(number)})
        return done.stdout.strip()

    def test_nothing_is_changed_while_every_switch_is_off(self):
        self.assertEqual(self.run_with(-5), "9 3 1 1 8 0.5")

    def test_operators(self):
        self.assertEqual(self.said(5, "operator", "if (a < b || b > 3 || a == 9)"), "9 3 1 1 8 0.5")
        self.assertEqual(self.said(5, "operator", "if (a < b && b > 3 && a == 9)"), "-3 3 1 1 8 0.5")
        self.assertEqual(self.said(5, "operator", "if (a < b && b > 3 || a != 9)"), "9 9 1 1 8 0.5")
        self.assertEqual(self.said(6, "operator", "return a - b * 2;"), "-7 3 1 1 8 0.5")
        self.assertEqual(self.said(6, "operator", "return a + b / 2;"), "3 3 1 1 8 0.5")
        self.assertEqual(self.said(8, "operator", "return a + b - none;"), "9 7 1 1 8 0.5")

    def test_conditions_are_turned_whole(self):
        self.assertEqual(self.said(5, "condition", "if (!(a < b && b > 3 || a == 9))"), "-3 9 1 1 8 0.5")

    def test_numbers_those_of_constants_too(self):
        self.assertEqual(self.said(3, "constant", "constexpr double kShare = 1.5;"), "9 3 1 1 8 1.5")
        self.assertEqual(self.said(7, "constant", "const int none = 1;"), "9 2 1 1 8 0.5")
        self.assertEqual(self.said(6, "constant", "return a + b * 3;"), "13 3 1 1 8 0.5")
        self.assertEqual(self.said(12, "constant", "all.push_back(8);"), "9 3 5 1 9 0.5")

    def test_statements_are_dropped(self):
        self.assertEqual(self.said(13, "statement", ";"), "9 3 5 1 7 0.5")
        self.assertEqual(self.said(16, "constant", "case 8: table[1] = 0;"), "9 3 0 1 8 0.5")

    def test_what_only_the_compiler_needs_is_left_alone(self):
        lines = {(one.line, one.kind) for one in self.found}
        self.assertNotIn((16, "operator"), lines)
        self.assertFalse([one for one in self.found if "case 9" in one.after or "table[2] =" in one.after and one.line == 16])
        self.assertFalse([one for one in self.found if one.line == 18])

    def test_tells_the_places_that_it_came_by(self):
        reached = pathlib.Path(self.folder.name, "reached")
        subprocess.run([str(self.program)], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "LIANPIAN_REACHED": str(reached)})
        never = [one.after.strip() for one, byte in zip(self.found, reached.read_bytes()) if byte == 0]
        self.assertEqual(never, [])


if __name__ == "__main__":
    unittest.main()
