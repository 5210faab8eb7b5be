#!/usr/bin/env python3
"""The check of layering.py finds what it is there for: each wrong include is planted in a tree made up for it."""
import contextlib
import pathlib
import tempfile
import unittest

import layering

TABLE = """
geo/report:
geo/store: geo/report sqlite
planning/unit: geo/report
planning/plan: planning/unit
app/text: geo/report qt-core
app/cli/plan: planning/plan
app/gui/plan: app/text planning/plan qt-widgets
"""
SOURCES = {
    "geo/report/error.h": "#include <string>\nnamespace geo {}\n",
    "geo/store/file_lock.h": "#include <map>\nnamespace geo::detail {}\n",
    "geo/store/database.cpp": '#include "geo/report/error.h"\n#include <sqlite3.h>\n#include "geo/store/file_lock.h"\n',
    "planning/unit/unit.h": '#include "geo/report/error.h"\n',
    "planning/plan/plan.h": '#include "planning/unit/unit.h"\n',
    "app/text/language.cpp": '#include "geo/report/error.h"\n#include <QFile>\n',
    "app/cli/plan/plan_command.h": '#include "planning/plan/plan.h"\n',
    "app/gui/plan/plan_room.cpp": '#include "planning/plan/plan.h"\n#include "app/text/language.h"\n#include <QWidget>\n',
}


@contextlib.contextmanager
def tree(changed):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {**SOURCES, **changed}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        yield root


def faults(changed=None, table=TABLE):
    with tree(changed or {}) as root:
        path = root / "layering.txt"
        path.write_text(table, encoding="utf-8")
        return layering.check(root, layering.read_table(path))


def with_include(name, line):
    return {name: SOURCES[name] + line + "\n"}


class Layering(unittest.TestCase):
    def expect(self, part, found):
        self.assertTrue(any(part in fault for fault in found), found)

    def test_takes_the_tree_as_it_should_be(self):
        self.assertEqual(faults(), [])

    def test_finds_the_window_using_a_verb(self):
        found = faults(with_include("app/gui/plan/plan_room.cpp", '#include "app/cli/plan/plan_command.h"'))
        self.expect("does not allow app/gui/plan to use app/cli/plan", found)

    def test_finds_widgets_in_the_users_language(self):
        self.expect("does not allow app/text to use qt-widgets", faults(with_include("app/text/language.cpp", "#include <QtWidgets>")))

    def test_finds_sqlite_in_planning(self):
        self.expect("does not allow planning/unit to use sqlite", faults(with_include("planning/unit/unit.h", "#include <sqlite3.h>")))

    def test_finds_an_include_that_points_up(self):
        self.expect("does not allow geo/report to use planning/unit",
                    faults(with_include("geo/report/error.h", '#include "planning/unit/unit.h"')))

    def test_finds_an_include_between_folders_of_one_layer(self):
        self.expect("does not allow planning/unit to use planning/plan",
                    faults(with_include("planning/unit/unit.h", '#include "planning/plan/plan.h"')))

    def test_finds_a_line_of_the_table_that_points_up(self):
        table = TABLE.replace("geo/report:", "geo/report: planning/unit")
        self.expect("geo/report -> planning/unit points up", faults(table=table))

    def test_finds_a_circle_that_the_table_would_allow(self):
        table = TABLE.replace("planning/unit: geo/report", "planning/unit: geo/report planning/plan")
        self.expect("in a circle: ", faults(table=table))

    def test_finds_a_header_private_to_geo(self):
        self.expect("geo/store/file_lock.h is private to geo",
                    faults(with_include("planning/unit/unit.h", '#include "geo/store/file_lock.h"')))

    def test_finds_a_source_that_lies_loose(self):
        self.expect("planning/loose.cpp: lies loose", faults({"planning/loose.cpp": ""}))

    def test_finds_a_folder_without_a_line_and_a_line_without_a_folder(self):
        self.expect("planning/new: has no line", faults({"planning/new/new.h": ""}))
        self.expect("there is no folder planning/gone", faults(table=TABLE + "planning/gone:\n"))

    def test_finds_what_the_table_allows_and_nobody_uses(self):
        table = TABLE.replace("planning/plan: planning/unit", "planning/plan: planning/unit geo/store")
        self.expect("planning/plan does not use geo/store", faults(table=table))

    def test_finds_a_library_that_nobody_named(self):
        self.expect("does not allow planning/unit to use boost/any.hpp",
                    faults(with_include("planning/unit/unit.h", "#include <boost/any.hpp>")))


if __name__ == "__main__":
    unittest.main()
