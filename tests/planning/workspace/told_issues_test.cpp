#include <fmt/format.h>
#include <gmock/gmock.h>

#include <functional>

#include "geo/coverage/levels.h"
#include "geo/coverage/simplify.h"
#include "geo/report/error.h"
#include "geo/store/catalogue.h"
#include "geo/store/sha256.h"
#include "geo/store/sqlite_database.h"
#include "planning/survey/approval.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace_watch.h"
#include "tests/planning/survey/survey_workspace.h"

// What a workspace says of itself and of what it refuses, word for word.

namespace {

using namespace planning;
using test::figure;
using test::indicator;
using test::SmallWorkspace;
using testing::ElementsAre;
using testing::IsEmpty;
using Texts = std::vector<std::string>;

template <class Error>
std::string refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

Texts textsOf(const geo::Issues& issues) {
  Texts texts;
  for (const geo::Issue& issue : issues)
    texts.push_back(
        fmt::format("{} {} {}: {}", static_cast<int>(issue.severity), issue.kind, issue.place, issue.text));
  return texts;
}

constexpr int kWarning = static_cast<int>(geo::Issue::Severity::warning);
constexpr int kError = static_cast<int>(geo::Issue::Severity::error);

class ToldWorkspace : public testing::Test {
 protected:
  std::string path() const { return m_small.path().string(); }
  /// By another program, which heeds no keys.
  void outside(const std::string& sql) const {
    geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite)
        ->execute("PRAGMA foreign_keys = OFF; DROP VIEW county_figures; " + sql);
  }

  SmallWorkspace m_small;
};

struct ToldSteps : geo::Progress {
  void report(std::string_view stage, double done) override {
    steps.push_back(fmt::format("{} {}", stage, done));
  }
  Texts steps;
};

}  // namespace

TEST(ToldProgress, OfANewWorkspaceHasFourSteps) {
  const test::ScratchFolder folder;
  ToldSteps progress;
  Workspace::create(folder / "w.gpkg", test::smallBoundaries(), false, &progress);
  EXPECT_THAT(progress.steps, ElementsAre("Storing 0", "Storing 0.6", "Storing 0.8", "Storing 0.9"));
}

TEST_F(ToldWorkspace, HasAnIdentityOfWhenAndWhatItsBoundariesWereStored) {
  Workspace workspace = m_small.open();
  std::string words;
  for (const char* const table : {"repair_pieces", "repairs"}) {
    const auto entry = workspace.database().catalogue().entry(table);
    ASSERT_TRUE(entry);
    const geo::Box box = entry->extent;
    words += fmt::format("{} {}\n{}\n{}\n{}\n{}\n", table, entry->lastChange, box.minX, box.minY, box.maxX,
                         box.maxY);
  }
  EXPECT_EQ(workspace.identity(), geo::store::sha256(words + "2016"));
  workspace.database().execute(
      "UPDATE gpkg_contents SET min_x = NULL, min_y = NULL, max_x = NULL, max_y = NULL, last_change = "
      "'2011-01-01T00:00:00.000Z' WHERE table_name LIKE 'repair%'");
  EXPECT_EQ(workspace.identity(),
            geo::store::sha256(
                "repair_pieces 2011-01-01T00:00:00.000Z\n0\n0\n0\n0\nrepairs 2011-01-01T00:00:00.000Z\n0\n"
                "0\n0\n0\n2016"));
  workspace.database().execute(
      "PRAGMA foreign_keys = OFF; DELETE FROM gpkg_contents WHERE table_name = 'repairs'");
  EXPECT_EQ(workspace.identity(),
            geo::store::sha256("repair_pieces 2011-01-01T00:00:00.000Z\n0\n0\n0\n0\n2016"));
}

TEST_F(ToldWorkspace, TellsItsIssuesAsTheyAreFound) {
  outside("DELETE FROM coverage; UPDATE prefectures SET parent = '0101'");
  Workspace workspace = Workspace::openAsPossible(m_small.path());
  Texts told;
  workspace.tellIssues([&told](const geo::Issue& issue) { told.push_back(issue.kind); });
  EXPECT_THAT(told, ElementsAre("workspace.parent_loop"));
  (void)workspace.coverage();
  EXPECT_THAT(told, ElementsAre("workspace.parent_loop", "workspace.coverage_rebuilt"));
  workspace.tellIssues(nullptr);
  workspace.database().execute("DROP TABLE area_members");
  (void)workspace.areas();
  EXPECT_EQ(told.size(), 2u);
  EXPECT_EQ(workspace.issues().size(), 3u);
}

TEST_F(ToldWorkspace, SaysThatItsBordersWereMadeAgain) {
  outside("UPDATE coverage SET data = x'00'; UPDATE levels SET data = x'00'");
  Workspace workspace = m_small.open(true);
  const geo::Coverage coverage = workspace.coverage();
  (void)workspace.levels(coverage);
  EXPECT_THAT(
      textsOf(workspace.issues()),
      ElementsAre(
          fmt::format("{} workspace.coverage_rebuilt {}: The shared borders stored in {} were damaged or "
                      "did not fit its counties; they were made again from the counties' outlines.",
                      kWarning, path(), path()),
          fmt::format("{} workspace.levels_rebuilt {}: The levels of detail stored in {} were damaged "
                      "or did not fit its borders; they were made again.",
                      kWarning, path(), path())));
}

TEST_F(ToldWorkspace, SaysWhichTableIsLostAndHowMuchOfIt) {
  outside("DROP TABLE area_members; UPDATE indicators SET kind = 'odd' WHERE id = 'b'");
  Workspace workspace = Workspace::openAsPossible(m_small.path());
  (void)workspace.areas();
  (void)workspace.areas();
  EXPECT_EQ(workspace.indicators().size(), 1u) << "up to the row that cannot be read";
  const std::string end = "Nothing is written into the file; restore it from a copy.";
  EXPECT_THAT(
      textsOf(workspace.issues()),
      ElementsAre(
          fmt::format("{} workspace.part_lost area_members: The table area_members of {} is damaged or "
                      "missing: only 0 rows of it could be read. {}",
                      kError, path(), end),
          fmt::format("{} workspace.entry_unknown indicators: The codebook entry b has the unknown word "
                      "'odd'; correct it in the workspace.",
                      kError),
          fmt::format("{} workspace.part_lost indicators: The table indicators of {} is damaged or "
                      "missing: only 1 rows of it could be read. {}",
                      kError, path(), end)))
      << "each once";
  EXPECT_EQ(refusal<geo::DamagedError>([&] { workspace.putAreas({}); }),
            path() + " is damaged, so nothing is written into it; restore it from a copy.");
  EXPECT_EQ(refusal<geo::DamagedError>([&] {
              workspace.putUnits({{"1", "x"}});
            }),
            path() + " is damaged, so nothing is written into it; restore it from a copy.");
  EXPECT_EQ(refusal<geo::DamagedError>([&] { workspace.putCodeChanges({}); }),
            path() + " is damaged, so nothing is written into it; restore it from a copy.");
}

TEST_F(ToldWorkspace, ShowsCountiesByTheirCodesWhereTheirTableIsLost) {
  outside("DROP TABLE counties");
  Workspace workspace = Workspace::openAsPossible(m_small.path());
  const std::vector<Unit> counties = workspace.units(Level::county);
  const std::vector<double> km2 = geo::areasKm2(test::twoSquares());
  ASSERT_EQ(counties.size(), 3u);
  const std::string note = "its row in the workspace is damaged";
  EXPECT_EQ(counties[1], (Unit{"010102", "010102", "", Level::county, "", km2[1], true, note, false}));
  EXPECT_EQ(counties[2], (Unit{"020201", "020201", "", Level::county, "", 0, false, note, false}));
  EXPECT_EQ(workspace.info().boundaryVersion, "2016");
}

TEST_F(ToldWorkspace, KnowsItsBoundaryVersionByItsCountiesOrFigures) {
  m_small.open().putFigures({figure("010101", "a", 1)}, "made up");
  outside("DROP TABLE meta");
  {
    Workspace workspace = Workspace::openAsPossible(m_small.path());
    EXPECT_EQ(workspace.info().boundaryVersion, "2016");
    EXPECT_EQ(workspace.allFigures("2010").size(), 1u);
  }
  geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite)
      ->execute(
          "PRAGMA foreign_keys = OFF; UPDATE figures SET boundary_version = '2020'; DROP TABLE counties");
  Workspace workspace = Workspace::openAsPossible(m_small.path());
  EXPECT_EQ(workspace.info().boundaryVersion, "2020");
}

TEST_F(ToldWorkspace, WithoutCountiesAndBordersIsNotShown) {
  outside("DROP TABLE counties; UPDATE coverage SET data = x'00'");
  Workspace workspace = Workspace::openAsPossible(m_small.path());
  EXPECT_EQ(refusal<geo::DamagedError>([&] { (void)workspace.units(Level::county); }),
            path() + " is damaged and cannot be read; restore it from a copy.");
}

TEST_F(ToldWorkspace, SaysThatItIsCutOff) {
  const std::string whole = test::contentOf(m_small.path());
  test::writeFile(m_small.path(), whole.substr(0, whole.size() - 4096));
  Workspace workspace = Workspace::openAsPossible(m_small.path());
  ASSERT_FALSE(workspace.issues().empty());
  EXPECT_EQ(
      textsOf(workspace.issues()).front(),
      fmt::format(
          "{} workspace.damaged {}: {} is damaged, perhaps cut off; what can still be read of it is shown, "
          "and nothing is written into it. Restore it from a copy.",
          kError, path(), path()));
  EXPECT_TRUE(workspace.isReadOnly());
}

TEST_F(ToldWorkspace, SaysHowManyOutlinesAreDamaged) {
  outside("DELETE FROM coverage; UPDATE counties SET geom = x'47500001' WHERE code LIKE '0101%'");
  {
    Workspace workspace = Workspace::openAsPossible(m_small.path());
    (void)workspace.coverage();
    EXPECT_EQ(
        textsOf(workspace.issues()).front(),
        fmt::format(
            "{} workspace.outlines_lost counties: 2 outlines of counties in {} are damaged and left out; "
            "restore the file from a copy.",
            kError, path()));
  }
  Workspace strict = m_small.open(true);
  EXPECT_THROW((void)strict.coverage(), geo::Error) << "strictly opened that is an error";
}

TEST_F(ToldWorkspace, SaysWhichSystemOfCoordinatesItHasByItsLayerWhereItsWordIsLost) {
  outside("DELETE FROM coverage; DELETE FROM meta WHERE key = 'crs'");
  Workspace workspace = m_small.open(true);
  EXPECT_THAT(workspace.coverage().crs.definition(), testing::HasSubstr("AUTHORITY[\"EPSG\",\"4326\"]]"));
  workspace = Workspace::openAsPossible(m_small.path());
  workspace.database().execute("DELETE FROM gpkg_geometry_columns");
  EXPECT_EQ(refusal<geo::DamagedError>([&] { (void)workspace.coverage(); }),
            "The workspace does not say its coordinate reference system any more.");
}

TEST_F(ToldWorkspace, NamesTheUnitsThatStoodAboveThemselves) {
  std::vector<Unit> more;
  for (int i = 10; i < 22; ++i) more.push_back({fmt::format("9999{}", i), "县"});
  m_small.open().putUnits(more);
  const auto told = [this](const std::string& sql) {
    geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite)->execute(sql);
    Workspace workspace = m_small.open();
    return textsOf(workspace.issues());
  };
  const std::string head = fmt::format("{} workspace.parent_loop {}: ", kWarning, path());
  EXPECT_THAT(
      told("UPDATE counties SET parent = code WHERE code < '999920' AND from_table = 1"),
      ElementsAre(
          head + "10 units of " + path() +
          " stood above themselves and are put below their province or below nothing: 999910, 999911, "
          "999912, 999913, 999914, 999915, 999916, 999917, 999918, 999919"));
  EXPECT_THAT(
      told("UPDATE counties SET parent = code WHERE code < '999921' AND from_table = 1"),
      ElementsAre(
          head + "11 units of " + path() +
          " stood above themselves and are put below their province or below nothing: 999910, 999911, "
          "999912, 999913, 999914, 999915, 999916, 999917, 999918, 999919, …"));
  EXPECT_THAT(told("UPDATE prefectures SET parent = '0101'"), testing::SizeIs(1));
  Workspace workspace = m_small.open();
  const auto row = workspace.database().prepare(
      "SELECT before, after, why, what FROM revisions WHERE submission = 'direct' ORDER BY sequence DESC "
      "LIMIT 1");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->text(0), "prefectures\t0101\t0101\n");
  EXPECT_EQ(row->text(1), "prefectures\t0101\t\n");
  EXPECT_EQ(row->text(2), "units that were their own parent");
  EXPECT_EQ(row->text(3), "units");
}

TEST_F(ToldWorkspace, SaysWhichFiguresItRefuses) {
  Workspace workspace = m_small.open();
  const auto refused = [&](const std::vector<Figure>& figures) {
    return refusal<geo::DataError>([&] { workspace.putFigures(figures, "x"); });
  };
  const Figure good = figure("010101", "a", 1);
  EXPECT_EQ(refused({figure("010101", "c", 1)}),
            "The indicator c is not in the codebook; add it there before its figures.");
  EXPECT_EQ(refused({good, figure("010102", "a", std::numeric_limits<double>::infinity())}),
            "The figure of 010102 for a in 2010 is not a finite number; leave it out.");
  EXPECT_EQ(refused({good, figure("010102", "a", 1), figure("010101", "a", 2)}),
            "There are two figures of 010101 for a in 2010; keep one.");
  Figure later = good;
  later.period = "2011";
  EXPECT_EQ(refused({good, later, figure("010101", "b", 1)}), "none");
  workspace.database().execute("UPDATE figures SET flag = 'odd' WHERE indicator = 'b'");
  const std::string odd =
      "The figure of 010101 for b has the unknown flag 'odd'; correct it in the workspace.";
  EXPECT_EQ(refusal<geo::DataError>([&] { (void)workspace.allFigures("2010"); }), odd);
  EXPECT_EQ(refusal<geo::DataError>([&] { (void)workspace.figures("b", "2010"); }), odd);
  EXPECT_EQ(workspace.figures("a", "2010").size(), 1u);
}

TEST_F(ToldWorkspace, SaysWhichEntryOfTheCodebookItCannotRead) {
  Workspace workspace = m_small.open();
  const auto read = [&](const std::string& change) {
    geo::store::Transaction undone(workspace.database());
    workspace.database().execute("UPDATE indicators SET " + change + " WHERE id = 'b'");
    return refusal<geo::DataError>([&] { (void)workspace.indicators(); });
  };
  EXPECT_EQ(read("kind = 'x'"),
            "The codebook entry b has the unknown word 'x'; correct it in the workspace.");
  EXPECT_EQ(read("direction = 'y'"),
            "The codebook entry b has the unknown word 'y'; correct it in the workspace.");
  EXPECT_EQ(read("decimals = 16"),
            "The codebook entry b has 16 decimals, and 0 to 15 are possible; correct it in the workspace.");
  EXPECT_EQ(read("decimals = -1"),
            "The codebook entry b has -1 decimals, and 0 to 15 are possible; correct it in the workspace.");
  for (const char* const fine : {"decimals = 0", "decimals = 15", "decimals = NULL"})
    EXPECT_EQ(read(fine), "none") << fine;
}

TEST_F(ToldWorkspace, AddsUnitsBehindTheOthersAndReplacesNotes) {
  Workspace workspace = m_small.open();
  workspace.putUnits({{"010102", "another name", "Yi", Level::county, "99", 7, true, "seen", false},
                      {"020202", "丑县", "Chou", Level::county, "02", 9, true, "", false},
                      {"020203", "寅县", "", Level::county, "", 0, false, "noted", true}});
  std::vector<Unit> expected = test::smallBoundaries().counties;
  expected[1].note = "seen";
  expected.push_back({"020202", "丑县", "Chou", Level::county, "02", 0, false, "", true});
  expected.push_back({"020203", "寅县", "", Level::county, "", 0, false, "noted", true});
  EXPECT_EQ(workspace.units(Level::county), expected);
  geo::Coverage borders = test::twoSquares();
  borders.codes.push_back("020202");
  borders.codes.push_back("020203");
  EXPECT_EQ(workspace.coverage().codes, borders.codes);
  EXPECT_EQ(workspace.coverage().arcs, borders.arcs);
  EXPECT_THAT(workspace.issues(), IsEmpty());
  workspace.putUnits({{"010102", "x", "", Level::county, "", 0, true, "", false}});
  EXPECT_EQ(workspace.units(Level::county)[1].note, "");
}

TEST_F(ToldWorkspace, KeepsEveryColumnOfTheChangesOfCodes) {
  geo::Table changes;
  changes.columns = {"kind",       "new_names", "new_codes", "year_to",  "year_from",
                     "prefecture", "province",  "level",     "old_name", "old_code"};
  changes.rows = {{2, {"j", "i", "h", "g", "f", "e", "d", "c", "b", "a"}}, {3, {"k", "l"}}};
  Workspace workspace = m_small.open();
  workspace.putCodeChanges(changes);
  workspace.putCodeChanges(changes);
  const geo::Table stored = workspace.codeChanges();
  EXPECT_EQ(stored.source, "w.gpkg: code_changes");
  EXPECT_THAT(stored.columns, ElementsAre("old_code", "old_name", "level", "province", "prefecture",
                                          "year_from", "year_to", "new_codes", "new_names", "kind"));
  ASSERT_EQ(stored.rows.size(), 2u) << "in place of the others";
  EXPECT_EQ(stored.rows[0].number, 1);
  EXPECT_EQ(stored.rows[1].number, 2);
  EXPECT_THAT(stored.rows[0].cells, ElementsAre("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
  EXPECT_EQ(stored.rows[1].cells[8], "l");
  EXPECT_EQ(stored.rows[1].cells[9], "k");
  EXPECT_EQ(stored.rows[1].cells[0], std::nullopt);
}

TEST_F(ToldWorkspace, IsNoOutputOfItself) {
  const Workspace workspace = m_small.open();
  EXPECT_EQ(refusal<geo::DataError>([&] { requireOutputApart(workspace, m_small.folder() / "w.gpkg-shm"); }),
            path() + "-shm belongs to the workspace " + path() +
                ", so it cannot be the output; choose another name for it.");
  for (const char* const name :
       {"w.gpkg-journal", "w.gpkg-wal", ".w.gpkg.lock", ".w.gpkg.a.lock", ".w.gpkg.b.autosave"})
    EXPECT_NE(refusal<geo::DataError>([&] { requireOutputApart(workspace, m_small.folder() / name); }),
              "none")
        << name;
  for (const char* const name : {"w.gpkg-other", "v.gpkg-wal", ".w.gpkg.tmp", ".v.gpkg.a.lock",
                                 "w.gpkg.a.lock", "a.lock", "b.autosave"})
    EXPECT_EQ(refusal<geo::DataError>([&] { requireOutputApart(workspace, m_small.folder() / name); }),
              "none")
        << name;
  const test::ScratchFolder other;
  EXPECT_EQ(refusal<geo::DataError>([&] { requireOutputApart(workspace, other / "w.gpkg-wal"); }), "none")
      << "of that name elsewhere";
}

TEST_F(ToldWorkspace, TellsThatAnotherConnectionStoredSomething) {
  Workspace first = m_small.open(), second = m_small.open();
  ASSERT_TRUE(canBeWatched(first));
  const std::int64_t before = commitMark(first);
  EXPECT_EQ(commitMark(first), before);
  second.putFigures({figure("010101", "a", 1)}, "made up");
  EXPECT_NE(commitMark(first), before);
}

TEST(ToldLocks, SayWhichRoundHoldsAFigure) {
  const test::SurveyWorkspace made;
  Workspace workspace = made.open();
  const Figure pop = test::surveyFigure("010101", "pop", 100);
  survey::putSubmittedFigures(workspace, test::surveyRound(), {pop}, "form");
  const survey::Decision decision{"2011", {"010101"}, survey::Role::county, "Tester", ""};
  survey::submit(workspace, decision);
  EXPECT_FALSE(survey::FigureLocks(workspace).isHeld(pop));
  survey::approve(workspace, decision);
  const survey::FigureLocks locks(workspace);
  EXPECT_TRUE(locks.isHeld(pop));
  EXPECT_TRUE(locks.isHeld(test::surveyFigure("010101", "poor_pct", 1)));
  EXPECT_FALSE(locks.isHeld(test::surveyFigure("010101", "another", 1)));
  EXPECT_FALSE(locks.isHeld(test::surveyFigure("010102", "pop", 1)));
  EXPECT_FALSE(locks.isHeld(test::surveyFigure("010101", "pop", 1, "2010")));
  EXPECT_EQ(
      refusal<geo::DataError>([&] { workspace.putFigures({test::surveyFigure("010101", "pop", 1)}, ""); }),
      "The figures of 010101 in round 2011 are locked (state: county), so pop of 2011 stays as it is; change "
      "it "
      "by a correction order, or have the submission returned.");
  workspace.database().execute("UPDATE submissions SET state = 'draft'");
  EXPECT_TRUE(survey::FigureLocks(workspace).isHeld(pop)) << "as the log says";
  workspace.database().execute("UPDATE revisions SET after = 'draft' WHERE what = 'approve'");
  EXPECT_FALSE(survey::FigureLocks(workspace).isHeld(pop));
  workspace.database().execute("UPDATE submissions SET state = 'national' WHERE id = '2011/010101'");
  EXPECT_TRUE(survey::FigureLocks(workspace).isHeld(pop)) << "as the table says";
}

TEST(ToldRounds, DecideNothingOnAStateThatTheLogDoesNotSay) {
  const test::SurveyWorkspace made;
  Workspace workspace = made.open();
  workspace.database().execute("UPDATE submissions SET state = 'submitted' WHERE id = '2011/010102'");
  EXPECT_EQ(refusal<geo::DataError>([&] {
              survey::approve(workspace, {"2011", {"010102"}, survey::Role::county, "Tester", ""});
            }),
            "010102 is in state submitted, but the log says draft: it was changed outside the program, so "
            "nothing is "
            "decided; 'lianpian trail' tells more.");
}

TEST(ToldColumns, OfFiguresAreTheFirstFifteenHundredAndDistinct) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  std::vector<Indicator> indicators{indicator("CODE"), indicator("A"), indicator("it's \"x\"")};
  std::vector<Figure> figures{figure("010101", "a", 1), figure("010101", "CODE", 2), figure("010101", "A", 3),
                              figure("010102", "it's \"x\"", 4)};
  for (int i = 0; i < 1500; ++i) {
    indicators.push_back(indicator(fmt::format("i{:04}", i)));
    figures.push_back(figure("010101", indicators.back().id, i));
  }
  workspace.putIndicators(indicators);
  workspace.putFigures(figures, "made up");
  const auto view =
      workspace.database().prepare("SELECT sql FROM sqlite_master WHERE name = 'county_figures'");
  ASSERT_TRUE(view->step());
  const std::string sql = view->text(0);
  EXPECT_THAT(sql, testing::HasSubstr(" AS \"a\", "));
  EXPECT_THAT(sql, testing::HasSubstr(" AS \"CODE_\", "));
  EXPECT_THAT(sql, testing::HasSubstr(" AS \"A_\", "));
  EXPECT_THAT(sql, testing::HasSubstr("f.indicator = 'it''s \"x\"'"));
  EXPECT_THAT(sql, testing::HasSubstr(" AS \"it's \"\"x\"\"\", "));
  EXPECT_THAT(sql, testing::HasSubstr(" AS \"i1495\", ")) << "with a, CODE, A and x the 1,500th";
  EXPECT_THAT(sql, testing::Not(testing::HasSubstr("i1496")));
  EXPECT_THAT(sql, testing::Not(testing::HasSubstr("\"b\""))) << "it has no figures";
}
