#include <gmock/gmock.h>

#include <string>

#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "planning/survey/round.h"
#include "tests/planning/survey/survey_workspace.h"

/// Tables as another program may leave them: said when the workspace is opened, with table and column, before
/// anything stumbles over them.
namespace {

using namespace planning;

struct Change {
  const char* name;
  std::string sql;
  const char* table;
  const char* column;  ///< "": the table
};

void PrintTo(const Change& change, std::ostream* out) { *out << change.name; }

/// A table made anew from one that is there, with other columns; its rows go over.
std::string anew(const std::string& table, const std::string& columns, const std::string& names) {
  return "CREATE TABLE made_anew (" + columns + "); INSERT INTO made_anew (" + names + ") SELECT " + names +
         " FROM " + table + "; DROP TABLE " + table + "; ALTER TABLE made_anew RENAME TO " + table;
}

const Change kChanges[] = {
    {"AColumnIsGone", "ALTER TABLE counties DROP COLUMN note", "counties", "note"},
    {"AColumnHasAnotherName", "ALTER TABLE figures RENAME COLUMN flag TO mark", "figures", "flag"},
    {"TheShapesAreGone", "ALTER TABLE areas DROP COLUMN geom", "areas", "geom"},
    {"AColumnOfARoundIsGone", "ALTER TABLE rounds DROP COLUMN deadline", "rounds", "deadline"},
    {"AColumnOfTheLogIsGone", "ALTER TABLE revisions DROP COLUMN why", "revisions", "why"},
    {"AColumnOfTheListOfLayersIsGone", "ALTER TABLE gpkg_contents DROP COLUMN min_x", "gpkg_contents",
     "min_x"},
    {"AColumnOfTheStylesIsGone", "ALTER TABLE layer_styles DROP COLUMN styleQML", "layer_styles", "styleQML"},
    {"ATextIsANumber",
     anew("round_indicators",
          "fid INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT, position INTEGER, indicator REAL, "
          "UNIQUE (round, indicator)",
          "fid, round, position, indicator"),
     "round_indicators", "indicator"},
    {"ANumberIsAText",
     anew("round_indicators",
          "fid INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT, position TEXT, indicator TEXT, UNIQUE "
          "(round, indicator)",
          "fid, round, position, indicator"),
     "round_indicators", "position"},
    {"AViewStandsInPlaceOfATable", "ALTER TABLE rounds RENAME TO r; CREATE VIEW rounds AS SELECT * FROM r",
     "rounds", ""},
    {"RowsHaveNoNumbers",
     anew("round_indicators",
          "fid INTEGER NOT NULL, round TEXT, position INTEGER, indicator TEXT, PRIMARY KEY (round, "
          "indicator)",
          "fid, round, position, indicator"),
     "round_indicators", "fid"},
    {"WithoutRowid",
     "CREATE TABLE made_anew (fid INTEGER PRIMARY KEY, round TEXT, position INTEGER, indicator TEXT, UNIQUE "
     "(round, indicator)) WITHOUT ROWID; DROP TABLE round_indicators; ALTER TABLE made_anew RENAME TO "
     "round_indicators",
     "round_indicators", "fid"},
    {"NumbersAreNotTheFirstColumn",
     anew("round_indicators",
          "round TEXT, fid INTEGER PRIMARY KEY, position INTEGER, indicator TEXT, UNIQUE (round, "
          "indicator)",
          "fid, round, position, indicator"),
     "round_indicators", "fid"},
    {"RowsMayBeThereTwice",
     anew("round_indicators",
          "fid INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT, position INTEGER, indicator TEXT",
          "fid, round, position, indicator"),
     "round_indicators", "indicator"},
    {"RowsMayBeThereTwiceUnderACondition",
     anew("round_indicators",
          "fid INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT, position INTEGER, indicator TEXT",
          "fid, round, position, indicator") +
         "; CREATE UNIQUE INDEX part ON round_indicators "
         "(round, indicator) WHERE position > 1",
     "round_indicators", "indicator"},
    {"AFurtherColumnHasToBeFilled",
     anew("round_indicators",
          "fid INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT, position INTEGER, indicator TEXT, "
          "remark TEXT NOT NULL, UNIQUE (round, indicator)",
          "fid, round, position, indicator"),
     "round_indicators", "remark"},
    {"AColumnIsComputed",
     "ALTER TABLE rounds DROP COLUMN name_en; ALTER TABLE rounds ADD COLUMN name_en TEXT AS (name_zh)",
     "rounds", "name_en"},
};

/// Synthetic.
class ForeignTables : public testing::TestWithParam<Change> {
 protected:
  ForeignTables() {
    const auto outside = geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite);
    outside->execute("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON");
    if (std::string(GetParam().name) == "RowsHaveNoNumbers" ||
        std::string(GetParam().name) == "AFurtherColumnHasToBeFilled")
      outside->execute("DELETE FROM round_indicators");
    outside->execute(GetParam().sql);
  }

  static void expectNamed(const std::string& sentence) {
    EXPECT_THAT(sentence, testing::HasSubstr(GetParam().table));
    EXPECT_THAT(sentence, testing::HasSubstr(GetParam().column));
    EXPECT_THAT(sentence, testing::EndsWith("."));
    for (const char* word : {"no such column", "SQL", "syntax", "did not accept"})
      EXPECT_THAT(sentence, testing::Not(testing::HasSubstr(word)));
  }

  test::SurveyWorkspace m_small;
};

TEST_P(ForeignTables, AreRefusedWithTableAndColumn) {
  const std::string before = test::contentOf(m_small.path());
  for (const bool readOnly : {true, false}) {
    try {
      (void)Workspace::open(m_small.path(), readOnly);
      ADD_FAILURE() << "it opens";
    } catch (const geo::DamagedError& error) {
      expectNamed(error.what());
    }
  }
  EXPECT_EQ(test::contentOf(m_small.path()), before);
}

TEST_P(ForeignTables, AreSaidAndNeverWrittenInTheWindow) {
  const std::string before = test::contentOf(m_small.path());
  {
    Workspace workspace = Workspace::openAsPossible(m_small.path());
    EXPECT_TRUE(workspace.isReadOnly());
    ASSERT_FALSE(workspace.issues().empty());
    expectNamed(workspace.issues().front().text);
    EXPECT_EQ(workspace.coverage().unitCount(), 5U);
    EXPECT_THROW(workspace.putIndicators(test::surveyIndicators()), geo::DamagedError);
  }
  EXPECT_EQ(test::contentOf(m_small.path()), before);
}

INSTANTIATE_TEST_SUITE_P(Each, ForeignTables, testing::ValuesIn(kChanges),
                         [](const auto& instance) { return std::string(instance.param.name); });

/// What other programs do to tables that is no harm.
TEST(HarmlessTables, OfOtherProgramsOpen) {
  const test::SurveyWorkspace small;
  {
    const auto outside = geo::store::openSqlite(small.path(), geo::store::Access::readWrite);
    outside->execute(
        "PRAGMA foreign_keys = OFF; ALTER TABLE rounds ADD COLUMN remark TEXT; ALTER TABLE counties ADD "
        "COLUMN seen INTEGER NOT NULL DEFAULT 0; CREATE INDEX by_name ON counties (name); CREATE TABLE mine "
        "(x); "
        "CREATE VIEW also_mine AS SELECT * FROM mine; DROP TABLE layer_styles; DELETE FROM gpkg_contents "
        "WHERE table_name = 'layer_styles';" +
        anew("round_indicators",
             "fid INTEGER NOT NULL PRIMARY KEY, indicator VARCHAR(20), position BOOLEAN, round CHARACTER(9), "
             "UNIQUE (indicator, round)",
             "fid, round, position, indicator"));
  }
  Workspace workspace = small.open();
  EXPECT_TRUE(workspace.issues().empty());
  survey::putRound(workspace, test::surveyRound());
  WorkspaceInfo info = workspace.info();
  info.title = "其他";
  workspace.setInfo(info);  // stores styles, too
}

}  // namespace
