"""tidy.py over a small tree: a finding ends with 1, what was clean is not asked again until something that it saw changes."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TIDY = pathlib.Path(__file__).resolve().with_name("tidy.py")


class Tidy(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name in ("geo/unit", "build"):
            (self.root / name).mkdir(parents=True)
        self.write(".clang-tidy", "Checks: '-*,google-explicit-constructor'\nWarningsAsErrors: '*'\n")
        self.write("geo/unit/shape.h", "struct Shape { int sides; };\n")
        self.write("geo/unit/one.cpp", '#include "geo/unit/shape.h"\nint one() { return Shape{1}.sides; }\n')
        self.write("geo/unit/two.cpp", "int two() { return 2; }\n")
        joined = self.write("build/joined.cxx", "".join(f'#include "{self.root}/geo/unit/{n}.cpp"\n' for n in ("one", "two")))
        command = f"clang++ -std=c++20 -I{self.root} -c {joined}"
        self.write("build/compile_commands.json",
                   json.dumps([{"directory": str(self.root), "file": str(joined), "command": command}]))

    def write(self, name, text):
        path = self.root / name
        path.write_text(text, encoding="utf-8")
        return path

    def tidy(self, *sources):
        done = subprocess.run([sys.executable, TIDY, self.root, self.root / "build", *sources], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def test_clean_is_asked_once(self):
        self.assertEqual(self.tidy(), (0, "tidy: 1 groups of sources, 0 clean before, 0 with findings\n"))
        self.assertEqual(self.tidy("geo/unit/two.cpp"), (0, "tidy: 1 groups of sources, 1 clean before, 0 with findings\n"))

    def test_a_finding_in_a_source_and_in_its_header(self):
        self.tidy()
        for name, text in (("geo/unit/two.cpp", "struct Two { Two(int); };\n"), ("geo/unit/shape.h", "struct Shape { Shape(int); int sides; };\n")):
            before = (self.root / name).read_text(encoding="utf-8")
            self.write(name, text)
            for _ in range(2):  # what has findings is never remembered
                code, said = self.tidy()
                self.assertEqual(code, 1, said)
                self.assertIn("google-explicit-constructor", said)
                self.assertIn(pathlib.Path(name).name, said)
            self.write(name, before)

    def test_a_source_that_is_not_compiled_is_named(self):
        code, said = self.tidy("geo/unit/three.cpp")
        self.assertEqual(code, 1)
        self.assertIn("three.cpp", said)


if __name__ == "__main__":
    unittest.main()
