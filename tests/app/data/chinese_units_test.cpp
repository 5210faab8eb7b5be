#include "app/data/chinese_units.h"

#include "planning/workspace/boundaries.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace app {
namespace {

using planning::Workspace;

planning::Unit unitOf(const char* code, const char* name, const char* parent) {
  planning::Unit unit;
  unit.code = code;
  unit.name = name;
  unit.parent = parent;
  unit.hasGeometry = false;
  return unit;
}

/// Two districts of Zunyi in the codes of 2016, as a program stored them that knew nothing of years.
std::filesystem::path olderWorkspace(const test::ScratchFolder& folder, const std::string& scheme) {
  planning::Boundaries boundaries;
  boundaries.info.boundaryVersion = "2016";
  boundaries.info.codeScheme = scheme;
  boundaries.info.language = "zh";
  boundaries.counties = {unitOf("520302", "红花岗区", "520300"), unitOf("520304", "播州区", "520300")};
  boundaries.prefectures = {unitOf("520300", "遵义市", "520000")};
  boundaries.provinces = {unitOf("520000", "贵州省", "")};
  boundaries.coverage.codes = {"520302", "520304"};
  std::filesystem::path path = folder / "older.gpkg";
  Workspace::create(path, boundaries, false);
  return path;
}

bool hasCounty(Workspace& workspace, const std::string& period, const std::string& name) {
  const auto counties = planning::countiesOfPeriod(workspace, period);
  return std::ranges::find(counties, name, &planning::CountyOfYear::name) != counties.end();
}

TEST(ChineseUnits, AnOlderWorkspaceGetsTheCountiesOfOtherYears) {
  const test::ScratchFolder folder;
  Workspace workspace = Workspace::open(olderWorkspace(folder, "gb2260"), false);
  EXPECT_TRUE(hasCounty(workspace, "2011", "播州区")) << "which it was called from 2016 on";
  const auto added = addMissingYears(workspace);
  ASSERT_TRUE(added);
  EXPECT_EQ(added->kind, "years.added");
  EXPECT_TRUE(hasCounty(workspace, "2011", "遵义县"));
  EXPECT_FALSE(hasCounty(workspace, "2011", "播州区"));
  EXPECT_TRUE(hasCounty(workspace, "2016", "播州区"));
  EXPECT_FALSE(addMissingYears(workspace)) << "once is enough";
}

TEST(ChineseUnits, AnOlderWorkspaceThatMayOnlyBeReadSaysWhatItLacks) {
  const test::ScratchFolder folder;
  Workspace workspace = Workspace::open(olderWorkspace(folder, "gb2260"), true);
  const auto lacking = addMissingYears(workspace);
  ASSERT_TRUE(lacking);
  EXPECT_EQ(lacking->kind, "years.missing");
  EXPECT_EQ(lacking->severity, geo::Issue::Severity::warning);
  EXPECT_FALSE(planning::knowsYears(workspace));
}

TEST(ChineseUnits, AnOlderWorkspaceOnAFullDiskIsReadAndSaysWhatItLacks) {
  test::MountedFolder disk("size=2m");
  if (!disk.isMounted()) GTEST_SKIP() << "no right to mount a file system";
  const std::filesystem::path path = olderWorkspace(disk.folder(), "gb2260");
  Workspace workspace = Workspace::open(path, false);
  std::ofstream filler(disk.folder() / "filler", std::ios::binary);
  while (filler << std::string(4096, 'x') << std::flush) {
  }
  const auto lacking = addMissingYears(workspace);
  ASSERT_TRUE(lacking);
  EXPECT_EQ(lacking->kind, "years.missing");
  EXPECT_NE(lacking->text.find("The disk is full"), std::string::npos) << lacking->text;
  EXPECT_FALSE(planning::knowsYears(workspace));
  EXPECT_TRUE(hasCounty(workspace, "2016", "播州区")) << "what is there can be read";
}

TEST(ChineseUnits, CodesThatAreNoChineseOnesGetNone) {
  const test::ScratchFolder folder;
  Workspace workspace = Workspace::open(olderWorkspace(folder, ""), false);
  EXPECT_FALSE(addMissingYears(workspace));
  EXPECT_FALSE(planning::knowsYears(workspace));
}

}  // namespace
}  // namespace app
