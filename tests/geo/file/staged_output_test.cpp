#include "geo/file/staged_output.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <functional>
#include <string>

#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace {

using geo::detail::StagedOutput;
using test::ScratchFolder;
namespace fs = std::filesystem;

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::IoError& error) {
    return error.what();
  }
  return {};
}

TEST(StagedOutput, MovesEveryFileThatWasWritten) {
  const ScratchFolder folder;
  test::writeFile(folder / "a.shp", "old");
  {
    StagedOutput output(folder / "a.shp");
    EXPECT_EQ(output.path().filename(), "a.shp");
    EXPECT_NE(output.path().parent_path(), folder.path());
    EXPECT_TRUE(output.path().parent_path().filename().string().starts_with(".lianpian-writing-"));
    for (const char* name : {"a.shp", "a.dbf", "z.prj"})
      test::writeFile(output.path().parent_path() / name, name);
    EXPECT_EQ(test::contentOf(folder / "a.shp"), "old");
    output.commit();
  }
  for (const char* name : {"a.shp", "a.dbf", "z.prj"}) EXPECT_EQ(test::contentOf(folder / name), name);
  EXPECT_EQ(folder.fileCount(), 3U);
}

TEST(StagedOutput, GivenUpLeavesNothing) {
  const ScratchFolder folder;
  {
    const StagedOutput output(folder / "a.shp");
    test::writeFile(output.path(), "half");
  }
  EXPECT_EQ(folder.fileCount(), 0U);
}

/// A folder lies under the name of one side file: those before it in the alphabet have moved, those behind it
/// and the file itself have not.
TEST(StagedOutput, MovesSideFilesByNameAndTheFileItselfLast) {
  const ScratchFolder folder;
  fs::create_directories(folder / "b.k" / "inner");
  const std::string letters = "abcdefghijklmnopqrst";
  {
    StagedOutput output(folder / "a.shp");
    test::writeFile(output.path(), "new");
    for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter)
      test::writeFile(output.path().parent_path() / ("b." + std::string(1, *letter)), "new");
    EXPECT_EQ(sentenceOf([&] { output.commit(); }),
              (folder / "a.shp").string() + " cannot be written: Is a directory.");
  }
  for (const char letter : letters)
    EXPECT_EQ(fs::is_regular_file(folder / ("b." + std::string(1, letter))), letter < 'k') << letter;
  EXPECT_FALSE(fs::exists(folder / "a.shp"));
}

TEST(StagedOutput, SaysWhatLiesUnderItsName) {
  const ScratchFolder folder;
  EXPECT_EQ(sentenceOf([&] { const StagedOutput output(folder.path()); }),
            folder.path().string() + " is a folder; give a file name.");
  EXPECT_EQ(sentenceOf([] { const StagedOutput output("/dev/null"); }),
            "/dev/null is a pipe or a device; give the name of a file.");
  EXPECT_EQ(sentenceOf([&] { const StagedOutput output(folder / "no" / "a.csv"); }),
            (folder / "no" / "a.csv").string() + " cannot be written: No such file or directory.");
  fs::create_symlink("none.csv", folder / "link.csv");
  StagedOutput output(folder / "link.csv");
  test::writeFile(output.path(), "new");
  output.commit();
  EXPECT_TRUE(fs::is_regular_file(fs::symlink_status(folder / "link.csv")));
}

TEST(StagedOutput, SaysWhyNothingCouldBeWritten) {
  const auto said = [](int error) { return sentenceOf([&] { geo::detail::failWriting("a.csv", error); }); };
  EXPECT_EQ(said(ENOSPC), "The disk is full: a.csv could not be written; free some space.");
  EXPECT_EQ(said(EDQUOT), "The disk is full: a.csv could not be written; free some space.");
  EXPECT_EQ(said(ENAMETOOLONG), "a.csv cannot be written: the name is too long; choose a shorter one.");
  EXPECT_EQ(said(EACCES), "a.csv cannot be written: Permission denied.");
  EXPECT_EQ(said(0), "a.csv cannot be written: Input/output error.") << "nothing is known";
}

}  // namespace
