#include "planning/intake/attach.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "planning/summary/figure_comparison.h"
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
  SurveyAttachment options{"2010", "code", "name", "a made-up survey"};
  options.keepUnmatched = true;
  attachSurvey(workspace, survey(), nullptr, CodeHistory(), options);
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

TEST(PrepareSurvey, StoresNothing) {
  const test::SmallWorkspace small;
  const std::string before = test::contentOf(small.path());
  Workspace workspace = small.open(true);
  const PreparedSurvey prepared =
      prepareSurvey(workspace, survey(), nullptr, CodeHistory(), {"2010", "code", "name", ""});
  EXPECT_EQ(prepared.survey.figures.size(), 1u) << "the row of no unit is left out";
  EXPECT_EQ(test::contentOf(small.path()), before);
}

TEST(PrepareSurvey, IsStoredAsItIs) {
  const test::SmallWorkspace one, other;
  const SurveyAttachment options = {"2010", "code", "name", "a made-up survey"};
  Workspace atOnce = one.open(), inSteps = other.open();
  attachSurvey(atOnce, survey(), nullptr, CodeHistory(), options);
  const PreparedSurvey prepared = prepareSurvey(inSteps, survey(), nullptr, CodeHistory(), options);
  storeSurvey(inSteps, prepared);
  const Held a = held(one.open(true)), b = held(other.open(true));
  EXPECT_EQ(a.indicators, b.indicators);
  EXPECT_EQ(a.counties, b.counties);
  EXPECT_EQ(a.figures, b.figures);
  EXPECT_EQ(a.source, b.source);
}

TEST(PrepareSurvey, IsNotStoredIntoAWorkspaceThatChangedMeanwhile) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open();
  const PreparedSurvey prepared =
      prepareSurvey(workspace, survey(), nullptr, CodeHistory(), {"2010", "code", "name", ""});
  small.open().putFigures({test::figure("010101", "a", 1)}, "another program");
  EXPECT_THROW(storeSurvey(workspace, prepared), geo::DataError);
  EXPECT_EQ(held(small.open(true)).figures.size(), 1u);
}

struct StopsAt : geo::Progress {
  explicit StopsAt(int report) : last(report) {}
  void report(std::string_view, double) override { ++reports; }
  bool isCancelled() const override { return reports >= last; }
  int last;
  int reports = 0;
};

TEST(PrepareSurvey, StoppedAtAnyReportLeavesTheWorkspaceAsItWas) {
  int stops = 0;
  for (bool wasStopped = true; wasStopped; ++stops) {
    const test::SmallWorkspace small;
    const Held before = held(small.open());
    Workspace workspace = small.open();
    StopsAt progress(stops + 1);
    wasStopped = false;
    try {
      const PreparedSurvey prepared =
          prepareSurvey(workspace, survey(), nullptr, CodeHistory(), {"2010", "code", "name", ""}, &progress);
      storeSurvey(workspace, prepared, &progress);
    } catch (const geo::Cancelled&) {
      wasStopped = true;
      const Held after = held(small.open(true));
      EXPECT_EQ(after.indicators, before.indicators) << stops;
      EXPECT_EQ(after.counties, before.counties) << stops;
      EXPECT_TRUE(after.figures.empty()) << stops;
    }
  }
  EXPECT_GE(stops, 5);
}

TEST(PreviewSurvey, SaysWhatEachColumnWouldBecome) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open(true);
  geo::Table table = survey();
  table.columns.insert(table.columns.end(), {"a", "remark"});
  for (geo::Table::Row& row : table.rows) row.cells.insert(row.cells.end(), {"1.5", "fine"});
  const SurveyPreview preview = previewSurvey(workspace, table, nullptr, CodeHistory());
  EXPECT_EQ(preview.codeColumn, "code");
  EXPECT_EQ(preview.nameColumn, "name");
  EXPECT_EQ(preview.columns,
            (std::map<std::string, std::string>{{"a", "a"}, {"remark", ""}, {"wells", "wells"}}));
  EXPECT_EQ(preview.known.size(), 2u);
}

TEST(PreviewSurvey, LeavesTheCodeColumnOpenWhereNoneHoldsCodes) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open(true);
  geo::Table table = survey();
  table.rows[0].cells[0] = "x";
  table.rows[1].cells[0] = "y";
  EXPECT_EQ(previewSurvey(workspace, table, nullptr, CodeHistory()).codeColumn, "");
}

TEST(CompareWithStored, TellsNewSameAndReplacedFigures) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putFigures(
      {test::figure("010101", "a", 1), test::figure("010102", "a", 2), test::figure("010101", "b", 3)},
      "before");
  Figure noted = test::figure("010101", "b", 3);
  noted.note = "checked";
  const FigureComparison comparison =
      compareWithStored(workspace, {test::figure("010101", "a", 1), test::figure("010102", "a", 5), noted,
                                    test::figure("020201", "a", 7)});
  EXPECT_EQ(comparison.same, 1u);
  EXPECT_EQ(comparison.added, 1u);
  EXPECT_EQ(comparison.annotated, 1u);
  ASSERT_EQ(comparison.replaced.size(), 1u);
  EXPECT_EQ(comparison.replaced[0].stored.value, 2);
  EXPECT_EQ(comparison.replaced[0].put.value, 5);
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
