#include "planning/map/autosave.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/store/sha256.h"
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

/// XDG_STATE_HOME and HOME of a test, as they were before at its end.
class StateFolder {
 public:
  StateFolder(const char* name, const std::string& value) : m_name(name) {
    if (const char* before = std::getenv(name)) m_before = before;
    ::setenv(name, value.c_str(), 1);
  }
  ~StateFolder() {
    if (m_before)
      ::setenv(m_name, m_before->c_str(), 1);
    else
      ::unsetenv(m_name);
  }
  StateFolder(const StateFolder&) = delete;
  StateFolder& operator=(const StateFolder&) = delete;

 private:
  const char* m_name;
  std::optional<std::string> m_before;
};

/// What a program wrote of `text` at that time; made up.
std::string savedAt(const std::string& time, const std::string& text, const std::string& head = "1") {
  return "lianpian autosave " + head + "\none\n" + time + "\n" + geo::store::sha256(text) + "\n" + text;
}

/// Of the workspace `w.gpkg` in this folder, below the folder of states.
std::filesystem::path inState(const ScratchFolder& folder, const std::filesystem::path& states) {
  const std::string workspace = std::filesystem::weakly_canonical(folder / "w.gpkg").string();
  std::filesystem::create_directories(states / "lianpian");
  return states / "lianpian" / ("w.gpkg." + geo::store::sha256(workspace).substr(0, 16) + ".autosave");
}

TEST(Autosave, OffersTheNewerOfTheTwoPlaces) {
  const ScratchFolder folder, states;
  const StateFolder xdg("XDG_STATE_HOME", states.path().string());
  const auto beside = folder / ".w.gpkg.autosave", elsewhere = inState(folder, states.path());
  const auto offered = [&](const std::string& timeBeside, const std::string& timeElsewhere) {
    test::writeFile(beside, savedAt(timeBeside, "beside"));
    test::writeFile(elsewhere, savedAt(timeElsewhere, "elsewhere"));
    return pendingOf(folder / "w.gpkg", "one").value();
  };
  EXPECT_EQ(offered("2012-01-01", "2012-01-02").text, "elsewhere");
  EXPECT_EQ(offered("2012-01-01", "2012-01-02").at, "2012-01-02");
  EXPECT_EQ(offered("2012-01-03", "2012-01-02").text, "beside");
  EXPECT_EQ(offered("2012-01-02", "2012-01-02").text, "beside");
  std::filesystem::remove(beside);
  EXPECT_EQ(pendingOf(folder / "w.gpkg", "one").value().text, "elsewhere");
  Autosave(folder / "w.gpkg", "one").discard();
  EXPECT_FALSE(std::filesystem::exists(elsewhere));
}

TEST(Autosave, LooksForTheStateBelowTheHomeWhereNoWholePathIsGiven) {
  const ScratchFolder folder, home;
  const StateFolder xdg("XDG_STATE_HOME", "relative"), own("HOME", home.path().string());
  test::writeFile(inState(folder, home.path() / ".local/state"), savedAt("2012-01-01", "at home"));
  const auto saved = pendingOf(folder / "w.gpkg", "one");
  ASSERT_TRUE(saved);
  EXPECT_EQ(saved->text, "at home");
}

TEST(Autosave, KnowsNoFormatBelowTheFirstNorMoreThanANumber) {
  const ScratchFolder folder;
  for (const char* head : {"0", "-1", "1x", "", " 1", "1 "}) {
    test::writeFile(folder / ".w.gpkg.autosave", savedAt("2012-01-01", "text", head));
    geo::Issues issues;
    EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one", &issues)) << head;
    ASSERT_EQ(issues.size(), 1u) << head;
    EXPECT_EQ(issues[0].kind, "autosave.damaged") << head;
  }
  test::writeFile(folder / ".w.gpkg.autosave", savedAt("2012-01-01", "text"));
  EXPECT_EQ(pendingOf(folder / "w.gpkg", "one").value().text, "text");
}

TEST(Autosave, ThatIsALinkOrASecondNameIsNotRead) {
  const ScratchFolder folder;
  const auto file = folder / ".w.gpkg.autosave";
  test::writeFile(folder / "theirs", savedAt("2012-01-01", "text"));
  std::filesystem::create_symlink("theirs", file);
  geo::Issues issues;
  EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one", &issues));
  std::filesystem::create_hard_link(folder / "theirs", file);
  EXPECT_FALSE(pendingOf(folder / "w.gpkg", "one", &issues));
  ASSERT_EQ(issues.size(), 2u);
  const std::string whole = std::filesystem::weakly_canonical(folder / "w.gpkg").string();
  const std::string aside = (std::filesystem::path(whole).parent_path() / ".w.gpkg.autosave.aside").string();
  for (const geo::Issue& one : issues) {
    EXPECT_EQ(one.kind, "autosave.damaged");
    EXPECT_EQ(one.severity, geo::Issue::Severity::warning);
    EXPECT_EQ(one.place, aside);
    EXPECT_EQ(one.text, "The unsaved work that was kept for " + whole +
                            " is damaged and cannot be offered; it lies in " + aside + ".");
  }
}

TEST(Autosave, SaysWhoseItIsAndWhereItLies) {
  const ScratchFolder folder;
  const std::string whole = std::filesystem::weakly_canonical(folder / "w.gpkg").string();
  const std::string aside = (std::filesystem::path(whole).parent_path() / ".w.gpkg.autosave.aside").string();
  geo::Issues issues;
  Autosave(folder / "w.gpkg", "one").write("text");
  (void)pendingOf(folder / "w.gpkg", "two", &issues);
  test::writeFile(folder / ".w.gpkg.autosave", savedAt("2012-01-01", "text", "2"));
  (void)pendingOf(folder / "w.gpkg", "one", &issues);
  Autosave(folder / "w.gpkg", "one").write("text");
  Autosave(folder / "w.gpkg", "one").setAside("It is odd.", issues);
  ASSERT_EQ(issues.size(), 3u);
  for (const geo::Issue& one : issues) EXPECT_EQ(one.place, aside);
  EXPECT_EQ(issues[0].text, "The unsaved work that was kept under the name of " + whole +
                                " belongs to another workspace; it lies in " + aside + ".");
  EXPECT_EQ(issues[1].text, "The unsaved work that was kept for " + whole +
                                " has format 2 of a newer program (known is 1); it lies in " + aside +
                                ", where that program can have it back under its old name.");
  EXPECT_EQ(issues[2].kind, "autosave.unreadable");
  EXPECT_EQ(issues[2].text, "The unsaved work that was kept for " + whole +
                                " cannot be offered; it lies in " + aside + ". It is odd.");
}

}  // namespace
