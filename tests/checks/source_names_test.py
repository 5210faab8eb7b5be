"""What source_names.py has to find, and what it has to let pass."""
import pathlib
import tempfile
import unittest

import source_names

ONE = 'namespace geo {\nnamespace {\n%s\n}  // namespace\n}  // namespace geo\n'


class SourceNames(unittest.TestCase):

  def found(self, **sources):
    with tempfile.TemporaryDirectory() as folder:
      for name, text in sources.items():
        place = pathlib.Path(folder) / 'geo' / name.replace('__', '/')
        place.parent.mkdir(parents=True, exist_ok=True)
        place.with_suffix('.cpp').write_text(ONE % text, encoding='utf-8')
      return len(list(source_names.faults(pathlib.Path(folder))))

  def test_finds_what_two_sources_of_a_library_define(self):
    self.assertEqual(1, self.found(a='struct Head {\n};', b='struct Head {\n};'))
    self.assertEqual(1, self.found(a='constexpr int kMost = 1;', b='constexpr double kMost = 2;'))
    self.assertEqual(1, self.found(a='bool isDigit(char c) { return c; }', b='bool isDigit(char c) {\n}'))
    self.assertEqual(1, self.found(x__a='bool isDigit(char c) {\n}', y__b='bool isDigit(char one) {\n}'))
    self.assertEqual(1, self.found(a='int yearOf(const T& date) {\n}', b='long yearOf(const T& period = {}) {\n}'))
    self.assertEqual(1, self.found(a='constexpr int kMost = 1, kGap = 2;', b='constexpr int kGap = 2;'))
    self.assertEqual(1, self.found(a='using Row = int;', b='using Row = long;'))
    self.assertEqual(1, self.found(a='const QColor kInk("#222");', b='const QColor kInk("#333");'))

  def test_finds_a_type_under_the_name_of_one_in_a_header(self):
    for known in ('struct Unit {\n};', 'using Unit = int;'):
      with tempfile.TemporaryDirectory() as folder:
        for place, text in {'geo/layer/unit.h': f'namespace geo {{\n{known}\n}}  // namespace geo\n',
                            'geo/table/a.cpp': ONE % 'struct Unit {\n};'}.items():
          (pathlib.Path(folder) / place).parent.mkdir(parents=True)
          (pathlib.Path(folder) / place).write_text(text, encoding='utf-8')
        self.assertEqual(1, len(list(source_names.faults(pathlib.Path(folder)))), known)

  def test_finds_an_alias_in_a_function_that_hides_a_type(self):
    within = 'int of(int a) {\n  using Side = int;\n  return Side{a};\n}'
    self.assertEqual(1, self.found(x__a='struct Side {\n};', y__b=within))
    self.assertEqual(0, self.found(a=within, b=within.replace('of', 'to')))
    self.assertEqual(0, self.found(a='struct Side {\n};', b='class Box {\n  using Side = int;\n};'))

  def test_lets_pass_what_is_no_clash(self):
    self.assertEqual(0, self.found(a='int of(int a) {\n}', b='int of(double a) {\n}'))
    self.assertEqual(0, self.found(a='using Row = int;', b='using Row = int;'))
    self.assertEqual(0, self.found(a='int of(const A& a) {\n}', b='int of(const B& a) {\n}'))
    self.assertEqual(0, self.found(a='struct A {\n  int head(int x);\n};', b='struct B {\n  int head(int x);\n};'))


if __name__ == '__main__':
  unittest.main()
