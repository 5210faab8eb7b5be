#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <random>

#include "geo/coverage/levels.h"
#include "geo/coverage/simplify.h"
#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/mounted_folder.h"

namespace {

using namespace planning;
using test::contentOf;
using test::figure;
using test::SmallWorkspace;
using test::writeFile;

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::IoError& error) {
    return error.what();
  }
  return "no IoError";
}

TEST(WorkspaceDamage, RebuildsADamagedCoverageFromTheCounties) {
  const SmallWorkspace small;
  small.open().database().execute("UPDATE coverage SET data = zeroblob(400)");
  for (const bool readOnly : {true, false}) {
    Workspace workspace = small.open(readOnly);
    const geo::Coverage coverage = workspace.coverage();
    EXPECT_EQ(coverage.codes, test::twoSquares().codes);
    EXPECT_EQ(coverage.arcs.size(), 3u);
    EXPECT_NEAR(geo::areasKm2(coverage)[0], geo::areasKm2(test::twoSquares())[0], 1e-6);
    ASSERT_EQ(workspace.issues().size(), 1u);
    EXPECT_EQ(workspace.issues()[0].kind, "workspace.coverage_rebuilt");
  }
  Workspace again = small.open(true);
  EXPECT_EQ(again.coverage().arcs.size(), 3u);
  EXPECT_TRUE(again.issues().empty());  // the second time it is stored
}

TEST(WorkspaceDamage, RebuildsACoverageThatIsMissing) {
  const SmallWorkspace small;
  small.open().database().execute("DELETE FROM coverage");
  EXPECT_EQ(small.open(true).coverage().arcs.size(), 3u);
}

TEST(WorkspaceDamage, RebuildsACoverageOfOtherCounties) {
  const SmallWorkspace small;
  small.open().database().execute("DELETE FROM counties WHERE code = '010102'");
  EXPECT_EQ(small.open().coverage().codes, (std::vector<std::string>{"010101", "020201"}));
}

/// The small workspace anew, with ten vertices where there was one: there is something to leave out.
void makeWiggly(const SmallWorkspace& small) {
  Boundaries boundaries = test::smallBoundaries();
  geo::Coverage& coverage = boundaries.coverage;
  const geo::Coverage straight = coverage;
  coverage.vertices.clear();
  for (geo::Arc& arc : coverage.arcs) {
    const auto points = straight.points(arc);
    arc.first = static_cast<std::uint32_t>(coverage.vertices.size());
    for (std::size_t i = 1; i < points.size(); ++i)
      for (int k = 0; k < 10; ++k) {
        const double t = k / 10.0, off = k == 0 ? 0 : 0.001 * k * (k % 2 == 0 ? 1 : -1);
        const geo::Point a = points[i - 1], b = points[i];
        coverage.vertices.push_back(
            {a.x + (b.x - a.x) * t + (b.y - a.y) * off, a.y + (b.y - a.y) * t - (b.x - a.x) * off});
      }
    coverage.vertices.push_back(points.back());
    arc.count = static_cast<std::uint32_t>(coverage.vertices.size()) - arc.first;
  }
  geo::computeSignificance(coverage);
  Workspace::create(small.path(), boundaries, true);
}

TEST(WorkspaceDamage, HasTheLevelsOfDetailItWasMadeWith) {
  const SmallWorkspace small;
  makeWiggly(small);
  Workspace workspace = small.open(true);
  const geo::Coverage coverage = workspace.coverage();
  ASSERT_GT(geo::levelsOfDetail(coverage).size(), 1U);
  EXPECT_EQ(workspace.levels(coverage), geo::levelsOfDetail(coverage));
  EXPECT_TRUE(workspace.issues().empty());
}

TEST(WorkspaceDamage, MakesLevelsOfDetailThatItLacksAndStoresThemWithoutAWord) {
  const SmallWorkspace small;
  makeWiggly(small);
  small.open().database().execute("DROP TABLE levels");
  for (const bool readOnly : {true, false}) {
    Workspace workspace = small.open(readOnly);
    const geo::Coverage coverage = workspace.coverage();
    EXPECT_EQ(workspace.levels(coverage), geo::levelsOfDetail(coverage));
    EXPECT_TRUE(workspace.issues().empty());
  }
  EXPECT_TRUE(small.open(true).database().hasTable("levels"));
}

TEST(WorkspaceDamage, MakesDamagedLevelsOfDetailAgainAndSaysSo) {
  const SmallWorkspace small;
  makeWiggly(small);
  small.open().database().execute("UPDATE levels SET data = x'4c504c56'");
  for (const bool readOnly : {true, false}) {
    Workspace workspace = small.open(readOnly);
    const geo::Coverage coverage = workspace.coverage();
    EXPECT_EQ(workspace.levels(coverage), geo::levelsOfDetail(coverage));
    ASSERT_EQ(workspace.issues().size(), 1U);
    EXPECT_EQ(workspace.issues()[0].kind, "workspace.levels_rebuilt");
  }
  Workspace again = small.open(true);
  again.levels(again.coverage());
  EXPECT_TRUE(again.issues().empty());  // the second time they are stored
}

TEST(WorkspaceDamage, NeverCrashesOnAFileWithOverwrittenBytes) {
  const SmallWorkspace small;
  small.open().putFigures({figure("010101", "a", 1), figure("010102", "a", 2)}, "import");
  const std::string whole = contentOf(small.path());
  std::mt19937 random(20101101);
  int refused = 0;
  for (int round = 0; round < 60; ++round) {
    std::string content = whole;
    const std::size_t from = random() % content.size();
    for (std::size_t i = from; i < std::min(from + 4096, content.size()); ++i)
      content[i] = static_cast<char>(random());
    writeFile(small.path(), content);
    try {
      Workspace workspace = small.open(true);
      workspace.units(Level::county);
      workspace.coverage();
      workspace.allFigures("2010");
      workspace.areas();
    } catch (const geo::Error& error) {
      EXPECT_STRNE(error.what(), "");
      ++refused;
    }
  }
  EXPECT_GT(refused, 0);
}

TEST(WorkspaceDamage, SaysThatATruncatedFileIsDamaged) {
  const SmallWorkspace small;
  const std::string whole = contentOf(small.path());
  for (const std::size_t size : {std::size_t{50}, whole.size() / 2, whole.size() - 5000}) {
    writeFile(small.path(), whole.substr(0, size));
    EXPECT_NE(sentenceOf([&] {
                Workspace workspace = small.open(true);
                workspace.units(Level::county);
                workspace.coverage();
                workspace.allFigures("2010");
                workspace.areas();
              }),
              "no IoError")
        << size;
  }
}

TEST(WorkspaceDamage, SaysThatAnotherProgramHoldsTheWorkspaceAndChangesNothing) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  const auto other = geo::store::openSqlite(small.path(), geo::store::Access::readWrite);
  other->begin();
  const std::string sentence =
      sentenceOf([&] { workspace.putFigures({figure("010101", "a", 1)}, "import"); });
  EXPECT_NE(sentence.find("in use by another program"), std::string::npos) << sentence;
  other->rollback();
  EXPECT_TRUE(workspace.allFigures("2010").empty());
}

TEST(WorkspaceDamage, KeepsTheOldFileWhenTheDiskFillsWhileANewOneIsMade) {
  test::MountedFolder disk("size=400k");
  if (!disk.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  const auto path = disk.folder() / "w.gpkg";
  writeFile(path, "old");
  Boundaries large = test::smallBoundaries();
  large.info.title.assign(1'000'000, 'x');
  const std::string sentence = sentenceOf([&] { Workspace::create(path, large, true); });
  EXPECT_NE(sentence.find("The disk is full"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("w.gpkg could"), std::string::npos) << sentence;
  EXPECT_EQ(sentence.find(".new"), std::string::npos) << "names the temporary file: " << sentence;
  EXPECT_EQ(contentOf(path), "old");
  EXPECT_EQ(disk.folder().fileCount(), 1u);
}

TEST(WorkspaceDamage, KeepsTheFiguresWhenTheDiskFillsWhileTheyAreWritten) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putFigures({figure("010101", "a", 1)}, "import");
  workspace.database().execute("PRAGMA max_page_count = 10");  // SQLite raises it to the present size
  std::vector<Figure> many;
  for (int i = 0; i < 20000; ++i) many.push_back(figure(std::to_string(i), "a", i));
  const std::string sentence = sentenceOf([&] { workspace.putFigures(many, "import"); });
  EXPECT_NE(sentence.find("The disk is full"), std::string::npos) << sentence;
  EXPECT_EQ(small.open(true).allFigures("2010"), std::vector<Figure>{figure("010101", "a", 1)});
}

TEST(WorkspaceDamage, RefusesToReplaceUnlessAllowed) {
  const SmallWorkspace small;
  EXPECT_NE(sentenceOf([&] { Workspace::create(small.path(), test::smallBoundaries(), false); }),
            "no IoError");
  Boundaries other = test::smallBoundaries();
  other.info.title = "second";
  Workspace::create(small.path(), other, true);
  EXPECT_EQ(small.open(true).info().title, "second");
}

/// Writes figures of both counties, always with equal values, until it is killed.
[[noreturn]] void writeForever(const std::filesystem::path& path) {
  Workspace workspace = Workspace::open(path, false);
  for (double value = 1;; ++value) {
    std::vector<Figure> figures;
    for (int unit = 0; unit < 300; ++unit) figures.push_back(figure(std::to_string(unit), "a", value));
    workspace.putFigures(figures, "round");
  }
}

void killWhileWriting(const std::filesystem::path& path, useconds_t afterMicroseconds) {
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      writeForever(path);
    } catch (...) {
      ::_exit(1);
    }
  }
  ASSERT_GT(child, 0);
  ::usleep(afterMicroseconds);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status)) << "the writer failed by itself";
}

TEST(WorkspaceDamage, HoldsTheLastCommittedStateAfterAKillAtAnyMoment) {
  const SmallWorkspace small;
  std::mt19937 random(832);
  double last = 0;
  useconds_t longest = 60000;  // on a busy machine the first commit takes longer
  for (int round = 0; round < 12; ++round) {
    killWhileWriting(small.path(), static_cast<useconds_t>(5000 + random() % longest));
    Workspace workspace = small.open();
    const auto figures = workspace.figures("a", "2010");
    if (figures.empty()) {
      longest *= 2;
      continue;
    }
    ASSERT_EQ(figures.size(), 300u);
    const std::optional<double> value = figures.begin()->second.value;
    for (const auto& [unit, one] : figures) ASSERT_EQ(one.value, value) << unit;
    EXPECT_EQ(firstBrokenRevision(workspace.database()), std::nullopt);
    last = *value;
  }
  EXPECT_GT(last, 0) << "no round came as far as its first commit";
}

}  // namespace
