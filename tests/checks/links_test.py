"""What links.py has to find of tests that documents name, and what it has to let pass."""
import pathlib
import tempfile
import unittest

import links

SOURCES = {
    'tests/geo/clean_test.cpp': 'TEST(Clean, KeepsALake) {\n}\n\nTEST_P(Clean,\n       HasALongName) {\n}\n',
    'tests/app/room_fixture.h': '  TEST_F(Room, IsShown) {\n  }\n// TEST(Room, IsGone)\n',
    'tests/CMakeLists.txt': 'add_test(NAME verbs COMMAND lianpian)\n',
    'tests/app/cli/golden/new.json': '{}',
}
TABLE = '| claim | test |\n|---|---|\n| a `word` of `--kind x\\|y` | %s |\n'


class Links(unittest.TestCase):

  def unknown(self, text):
    with tempfile.TemporaryDirectory() as folder:
      for name, content in SOURCES.items():
        place = pathlib.Path(folder) / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding='utf-8')
      return list(links.unknown_tests(text, links.Tests(pathlib.Path(folder))))

  def test_takes_tests_suites_runs_and_golden_files(self):
    named = '`Clean.KeepsALake`, `Clean.HasALongName`, `Room.IsShown`, `Clean`, `verbs`, `new.json`'
    self.assertEqual([], self.unknown(TABLE % named))
    self.assertEqual([], self.unknown('Tests: `Clean.*`, `Clean.KeepsALake` and `…HasALongName`, of a `word`.'))

  def test_finds_a_test_that_is_gone(self):
    self.assertEqual(['Clean.KeepsAnIsland'], self.unknown(TABLE % '`Clean.KeepsAnIsland`, `Clean.KeepsALake`'))
    self.assertEqual(['Room.KeepsALake'], self.unknown('shown by `Room.KeepsALake`'))
    self.assertEqual(['Room.IsGone'], self.unknown(TABLE % '`Room.IsGone`'))

  def test_finds_a_suite_a_run_and_a_golden_file_that_are_gone(self):
    self.assertEqual(['Cleans', 'verb', 'old.json'], self.unknown(TABLE % '`Cleans`, `verb`, `old.json`'))
    self.assertEqual(['Cleans.*'], self.unknown('Tests: `Cleans.*`.'))

  def test_asks_the_column_of_tests_only(self):
    self.assertEqual([], self.unknown('| test | says |\n|---|---|\n| `Clean` | `Cleans` |\n\n| `Cleans` |\n'))
    self.assertEqual([], self.unknown('| verb | says |\n|---|---|\n| `Cleans` | `Rooms` |\n'))


if __name__ == '__main__':
  unittest.main()
