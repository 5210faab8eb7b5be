#include "planning/map/autosave.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/other_process.h"

namespace {

using planning::Autosave;
using planning::Saved;
using test::OtherProcess;
using test::ScratchFolder;

std::optional<Saved> pendingOf(const std::filesystem::path& workspace, const std::string& identity,
                               geo::Issues* issues = nullptr) {
  geo::Issues own;
  return Autosave(workspace, identity).pending(issues ? *issues : own);
}

TEST(Autosave, OffersWhatAProcessLeftThatEnded) {
  const ScratchFolder folder;
  const std::string text("{\"a\": 1}\n\0\xff", 11);
  Autosave(folder / "w.gpkg", "one").write("older");
  Autosave(folder / "w.gpkg", "one").write(text);
  const auto saved = pendingOf(folder / "w.gpkg", "one");
  ASSERT_TRUE(saved);
  EXPECT_EQ(saved->text, text);
  EXPECT_EQ(saved->at.size(), std::string("2026-03-01T08:15:00.000Z").size());
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(Autosave, KeepsSeveralWorksOnOneWorkspaceApart) {
  const ScratchFolder folder;
  geo::Issues issues;
  Autosave(folder / "w.gpkg", "one").write("settings");
  const Autosave plan(folder / "w.gpkg", "one", "plan-1f");
  EXPECT_FALSE(plan.pending(issues));
  plan.write("plan");
  Autosave(folder / "w.gpkg", "one").discard();
  ASSERT_TRUE(plan.pending(issues));
  EXPECT_EQ(plan.pending(issues)->text, "plan");
  EXPECT_TRUE(std::filesystem::exists(folder / ".w.gpkg.plan-1f.autosave"));
}

TEST(Autosave, OffersNothingBeforeTheFirstAndAfterItWasDiscarded) {
  const ScratchFolder folder;
  EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one"));
  Autosave(folder / "w.gpkg", "one").write("text");
  Autosave(folder / "w.gpkg", "one").discard();
  EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one"));
  EXPECT_EQ(folder.fileCount(), 0u);
}

TEST(Autosave, IsNotOfferedForAnotherWorkspaceOfTheNameButKept) {
  const ScratchFolder folder;
  Autosave(folder / "w.gpkg", "one").write("text of one");
  geo::Issues issues;
  EXPECT_FALSE(pendingOf(folder / "w.gpkg", "two", &issues));
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].kind, "autosave.other");
  Autosave(folder / "w.gpkg", "two").write("text of two");
  const std::string kept = geo::readBytes(folder / ".w.gpkg.autosave.aside");
  EXPECT_NE(kept.find("text of one"), std::string::npos);
}

TEST(Autosave, ThatIsDamagedIsToldAndPutAside) {
  const ScratchFolder folder;
  Autosave(folder / "w.gpkg", "one").write("some text");
  const std::string whole = geo::readBytes(folder / ".w.gpkg.autosave");
  std::vector<std::string> damaged{"", "\n\n\n", std::string(3000, '\xff')};
  for (std::size_t size = 0; size < whole.size(); size += 7) damaged.push_back(whole.substr(0, size));
  damaged.push_back(whole + "more");
  for (const std::string& bytes : damaged) {
    test::writeFile(folder / ".w.gpkg.autosave", bytes);
    geo::Issues issues;
    EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one", &issues)) << bytes;
    ASSERT_EQ(issues.size(), 1u);
    EXPECT_EQ(issues[0].kind, "autosave.damaged");
    EXPECT_EQ(geo::readBytes(folder / ".w.gpkg.autosave.aside"), bytes);
  }
  EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one"));
}

TEST(Autosave, OfANewerProgramIsPutAsideNotReplacedAndToldWithBothNumbers) {
  const ScratchFolder folder;
  const std::string newer = "lianpian autosave 12\nwhat a newer program writes";
  test::writeFile(folder / ".w.gpkg.autosave", newer);
  geo::Issues issues;
  EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one", &issues));
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].kind, "autosave.newer");
  EXPECT_NE(issues[0].text.find("format 12"), std::string::npos);
  EXPECT_NE(issues[0].text.find("known is 1"), std::string::npos);
  Autosave(folder / "w.gpkg", "one").write("mine");
  EXPECT_EQ(geo::readBytes(folder / ".w.gpkg.autosave.aside"), newer);
}

TEST(Autosave, WhoseTextCannotBeReadIsPutAsideWithTheReason) {
  const ScratchFolder folder;
  Autosave(folder / "w.gpkg", "one").write("of a newer program");
  const Autosave autosave(folder / "w.gpkg", "one");
  geo::Issues issues;
  ASSERT_TRUE(autosave.pending(issues));
  autosave.setAside("It has format 9.", issues);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_TRUE(issues[0].text.ends_with("It has format 9."));
  autosave.write("mine");
  EXPECT_NE(geo::readBytes(folder / ".w.gpkg.autosave.aside").find("of a newer program"), std::string::npos);
}

TEST(Autosave, IsNotOfferedWhileTheProcessThatWroteItStillLives) {
  const ScratchFolder folder;
  OtherProcess other([&](const OtherProcess::Tell& tell) {
    const Autosave autosave(folder / "w.gpkg", "one");
    autosave.write("theirs");
    tell("written");
    test::stay();
  });
  ASSERT_EQ(other.nextLine(), "written");
  EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one"));
  const Autosave mine(folder / "w.gpkg", "one");
  EXPECT_THROW(mine.write("mine"), geo::IoError);
  mine.discard();
  other.kill();
  const auto saved = pendingOf(folder / "w.gpkg", "one");
  ASSERT_TRUE(saved);
  EXPECT_EQ(saved->text, "theirs");
}

TEST(Autosave, SharesTheLockOfTheWorkspaceThatIsOpenInItsProcess) {
  const test::SmallWorkspace small;
  planning::Workspace workspace = small.open();
  const Autosave autosave(small.path(), workspace.identity());
  autosave.write("text");
  workspace.putFigures({test::figure("010101", "a", 1)}, "import");
  EXPECT_EQ(pendingOf(small.path(), workspace.identity())->text, "text");
}

TEST(Autosave, LiesInTheStateFolderWhereTheWorkspacesIsReadOnly) {
  const ScratchFolder state;
  test::MountedFolder disk("size=64k");
  if (!disk.isMounted() || !disk.makeReadOnly()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  ::setenv("XDG_STATE_HOME", state.path().c_str(), 1);
  const auto workspace = disk.folder() / "w.gpkg";
  Autosave(workspace, "one").write("text");
  const auto saved = pendingOf(workspace, "one");
  EXPECT_FALSE(pendingOf(disk.folder() / "folder" / "w.gpkg", "one"));
  Autosave(workspace, "one").discard();
  const bool isGone = !pendingOf(workspace, "one");
  ::unsetenv("XDG_STATE_HOME");
  ASSERT_TRUE(saved);
  EXPECT_EQ(saved->text, "text");
  EXPECT_TRUE(isGone);
}

TEST(Autosave, KeepsTheOlderTextWhenTheDiskFills) {
  test::MountedFolder disk("size=64k");
  if (!disk.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  const auto workspace = disk.folder() / "w.gpkg";
  Autosave(workspace, "one").write("older");
  EXPECT_THROW(Autosave(workspace, "one").write(std::string(200'000, 'x')), geo::IoError);
  EXPECT_EQ(pendingOf(workspace, "one")->text, "older");
  EXPECT_EQ(disk.folder().fileCount(), 1u);
}

}  // namespace
