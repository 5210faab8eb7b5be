#include "geo/file/file_bytes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <iterator>
#include <string>

#include "geo/file/staged_folder.h"
#include "geo/file/staged_output.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
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

TEST(StagedFolder, SaysWhyNothingCanBePublished) {
  const ScratchFolder folder;
  const auto refusal = [](const std::function<void()>& action) {
    try {
      action();
    } catch (const geo::IoError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  test::writeFile(folder / "file", "");
  EXPECT_EQ(refusal([&] { const geo::StagedFolder staged(folder / "file" / "sub"); }),
            "The folder " + (folder / "file" / "sub").string() + " cannot be written: Not a directory");
  std::filesystem::create_directories(folder / "there" / "a");
  geo::StagedFolder staged(folder / "there");
  test::writeFile(staged.path() / "a", "new");
  EXPECT_EQ(refusal([&] { staged.publish(); }),
            "The folder " + (folder / "there").string() + " cannot be written: Is a directory");
}

TEST(StagedFolder, KeepsAFolderThatWasThereOrWasFilled) {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / "empty");
  { const geo::StagedFolder staged(folder / "empty"); }
  EXPECT_TRUE(std::filesystem::exists(folder / "empty")) << "it made none";
  {
    geo::StagedFolder staged(folder / "new" / "deep");
    test::writeFile(staged.path() / "a", "whole");
    staged.publish();
  }
  EXPECT_EQ(test::contentOf(folder / "new" / "deep" / "a"), "whole");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "new" / "deep"), {}), 1);
}

TEST(FileBytes, AreReadUpToTheLimitOfFiles) {
  const ScratchFolder folder;
  const std::string less((std::size_t{3} << 20U) - 1, 'x');
  test::writeFile(folder / "less", less);
  test::writeFile(folder / "more", less + "x");
  const geo::LimitForNow limit(geo::Limit::file, 2);
  EXPECT_TRUE(geo::readBytes(folder / "less") == less) << "2 MB, and not yet 3";
  EXPECT_THROW(geo::readBytes(folder / "more"), geo::DataError);
}

}  // namespace
