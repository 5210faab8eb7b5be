#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "geo/coverage/levels.h"
#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "geo/table/table.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;
using test::contentOf;
using test::figure;
using test::SmallWorkspace;
using test::writeFile;

/// Synthetic: two counties with figures and an area.
struct Filled : SmallWorkspace {
  Filled() {
    Workspace workspace = open();
    workspace.putFigures({figure("010101", "a", 1), figure("010102", "a", 2)}, "import");
    Area area;
    area.id = "hills";
    area.members = {{"", "甲县", "", "", "010101", "", false, {}, ""}};
    workspace.putAreas({area});
  }
};

struct Seen {
  std::vector<Unit> counties;
  geo::Coverage coverage;
  std::vector<Indicator> indicators;
  std::vector<Figure> figures;
  std::vector<Area> areas;
  WorkspaceInfo info;
};

Seen lookAt(Workspace& workspace) {
  Seen seen;
  seen.info = workspace.info();
  seen.counties = workspace.units(Level::county);
  workspace.units(Level::prefecture);
  workspace.units(Level::province);
  seen.coverage = workspace.coverage();
  workspace.levels(seen.coverage);
  seen.areas = workspace.areas();
  seen.indicators = workspace.indicators();
  workspace.periods("");
  workspace.codeChanges();
  workspace.identity();
  seen.figures = workspace.allFigures("2010");
  return seen;
}

std::vector<std::string> placesOf(const geo::Issues& issues) {
  std::vector<std::string> places;
  for (const geo::Issue& issue : issues)
    if (issue.kind == "workspace.part_lost") places.push_back(issue.place);
  return places;
}

void expectRefusesToWrite(Workspace& workspace) {
  EXPECT_TRUE(workspace.isReadOnly());
  EXPECT_THROW(workspace.putIndicators({test::indicator("c")}), geo::IoError);
  EXPECT_THROW(workspace.putFigures({figure("010101", "a", 9)}, "import"), geo::IoError);
  EXPECT_THROW(workspace.putAreas({}), geo::IoError);
  EXPECT_THROW(workspace.setInfo(workspace.info()), geo::IoError);
}

class MissingTable : public testing::TestWithParam<const char*> {};

TEST_P(MissingTable, IsNamedTheRestIsShownAndNothingIsWritten) {
  const std::string table = GetParam();
  const Filled filled;
  geo::store::openSqlite(filled.path(), geo::store::Access::readWrite)
      ->execute("PRAGMA foreign_keys = OFF; DROP VIEW county_figures; DROP TABLE " + table);
  const std::string before = contentOf(filled.path());
  Workspace workspace = Workspace::openAsPossible(filled.path());
  const Seen seen = lookAt(workspace);
  EXPECT_EQ(placesOf(workspace.issues()), std::vector<std::string>{table});
  EXPECT_EQ(seen.counties.size(), 3u);
  EXPECT_EQ(seen.coverage.arcs.size(), 3u);
  EXPECT_EQ(seen.figures.size(), table == "figures" ? 0u : 2u);
  EXPECT_EQ(seen.indicators.size(), table == "indicators" ? 0u : 2u);
  EXPECT_EQ(seen.areas.size(), table == "areas" ? 0u : 1u);
  expectRefusesToWrite(workspace);
  EXPECT_EQ(contentOf(filled.path()), before);
}

INSTANTIATE_TEST_SUITE_P(WorkspaceSalvage, MissingTable,
                         testing::Values("meta", "counties", "prefectures", "provinces", "areas",
                                         "area_members", "indicators", "figures", "code_changes",
                                         "gpkg_contents"));

TEST(WorkspaceSalvage, StrictlyOpenedALackingTableIsAnErrorThatNamesIt) {
  const Filled filled;
  filled.open().database().execute("DROP TABLE area_members");
  try {
    filled.open(true).areas();
    FAIL() << "no error";
  } catch (const geo::DamagedError& error) {
    EXPECT_NE(std::string(error.what()).find("lacks its table area_members"), std::string::npos)
        << error.what();
  }
}

TEST(WorkspaceSalvage, CountiesThatAreLostKeepTheirOutlinesAndCodes) {
  const Filled filled;
  filled.open().database().execute("DROP VIEW county_figures; DROP TABLE counties");
  Workspace workspace = Workspace::openAsPossible(filled.path());
  const std::vector<Unit> counties = workspace.units(Level::county);
  ASSERT_EQ(counties.size(), 3u);
  EXPECT_EQ(counties[0].code, "010101");
  EXPECT_NEAR(counties[0].areaKm2, geo::areasKm2(test::twoSquares())[0], 1e-6);
  EXPECT_TRUE(counties[0].hasGeometry);
  EXPECT_FALSE(counties[2].hasGeometry);
}

TEST(WorkspaceSalvage, WithoutCountiesAndBordersThereIsOneClearError) {
  const Filled filled;
  filled.open().database().execute("DROP VIEW county_figures; DROP TABLE counties; DROP TABLE coverage");
  EXPECT_THROW(
      {
        Workspace workspace = Workspace::openAsPossible(filled.path());
        lookAt(workspace);
      },
      geo::IoError);
}

TEST(WorkspaceSalvage, ADamagedOutlineDoesNotTakeTheOthersAlong) {
  const Filled filled;
  filled.open().database().execute(
      "DELETE FROM coverage; UPDATE counties SET geom = x'47500001' WHERE code = '010102'");
  Workspace workspace = Workspace::openAsPossible(filled.path());
  const Seen seen = lookAt(workspace);
  EXPECT_EQ(seen.coverage.codes.size(), 3u);
  const std::vector<double> km2 = geo::areasKm2(seen.coverage);
  EXPECT_GT(km2[0], 0);
  EXPECT_EQ(km2[1], 0);
  const auto lost = std::ranges::find(workspace.issues(), "workspace.outlines_lost", &geo::Issue::kind);
  ASSERT_NE(lost, workspace.issues().end());
  EXPECT_EQ(lost->text.substr(0, 10), "1 outlines");
  expectRefusesToWrite(workspace);
}

TEST(WorkspaceSalvage, ShowsWhatIsLeftOfATruncatedFile) {
  const Filled filled;
  const std::string whole = contentOf(filled.path());
  writeFile(filled.path(), whole.substr(0, whole.size() - 4096));
  Workspace workspace = Workspace::openAsPossible(filled.path());
  EXPECT_EQ(lookAt(workspace).counties.size(), 3u);
  ASSERT_FALSE(workspace.issues().empty());
  EXPECT_EQ(workspace.issues()[0].kind, "workspace.damaged");
  expectRefusesToWrite(workspace);
}

TEST(WorkspaceSalvage, NeverCrashesNeverWritesAndKeepsUnitsAndBordersTogether) {
  const Filled filled;
  const std::string whole = contentOf(filled.path());
  std::mt19937 random(20111127);
  int shown = 0;
  int told = 0;
  for (int round = 0; round < 200; ++round) {
    std::string content = whole;
    if (round % 4 == 0) content.resize(4096 + random() % (whole.size() - 4096));
    const std::size_t from = random() % content.size();
    const std::size_t length = round % 2 == 0 ? 4096 : 16;
    for (std::size_t i = from; i < std::min(from + length, content.size()); ++i)
      content[i] = static_cast<char>(random());
    writeFile(filled.path(), content);
    try {
      Workspace workspace = Workspace::openAsPossible(filled.path());
      const Seen seen = lookAt(workspace);
      EXPECT_EQ(seen.counties.size(), seen.coverage.codes.size()) << round;
      told += workspace.issues().empty() ? 0 : 1;
      ++shown;
      EXPECT_TRUE(!workspace.isReadOnly() || contentOf(filled.path()) == content) << round;
    } catch (const geo::Error& error) {
      EXPECT_STRNE(error.what(), "") << round;
    }
  }
  EXPECT_GT(shown, 100);
  EXPECT_GT(told, 30);
}

TEST(WorkspaceSalvage, ANewerFormatIsNotOpenedAtAll) {
  const SmallWorkspace small;
  small.open().database().execute("UPDATE meta SET value = '99' WHERE key = 'format_version'");
  try {
    Workspace::openAsPossible(small.path());
    FAIL() << "opened";
  } catch (const geo::IoError& error) {
    EXPECT_NE(std::string(error.what()).find("newer version"), std::string::npos) << error.what();
  }
}

TEST(WorkspaceSalvage, AFileThatIsNoWorkspaceIsNotOpenedAtAll) {
  const test::ScratchFolder folder;
  writeFile(folder / "text.gpkg", "county,value\n");
  for (const char* name : {"text.gpkg", "none.gpkg"})
    EXPECT_THROW(Workspace::openAsPossible(folder / name), geo::IoError) << name;
  EXPECT_EQ(folder.fileCount(), 1u);
}

}  // namespace
