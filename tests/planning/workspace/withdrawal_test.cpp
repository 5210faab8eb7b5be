#include "planning/workspace/withdrawal.h"

#include <gmock/gmock.h>

#include "geo/coverage/coverage.h"
#include "geo/store/database.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;
using test::figure;
using test::indicator;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

/// Synthetic: figures of 2010 and some counties that only a table has.
class Withdrawal : public testing::Test {
 protected:
  Withdrawal() { m_workspace.putFigures({figure("010101", "a", 1), figure("010102", "a", 2)}, "import"); }
  std::vector<std::string> rows(const std::string& sql) {
    std::vector<std::string> found;
    const auto row = m_workspace.database().prepare(sql);
    while (row->step()) {
      std::string& line = found.emplace_back();
      for (int i = 0; i < row->columnCount(); ++i)
        line += (i == 0 ? "" : "|") + row->optionalText(i).value_or("-");
    }
    return found;
  }
  std::vector<std::string> figures() {
    return rows(
        "SELECT unit, period, indicator, CAST(value AS TEXT), flag, source_code, note, CAST(revision AS "
        "TEXT), "
        "boundary_version FROM figures ORDER BY unit, period, indicator");
  }
  std::vector<std::string> ids() { return rows("SELECT id FROM indicators ORDER BY fid"); }
  std::vector<std::string> counties() { return rows("SELECT code FROM counties ORDER BY fid"); }
  void addUnits(const std::vector<std::string>& codes) {
    std::vector<Unit> units;
    for (const std::string& code : codes)
      units.push_back({code, "县", "", Level::county, "", 0, false, "", true});
    m_workspace.putUnits(units);
  }

  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
};

}  // namespace

TEST_F(Withdrawal, PutsTheFiguresOfBeforeInThePlaceOfThoseThatItTakesOut) {
  Figure noted = figure("010101", "a", 7), missing = figure("020201", "b", 0);
  noted.flag = Flag::estimated;
  noted.sourceCode = "010199";
  noted.note = "guessed";
  missing.value.reset();
  missing.flag = Flag::suppressed;
  replaceFigures(m_workspace, {{figure("010101", "a", 1), 2}}, {{noted, 1}, {missing, 1}}, 9);
  EXPECT_THAT(figures(),
              ElementsAre("010101|2010|a|7.0|estimated|010199|guessed|9|2016",
                          "010102|2010|a|2.0|reported|-|-|2|2016", "020201|2010|b|-|suppressed|-|-|9|2016"));
}

TEST_F(Withdrawal, LeavesFiguresOfOtherPlacesAndBoundaries) {
  Figure later = figure("010101", "a", 3), other = figure("010101", "b", 4);
  later.period = "2011";
  m_workspace.putFigures({later, other}, "more");
  m_workspace.database().execute("UPDATE figures SET boundary_version = '2010' WHERE unit = '010102'");
  replaceFigures(m_workspace, {{figure("010101", "a", 1), 2}, {figure("010102", "a", 2), 2}}, {}, 9);
  EXPECT_THAT(figures(),
              ElementsAre("010101|2010|b|4.0|reported|-|-|4|2016", "010101|2011|a|3.0|reported|-|-|4|2016",
                          "010102|2010|a|2.0|reported|-|-|2|2010"));
}

TEST_F(Withdrawal, PutsTheNotesOfUnitsBack) {
  putUnitNotes(m_workspace, {{"010101", "as before"}, {"010102", ""}, {"999999", "nobody"}});
  EXPECT_THAT(rows("SELECT code, note FROM counties ORDER BY code"),
              ElementsAre("010101|as before", "010102|-", "020201|no outline"));
}

TEST_F(Withdrawal, DropsOnlyIndicatorsWithoutFigures) {
  dropUnusedIndicators(m_workspace, {"a", "b", "none"});
  EXPECT_THAT(ids(), ElementsAre("a"));
}

TEST_F(Withdrawal, DropsUnitsOfTablesFromTheEndOn) {
  addUnits({"111111", "222222", "333333", "444444"});
  dropUnusedUnits(m_workspace, {"111111", "333333", "444444"});
  EXPECT_THAT(counties(), ElementsAre("010101", "010102", "020201", "111111", "222222"))
      << "222222 stays before";
  EXPECT_EQ(m_workspace.coverage().codes, counties());
  dropUnusedUnits(m_workspace, {});
  EXPECT_EQ(counties().size(), 5u);
  dropUnusedUnits(m_workspace, {"111111"});
  EXPECT_EQ(counties().size(), 5u) << "not behind all others";
  EXPECT_THAT(m_workspace.issues(), IsEmpty()) << "borders and counties fit";
}

TEST_F(Withdrawal, KeepsAUnitThatHasFigures) {
  addUnits({"111111", "222222"});
  m_workspace.putFigures({figure("111111", "a", 5)}, "its own");
  dropUnusedUnits(m_workspace, {"111111", "222222"});
  EXPECT_THAT(counties(), ElementsAre("010101", "010102", "020201", "111111"));
  EXPECT_EQ(m_workspace.coverage().codes, counties());
}

TEST_F(Withdrawal, MovesIndicatorsBackToWhereTheyStood) {
  m_workspace.putIndicators({indicator("c"), indicator("d")});
  const IndicatorPlaces places = takeOutIndicators(m_workspace, {"b", "none", "d"});
  EXPECT_THAT(places, ElementsAre(Pair("b", 2), Pair("d", 4)));
  EXPECT_THAT(ids(), ElementsAre("a", "c"));
  m_workspace.putIndicators({indicator("d"), indicator("b")});
  EXPECT_THAT(ids(), ElementsAre("a", "c", "d", "b"));
  moveBack(m_workspace, places);
  EXPECT_THAT(ids(), ElementsAre("a", "b", "c", "d"));
  moveBack(m_workspace, {{"d", 1}});
  EXPECT_THAT(ids(), ElementsAre("a", "b", "c", "d")) << "another one stands there";
}
