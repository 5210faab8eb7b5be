#include "planning/attach.h"

#include <gtest/gtest.h>

#include "geo/error.h"
#include "geo/store/sqlite_database.h"
#include "tests/planning/small_workspace.h"

namespace planning {
namespace {

/// Synthetic: one row for a county with outline, one for a county that no boundary has, a column of its own.
geo::Table survey() {
  geo::Table table;
  table.source = "made-up.csv";
  table.columns = {"code", "name", "wells"};
  table.rows = {{2, {"010101", "甲县", "3"}}, {3, {"030301", "丙县", "4"}}};
  return table;
}

struct Held {
  std::vector<Indicator> indicators;
  std::vector<Unit> counties;
  std::vector<Figure> figures;
  std::string source;
};

Held held(Workspace workspace) {
  return {workspace.indicators(), workspace.units(Level::county), workspace.allFigures("2010"),
          workspace.info().figureSource};
}

TEST(AttachSurvey, StoresIndicatorsUnitsFiguresAndTheirSource) {
  const test::SmallWorkspace small;
  const Held before = held(small.open());
  Workspace workspace = small.open();
  attachSurvey(workspace, survey(), nullptr, CodeHistory(), {"2010", "code", "name", "a made-up survey"});
  const Held after = held(small.open(true));
  EXPECT_EQ(after.indicators.size(), before.indicators.size() + 1);
  EXPECT_EQ(after.counties.size(), before.counties.size() + 1);
  EXPECT_EQ(after.figures.size(), 2u);
  EXPECT_EQ(after.source, "a made-up survey");
}

TEST(AttachSurvey, StoresTheSourceAlsoWhereNoFigureChanges) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open();
  for (const char* source : {"a made-up survey", "the same, printed"})
    attachSurvey(workspace, survey(), nullptr, CodeHistory(), {"2010", "code", "name", source});
  EXPECT_EQ(held(small.open(true)).source, "the same, printed");
}

TEST(AttachSurvey, StoresNothingWhereOneStepFails) {
  for (const char* table : {"figures", "revisions", "meta"}) {
    const test::SmallWorkspace small;
    const Held before = held(small.open());
    Workspace workspace = small.open();
    for (const char* change : {"INSERT", "UPDATE"})
      workspace.database().execute(std::string("CREATE TRIGGER refuse_") + table + change + " BEFORE " +
                                   change + " ON " + table + " BEGIN SELECT RAISE(FAIL, 'refused'); END");
    EXPECT_THROW(attachSurvey(workspace, survey(), nullptr, CodeHistory(),
                              {"2010", "code", "name", "a made-up survey"}),
                 geo::IoError)
        << table;
    const Held after = held(small.open(true));
    EXPECT_EQ(after.indicators.size(), before.indicators.size()) << table;
    EXPECT_EQ(after.counties.size(), before.counties.size()) << table;
    EXPECT_EQ(after.figures.size(), before.figures.size()) << table;
    EXPECT_EQ(after.source, before.source) << table;
  }
}

}  // namespace
}  // namespace planning
