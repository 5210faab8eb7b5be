#include <gtest/gtest.h>

#include <cmath>

#include "geo/report/error.h"
#include "planning/workspace/figure_facts.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;
using geo::store::Null;
using geo::store::Value;
using test::figure;
using test::SmallWorkspace;

Value single(Workspace& workspace, const std::string& sql) {
  const auto row = workspace.database().prepare(sql);
  return row->step() ? row->column(0) : Value(Null{});
}

TEST(WorkspaceFigures, GivesBackValuesFlagsAndNotes) {
  const SmallWorkspace small;
  const Figure estimated{"010102", "2010", "a", 12.5, Flag::estimated, "010199", "carried over a split"};
  const Figure missing{"020201", "2010", "a", std::nullopt, Flag::notCollected, "", ""};
  small.open().putFigures({figure("010101", "a", 0.0), estimated, missing, figure("010101", "b", 7)},
                          "import");
  Workspace workspace = small.open(true);
  const auto figures = workspace.figures("a", "2010");
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(figures.at("010101"), figure("010101", "a", 0.0));
  EXPECT_EQ(figures.at("010102"), estimated);
  EXPECT_EQ(figures.at("020201"), missing);
  EXPECT_EQ(workspace.allFigures("2010").size(), 4u);
  EXPECT_TRUE(workspace.figures("a", "2011").empty());
}

TEST(WorkspaceFigures, ListsThePeriods) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  Figure later = figure("010101", "b", 1);
  later.period = "2012";
  workspace.putFigures({figure("010101", "a", 1), later}, "import");
  EXPECT_EQ(workspace.periods(""), (std::vector<std::string>{"2010", "2012"}));
  EXPECT_EQ(workspace.periods("a"), std::vector<std::string>{"2010"});
  EXPECT_TRUE(workspace.periods("c").empty());
}

TEST(WorkspaceFigures, CountsThemByIndicatorAndPeriodAreasApart) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  Figure later = figure("010101", "a", -3), missing = figure("020201", "a", 0);
  later.period = "2012";
  missing.value.reset();
  missing.flag = Flag::notCollected;
  workspace.putFigures({figure("010101", "a", 1), figure("010102", "a", 9), missing, later,
                        figure("area:hills", "a", 10), figure("area:hills", "b", 5)},
                       "import");
  const auto counts = figuresByPeriod(workspace);
  ASSERT_EQ(counts.size(), 2u);
  EXPECT_EQ(counts.at("a").at("2010").counties, 2u) << "one has no value";
  EXPECT_EQ(counts.at("a").at("2010").areas, 1u);
  EXPECT_EQ(counts.at("a").at("2012").counties, 1u);
  EXPECT_EQ(counts.at("a").at("2012").areas, 0u);
  EXPECT_EQ(counts.at("b").at("2010").counties, 0u);
  EXPECT_EQ(counts.at("b").at("2010").areas, 1u);
  EXPECT_EQ(indicatorsOfAreas(workspace), std::set<std::string>{"b"}) << "a has figures of counties, too";
  const auto whole = figureCounts(workspace);
  EXPECT_EQ(whole.at("a").figures, 5u);
  EXPECT_EQ(whole.at("a").least, -3.0);
  EXPECT_EQ(whole.at("a").greatest, 10.0);
  EXPECT_EQ(countyPeriods(workspace, {"b"}), std::set<std::string>{});
  EXPECT_EQ(countyPeriods(workspace), (std::set<std::string>{"2010", "2012"}));
}

TEST(WorkspaceFigures, KeepsEveryReplacedValueInTheLog) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putFigures({figure("010101", "a", 1), figure("010102", "a", 2)}, "import");
  workspace.putFigures({figure("010101", "a", 1), figure("010102", "a", 3)}, "typing error");
  EXPECT_EQ(workspace.figures("a", "2010").at("010102").value, 3);
  EXPECT_EQ(single(workspace, "SELECT count(*) FROM revisions WHERE submission = 'direct'"), Value(2));
  EXPECT_EQ(single(workspace, "SELECT before FROM revisions WHERE why = 'typing error'"),
            Value("010102\t2010\ta\t2\treported\t\t\t2\n"));
  EXPECT_EQ(single(workspace, "SELECT revision FROM figures WHERE unit = '010101'"), Value(2));
  EXPECT_EQ(single(workspace, "SELECT revision FROM figures WHERE unit = '010102'"), Value(4));
}

TEST(WorkspaceFigures, WritesNoRevisionWhereNothingChanges) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putFigures({figure("010101", "a", 1)}, "import");
  workspace.putFigures({figure("010101", "a", 1)}, "again");
  EXPECT_EQ(single(workspace, "SELECT count(*) FROM revisions WHERE submission = 'direct'"), Value(1));
}

TEST(WorkspaceFigures, StoresAllOrNothing) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putFigures({figure("010101", "a", 1)}, "import");
  const Figure good = figure("010102", "a", 2);
  EXPECT_THROW(workspace.putFigures({good, figure("010101", "unknown", 2)}, "x"), geo::DataError);
  EXPECT_THROW(workspace.putFigures({good, figure("010101", "a", std::nan(""))}, "x"), geo::DataError);
  EXPECT_THROW(workspace.putFigures({good, figure("010101", "a", INFINITY)}, "x"), geo::DataError);
  EXPECT_THROW(workspace.putFigures({good, good}, "x"), geo::DataError);
  EXPECT_EQ(workspace.allFigures("2010").size(), 1u);
  EXPECT_EQ(single(workspace, "SELECT count(*) FROM revisions WHERE submission = 'direct'"), Value(1));
}

/// What a program that reads views finds in the layer; this one never reads through a view.
std::string layerOfFigures(Workspace& workspace) {
  const auto view =
      workspace.database().prepare("SELECT sql FROM sqlite_master WHERE name = 'county_figures'");
  EXPECT_TRUE(view->step());
  const std::string sql = view->text(0);
  return "(" + sql.substr(sql.find(" AS ") + 4) + ")";
}

TEST(WorkspaceFigures, ShowsTheNewestPeriodOfEachIndicatorInOneLayer) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  Indicator odd = test::indicator("Name");  // the layer has a column of that name already
  workspace.putIndicators({odd});
  Figure later = figure("010101", "a", 5);
  later.period = "2015";
  workspace.putFigures({figure("010101", "a", 1), figure("010102", "a", 2), later, figure("010102", "b", 8),
                        figure("010101", "Name", 9)},
                       "import");
  const std::string layer = layerOfFigures(workspace);
  const auto shown = [&](const std::string& column, const char* code) {
    return single(workspace, "SELECT " + column + " FROM " + layer + " WHERE code = '" + code + "'");
  };
  EXPECT_EQ(shown("a", "010101"), Value(5.0));
  EXPECT_EQ(shown("a", "010102"), Value(Null{}));
  EXPECT_EQ(shown("b", "010102"), Value(8.0));
  EXPECT_EQ(shown("\"Name_\"", "010101"), Value(9.0));
  EXPECT_EQ(single(workspace, "SELECT count(*) FROM " + layer), Value(3));
}

TEST(RevisionLog, TakesNoEntryBehindTheLastNumberThatThereIs) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putFigures({figure("010101", "a", 1)}, "step");
  workspace.database().execute(
      "UPDATE revisions SET sequence = 9223372036854775807 WHERE submission = 'direct' AND "
      "sequence = (SELECT max(sequence) FROM revisions WHERE submission = 'direct')");
  EXPECT_THROW(workspace.putFigures({figure("010101", "a", 2)}, "step"), geo::DataError);
  EXPECT_EQ(workspace.figures("a", "2010").at("010101").value, 1);
}

TEST(RevisionLog, NoticesAChangedEntryAndAMissingOne) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  for (const double value : {1, 2, 3}) workspace.putFigures({figure("010101", "a", value)}, "step");
  EXPECT_EQ(firstBrokenRevision(workspace.database()), std::nullopt);
  workspace.database().execute("UPDATE revisions SET why = 'other' WHERE fid = 2");
  EXPECT_EQ(firstBrokenRevision(workspace.database()), 2);
  workspace.database().execute("UPDATE revisions SET why = 'step' WHERE fid = 2");
  EXPECT_EQ(firstBrokenRevision(workspace.database()), std::nullopt);
  workspace.database().execute("DELETE FROM revisions WHERE fid = 1");
  EXPECT_EQ(firstBrokenRevision(workspace.database()), 2);
}

}  // namespace
