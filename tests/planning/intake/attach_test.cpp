#include "planning/intake/attach.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "planning/intake/import_difference.h"
#include "planning/summary/figure_comparison.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/csv_table.h"

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

TEST(BoundaryYear, IsTheNumberThatTheVersionBeginsWith) {
  for (const auto& [version, year] :
       {std::pair("2016", 2016), std::pair("2016 (2nd)", 2016), std::pair("", 0), std::pair("of 2016", 0)}) {
    WorkspaceInfo info;
    info.boundaryVersion = version;
    EXPECT_EQ(boundaryYear(info), year) << version;
  }
}

/// Made up: two columns of codes that differ, numbers with decimal commas, a flag and a note for each row.
geo::Table fullSurvey() {
  return support::csvTable(
      "unit_code,code,name,how,why,goats,milk,hay\n"
      "010102,010101,甲县,estimated,guess,1.234,5,1\n"
      "010101,010102,乙县,,,2.345,6,2\n"
      "030301,030301,丙县,imputed,,7,8,5\n",
      "made-up.csv");
}

SurveyAttachment fullOptions() {
  SurveyAttachment options;
  options.period = "2011";
  options.codeColumn = "code";
  options.nameColumn = "name";
  options.flagColumn = "how";
  options.noteColumn = "why";
  options.columns = {{"milk", ""}, {"hay", "a"}};
  options.kinds = {{"goats", IndicatorKind::money}};
  options.numbers = NumberStyle{',', '.'};
  options.keepUnmatched = true;
  return options;
}

TEST(PrepareSurvey, TakesEveryOptionThatItIsGiven) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open();
  const PreparedSurvey prepared =
      prepareSurvey(workspace, fullSurvey(), nullptr, CodeHistory(), fullOptions());
  const SurveyReport& report = prepared.survey.report;
  EXPECT_EQ(report.codeColumn, "code");
  EXPECT_EQ(report.nameColumn, "name");
  EXPECT_EQ(report.ignoredColumns, (std::vector<std::string>{"unit_code", "milk"}));
  EXPECT_EQ(report.columns,
            (std::vector<std::pair<std::string, std::string>>{{"goats", "goats"}, {"hay", "a"}}));
  const auto figure = [](const char* unit, const char* indicator, double value, Flag flag, const char* note) {
    return Figure{unit, "2011", indicator, value, flag, "", note};
  };
  EXPECT_EQ(
      prepared.survey.figures.all(),
      (std::vector<Figure>{
          figure("010101", "a", 1, Flag::estimated, "guess"),
          figure("010101", "goats", 1234, Flag::estimated, "guess"),
          figure("010102", "a", 2, Flag::reported, ""), figure("010102", "goats", 2345, Flag::reported, ""),
          figure("030301", "a", 5, Flag::imputed, ""), figure("030301", "goats", 7, Flag::imputed, "")}));
  ASSERT_EQ(prepared.indicators.size(), 1U) << "new ones only, without a codebook of its own";
  EXPECT_EQ(prepared.indicators[0].id, "goats");
  EXPECT_EQ(prepared.indicators[0].kind, IndicatorKind::money);
  EXPECT_EQ(prepared.indicators[0].source, "made-up.csv");
  ASSERT_EQ(prepared.units.size(), 1U);
  EXPECT_EQ(prepared.units[0].code, "030301");
  EXPECT_EQ(prepared.source, "made-up.csv") << "where nothing else is said";
  EXPECT_EQ(prepared.why, "Figures of 2011 from made-up.csv");
  EXPECT_EQ(prepared.counties, workspace.units(Level::county));
}

TEST(PrepareSurvey, TakesTheIndicatorsOfTheCodebookThatItIsGiven) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open();
  const Codebook book = Codebook::fromIndicators({test::indicator("milk"), test::indicator("hay")});
  SurveyAttachment options = fullOptions();
  options.columns.clear();
  options.source = "a list";
  const PreparedSurvey prepared = prepareSurvey(workspace, fullSurvey(), &book, CodeHistory(), options);
  ASSERT_EQ(prepared.indicators.size(), 2U);
  EXPECT_EQ(prepared.indicators[0].id, "milk");
  EXPECT_EQ(prepared.survey.report.ignoredColumns, (std::vector<std::string>{"unit_code", "goats"}))
      << "what the codebook lacks is left out";
  EXPECT_EQ(prepared.source, "a list");
}

TEST(PreviewSurvey, TellsTheColumnsOfRowsFromThoseOfFigures) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open(true);
  const geo::Table table = support::csvTable(
      "省,市,code,单位,wells,wells (unit of measure),goats (人)\n"
      "甲省,甲市,010101,万人,1,千人,5\n甲省,甲市,010102,人,2,人,6\n",
      "made-up.csv");
  const SurveyPreview preview = previewSurvey(workspace, table, nullptr, CodeHistory());
  EXPECT_EQ(preview.codeColumn, "code");
  EXPECT_EQ(preview.nameColumn, "");
  EXPECT_EQ(preview.columnsOfRows, (std::vector<std::string>{"省", "市", "单位", "wells (unit of measure)"}));
  EXPECT_EQ(preview.columns,
            (std::map<std::string, std::string>{{"wells", "wells"}, {"goats (人)", "goats (人)"}}));
}

TEST(AttachAreas, LinksMembersToTheRowsOfTheImportThatWasJustMade) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open();
  const geo::Table list = support::csvTable("area,area_zh,area_en\nx,某片区,Some area\n", "areas.csv");
  const geo::Table members = support::csvTable(
      "code,county_zh,prefecture_zh,province_zh,area,code_census2010\n"
      "010101,甲县,甲市,甲省,x,010101\n010102,乙县,甲市,甲省,x,010102\n",
      "members.csv");
  SurveyImport survey;
  survey.rowKeys = {{"010101", "010101@2010"}};
  const AttachedAreas with = attachAreas(workspace, list, members, CodeHistory(), &survey);
  ASSERT_EQ(with.areas.size(), 1U);
  ASSERT_EQ(with.areas[0].members.size(), 2U);
  EXPECT_EQ(with.areas[0].members[0].unit, "010101");
  EXPECT_EQ(with.areas[0].members[0].sourceCode, "010101@2010");
  EXPECT_EQ(small.open(true).areas(), with.areas);
  const AttachedAreas without = attachAreas(workspace, list, members, CodeHistory(), nullptr);
  EXPECT_EQ(without.areas[0].members[0].unit, "010101");
  EXPECT_EQ(without.areas[0].members[0].sourceCode, "010101");
}

TEST(DifferenceTable, HasEachReplacedFigureWithItsChangeInPercent) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open(true);
  const auto blank = [](Figure figure) {
    figure.value.reset();
    return figure;
  };
  FigureComparison comparison;
  comparison.replaced = {{test::figure("010101", "a", 3), test::figure("010101", "a", 4)},
                         {test::figure("010102", "b", 8), test::figure("010102", "b", 2)},
                         {test::figure("010101", "b", 0), test::figure("010101", "b", 5)},
                         {test::figure("030301", "a", 8), blank(test::figure("030301", "a", 0))},
                         {blank(test::figure("010102", "a", 0)), test::figure("010102", "a", 7)}};
  comparison.kept = {test::figure("020201", "a", 1)};
  const geo::TableToWrite table = forms::differenceTable(workspace, comparison);
  EXPECT_EQ(table.name, "Differences");
  std::vector<std::string> names;
  std::vector<geo::ColumnType> types;
  for (const geo::Column& column : table.columns) {
    names.push_back(column.name);
    types.push_back(column.type);
  }
  using enum geo::ColumnType;
  EXPECT_EQ(names,
            (std::vector<std::string>{"unit", "name", "indicator", "period", "stored", "new", "change_pct"}));
  EXPECT_EQ(types, (std::vector<geo::ColumnType>{text, text, text, text, real, real, real}));
  const geo::Cell none;
  using Row = std::vector<geo::Cell>;
  EXPECT_EQ(table.rows, (std::vector<Row>{{"010101", "甲县", "a", "2010", 3.0, 4.0, 33.33},
                                          {"010102", "乙县", "b", "2010", 8.0, 2.0, -75.0},
                                          {"010101", "甲县", "b", "2010", 0.0, 5.0, none},
                                          {"030301", "", "a", "2010", 8.0, none, none},
                                          {"010102", "乙县", "a", "2010", none, 7.0, none}}));
}

}  // namespace
}  // namespace planning
