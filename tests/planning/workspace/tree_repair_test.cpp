#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "planning/workspace/revision_log.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/mounted_folder.h"

namespace planning {
namespace {

/// Synthetic: 甲市 stands above itself, and 乙县 too.
class TreeRepair : public testing::Test {
 protected:
  TreeRepair() {
    Workspace workspace = m_small.open();
    for (const char* const loop : {"UPDATE prefectures SET parent = '0101' WHERE code = '0101'",
                                   "UPDATE counties SET parent = '010102' WHERE code = '010102'"})
      workspace.database().execute(loop);
  }

  static bool isReported(const Workspace& workspace) {
    return std::ranges::any_of(workspace.issues(), [](const geo::Issue& issue) {
      return issue.kind == "workspace.parent_loop" && issue.text.find("010102") != std::string::npos;
    });
  }
  static std::string parentsIn(Workspace& workspace) {
    return workspace.units(Level::prefecture)[0].parent + "|" + workspace.units(Level::county)[1].parent;
  }

  test::SmallWorkspace m_small;
};

TEST_F(TreeRepair, IsMadeInTheFileWhenItIsOpenedForWritingAndTold) {
  {
    Workspace workspace = m_small.open();
    EXPECT_TRUE(isReported(workspace));
    EXPECT_EQ(parentsIn(workspace), "|");
  }
  Workspace again = m_small.open(true);
  EXPECT_FALSE(isReported(again));
  EXPECT_EQ(parentsIn(again), "|");
  EXPECT_FALSE(firstBrokenRevision(again.database()).has_value());
}

TEST_F(TreeRepair, IsMadeInWhatIsReadOfAFileThatIsOnlyRead) {
  Workspace workspace = m_small.open(true);
  EXPECT_TRUE(isReported(workspace));
  EXPECT_EQ(parentsIn(workspace), "|");
}

TEST_F(TreeRepair, NamesTheFirstTenUnits) {
  const auto told = [this](const std::string& loop) {
    m_small.open().database().execute(loop);
    const Workspace workspace = m_small.open();
    for (const geo::Issue& issue : workspace.issues())
      if (issue.kind == "workspace.parent_loop") return issue.text;
    return std::string();
  };
  std::vector<Unit> added;
  for (int i = 0; i < 8; ++i)
    added.push_back({"03010" + std::to_string(i), "寅县", "", Level::county, "", 0, false, "", true});
  m_small.open().putUnits(added);
  const std::string rest = " units of " + m_small.path().string() +
                           " stood above themselves and are put below their province or below nothing: ";
  EXPECT_EQ(told("UPDATE counties SET parent = code WHERE code NOT IN ('030107')"),
            "10" + rest + "010101, 010102, 020201, 030100, 030101, 030102, 030103, 030104, 030105, 030106");
  EXPECT_EQ(
      told("UPDATE counties SET parent = code"),
      "11" + rest + "010101, 010102, 020201, 030100, 030101, 030102, 030103, 030104, 030105, 030106, …");
}

TEST_F(TreeRepair, IsMadeForTheWindow) {
  Workspace workspace = Workspace::openAsPossible(m_small.path());
  EXPECT_TRUE(isReported(workspace));
  EXPECT_EQ(parentsIn(workspace), "|");
}

TEST_F(TreeRepair, IsMadeInWhatIsReadOfAFileOnAFullDisk) {
  test::MountedFolder disk("size=4m");
  if (!disk.isMounted()) GTEST_SKIP() << "no right to mount a file system";
  const std::filesystem::path path = disk.folder() / "w.gpkg";
  std::filesystem::copy_file(m_small.path(), path);
  const std::string before = test::contentOf(path);
  std::ofstream filler(disk.folder() / "filler", std::ios::binary);
  while (filler << std::string(4096, 'x') << std::flush) {
  }
  Workspace workspace = Workspace::openAsPossible(path);
  EXPECT_TRUE(isReported(workspace));
  EXPECT_EQ(parentsIn(workspace), "|");
  EXPECT_TRUE(std::ranges::any_of(workspace.issues(), [](const geo::Issue& issue) {
    return issue.text.find("The disk is full") != std::string::npos;
  }));
  EXPECT_EQ(test::contentOf(path), before);
}

}  // namespace
}  // namespace planning
