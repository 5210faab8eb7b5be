#include "geo/file/file_bytes.h"

#include <gtest/gtest.h>

#include "geo/file/staged_folder.h"
#include "geo/file/staged_output.h"
#include "geo/report/error.h"
#include "tests/support/other_process.h"
#include "tests/support/scratch_folder.h"

namespace {

using test::OtherProcess;
using test::ScratchFolder;

TEST(FileBytes, ReadsBackWhatWasWritten) {
  const ScratchFolder folder;
  const std::string bytes("a\0\r\n\xff", 5);
  geo::writeBytes(folder / "f", bytes);
  EXPECT_EQ(geo::readBytes(folder / "f"), bytes);
  EXPECT_THROW(geo::readBytes(folder / "none"), geo::IoError);
}

TEST(FileBytes, RemovesWhatAKilledProgramLeftInTheFolder) {
  const ScratchFolder folder;
  {
    OtherProcess other([&](const OtherProcess::Tell& tell) {
      const geo::detail::StagedOutput output(folder / "f");
      test::writeFile(output.path(), "half");
      tell("half");
      test::stay();
    });
    EXPECT_EQ(other.nextLine(), "half");
  }
  EXPECT_EQ(folder.fileCount(), 1u);
  geo::writeBytes(folder / "g", "whole");
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(FileBytes, LeavesAloneWhatALivingProgramStillWrites) {
  const ScratchFolder folder;
  OtherProcess other([&](const OtherProcess::Tell& tell) {
    geo::detail::StagedOutput output(folder / "f");
    test::writeFile(output.path(), "whole");
    tell("written");
    while (!std::filesystem::exists(folder / "g")) ::usleep(100);
    output.commit();
    tell("done");
  });
  EXPECT_EQ(other.nextLine(), "written");
  geo::writeBytes(folder / "g", "");
  EXPECT_EQ(other.nextLine(), "done");
  EXPECT_EQ(geo::readBytes(folder / "f"), "whole");
}

TEST(FileBytes, KeepsFoldersThatOnlyLookAlike) {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / ".lianpian-writing-book");
  std::filesystem::create_directory(folder / "lianpian-writing-abcdef");
  geo::writeBytes(folder / "g", "");
  EXPECT_EQ(folder.fileCount(), 3u);
}

TEST(StagedFolder, LeavesTheFolderAsItWasUntilAllFilesAreMade) {
  const ScratchFolder folder;
  test::writeFile(folder / "a", "old");
  {
    const geo::StagedFolder staged(folder.path());
    test::writeFile(staged.path() / "a", "new");
    test::writeFile(staged.path() / "b", "new");
  }  // given up, as where the third file cannot be made
  EXPECT_EQ(geo::readBytes(folder / "a"), "old");
  EXPECT_EQ(folder.fileCount(), 1u);
  {
    geo::StagedFolder staged(folder.path());
    test::writeFile(staged.path() / "a", "new");
    test::writeFile(staged.path() / "b", "new");
    staged.publish();
  }
  EXPECT_EQ(geo::readBytes(folder / "a"), "new");
  EXPECT_EQ(geo::readBytes(folder / "b"), "new");
  EXPECT_EQ(folder.fileCount(), 2u);
}

TEST(StagedFolder, TakesAFolderThatItMadeAwayWhereNothingCameOfIt) {
  const ScratchFolder folder;
  { const geo::StagedFolder staged(folder / "tables"); }
  EXPECT_EQ(folder.fileCount(), 0u);
}

}  // namespace
