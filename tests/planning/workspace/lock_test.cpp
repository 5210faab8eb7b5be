#include <gtest/gtest.h>

#include <functional>

#include "geo/report/error.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/other_process.h"

namespace {

using namespace planning;
using test::figure;
using test::OtherProcess;
using test::SmallWorkspace;

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::IoError& error) {
    return error.what();
  }
  return "no IoError";
}

void expectSays(const std::string& sentence, const std::string& part) {
  EXPECT_NE(sentence.find(part), std::string::npos) << sentence;
}

/// Another process that has the workspace open for editing until it is killed.
struct Editor {
  explicit Editor(const SmallWorkspace& small)
      : process([&small](const OtherProcess::Tell& tell) {
          const Workspace workspace = small.open();
          tell("open");
          test::stay();
        }) {
    EXPECT_EQ(process.nextLine(), "open");
  }
  OtherProcess process;
};

TEST(WorkspaceLock, KeepsASecondProcessFromWritingAndSaysWhoIsThere) {
  const SmallWorkspace small;
  const Editor editor(small);
  expectSays(sentenceOf([&] { small.open(); }), "open for editing elsewhere");
  expectSays(sentenceOf([&] { small.open(); }), "process " + std::to_string(editor.process.id()));
  expectSays(sentenceOf([&] { Workspace::create(small.path(), test::smallBoundaries(), true); }),
             "open for editing elsewhere");
  EXPECT_EQ(small.open(true).info().title, "试验");
}

TEST(WorkspaceLock, IsGoneWithItsProcess) {
  const SmallWorkspace small;
  {
    Editor editor(small);
    editor.process.kill();
  }
  Workspace workspace = small.open();
  workspace.putFigures({figure("010101", "a", 1)}, "import");
  EXPECT_EQ(workspace.allFigures("2010").size(), 1u);
}

TEST(WorkspaceLock, LeavesNoFileBehind) {
  const SmallWorkspace small;
  small.open().putFigures({figure("010101", "a", 1)}, "import");
  EXPECT_EQ(small.folder().fileCount(), 1u);
}

TEST(WorkspaceLock, LetsOneProcessOpenAWorkspaceSeveralTimes) {
  const SmallWorkspace small;
  Workspace first = small.open();
  Workspace second = small.open();
  first.putFigures({figure("010101", "a", 1)}, "import");
  second.putFigures({figure("010102", "a", 2)}, "import");
  EXPECT_EQ(first.allFigures("2010").size(), 2u);
}

TEST(WorkspaceLock, OpenedAsPossibleItIsWritableWhereNobodyElseHasIt) {
  const SmallWorkspace small;
  Workspace workspace = Workspace::openAsPossible(small.path());
  EXPECT_FALSE(workspace.isReadOnly());
  EXPECT_TRUE(workspace.issues().empty());
  workspace.putFigures({figure("010101", "a", 1)}, "import");
  OtherProcess other([&](const OtherProcess::Tell& tell) { small.open(), tell("opened"); });
  expectSays(other.nextLine(), "open for editing elsewhere");
}

TEST(WorkspaceLock, OpenedAsPossibleItIsForReadingWhereAnotherProcessHasIt) {
  const SmallWorkspace small;
  const Editor editor(small);
  Workspace workspace = Workspace::openAsPossible(small.path());
  EXPECT_TRUE(workspace.isReadOnly());
  ASSERT_EQ(workspace.issues().size(), 1u);
  EXPECT_EQ(workspace.issues()[0].kind, "workspace.in_use");
  expectSays(workspace.issues()[0].text, "process " + std::to_string(editor.process.id()));
  expectSays(sentenceOf([&] { workspace.putFigures({figure("010101", "a", 1)}, "import"); }),
             "cannot be changed");
}

TEST(WorkspaceLock, OpenedAsPossibleItIsForReadingInAReadOnlyFolder) {
  test::MountedFolder disk("size=2m");
  if (!disk.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  const auto path = disk.folder() / "w.gpkg";
  Workspace::create(path, test::smallBoundaries(), false);
  if (!disk.makeReadOnly()) GTEST_SKIP() << "remounting read-only is not permitted here";
  Workspace workspace = Workspace::openAsPossible(path);
  EXPECT_TRUE(workspace.isReadOnly());
  ASSERT_EQ(workspace.issues().size(), 1u);
  EXPECT_EQ(workspace.issues()[0].kind, "workspace.read_only");
  EXPECT_EQ(workspace.units(Level::county).size(), 3u);
}

TEST(WorkspaceLock, RemovesWhatAKilledProcessLeftOfANewFile) {
  const SmallWorkspace small;
  test::writeFile(small.folder() / ".w.gpkg.1-0.new", "half");
  small.open();
  EXPECT_EQ(small.folder().fileCount(), 1u);
  test::writeFile(small.folder() / ".w.gpkg.1-0.new", "half");
  Workspace::create(small.path(), test::smallBoundaries(), true);
  EXPECT_EQ(small.folder().fileCount(), 1u);
}

TEST(WorkspaceMoved, IsNoticedAtTheNextReadAndWriteAndNothingIsHalfWritten) {
  for (const bool isReplaced : {false, true}) {
    const SmallWorkspace small;
    Workspace workspace = small.open();
    std::filesystem::remove(small.path());
    if (isReplaced) Workspace::create(small.path(), test::smallBoundaries(), false);
    expectSays(sentenceOf([&] { workspace.units(Level::county); }), "was moved, deleted or replaced");
    expectSays(sentenceOf([&] { workspace.figures("a", "2010"); }), "was moved, deleted or replaced");
    expectSays(sentenceOf([&] { workspace.putFigures({figure("010101", "a", 1)}, "import"); }),
               "was moved, deleted or replaced");
    expectSays(sentenceOf([&] { workspace.putAreas({}); }), "was moved, deleted or replaced");
    EXPECT_TRUE(!isReplaced || small.open(true).allFigures("2010").empty());
  }
}

TEST(WorkspaceIdentity, StaysWithAFileAndItsCopiesWhateverIsStored) {
  const SmallWorkspace small;
  const std::string before = small.open(true).identity();
  Workspace workspace = small.open();
  workspace.putFigures({figure("010101", "a", 1)}, "import");
  workspace.putAreas({});
  WorkspaceInfo info = workspace.info();
  info.title = "another";
  workspace.setInfo(info);
  EXPECT_EQ(workspace.identity(), before);
  std::filesystem::copy(small.path(), small.folder() / "copy.gpkg");
  EXPECT_EQ(Workspace::open(small.folder() / "copy.gpkg", true).identity(), before);
}

TEST(WorkspaceIdentity, TellsWorkspacesOfOtherBoundariesApart) {
  const SmallWorkspace small;
  const std::string before = small.open(true).identity();
  Boundaries other = test::smallBoundaries();
  other.info.boundaryVersion = "2020";
  Workspace::create(small.path(), other, true);
  EXPECT_NE(small.open(true).identity(), before);
}

}  // namespace
