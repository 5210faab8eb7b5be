#include "geo/file/regular_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <functional>

#include "geo/file/file_bytes.h"
#include "geo/file/staged_folder.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "tests/support/scratch_folder.h"

namespace {

using test::ScratchFolder;

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::Error& error) {
    return error.what();
  }
  return {};
}

bool says(const std::function<void()>& action, const char* words) {
  const std::string said = sentenceOf(action);
  EXPECT_NE(said.find(words), std::string::npos) << said;
  return said.find(words) != std::string::npos;
}

TEST(RegularFile, SaysOfOthersWhatTheyAre) {
  const ScratchFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_TRUE(says([&] { (void)geo::readBytes(folder / "pipe"); }, "pipe or a device"));
  EXPECT_TRUE(says([&] { (void)geo::readBytes(folder.path()); }, "is a folder"));
  EXPECT_TRUE(says([] { (void)geo::readBytes("/dev/zero"); }, "pipe or a device"));
  EXPECT_TRUE(says([&] { (void)geo::readBytes(folder / "none"); }, "cannot be opened"));
  EXPECT_TRUE(says([&] { (void)geo::readBytes(folder / std::string(40000, 'x')); }, "cannot be opened"));
}

TEST(RegularFile, AHoleOfManyGigabytesIsNotRead) {
  const ScratchFolder folder;
  test::writeFile(folder / "giant.csv", "x");
  std::filesystem::resize_file(folder / "giant.csv", std::uintmax_t{1} << 40U);
  EXPECT_TRUE(says([&] { (void)geo::readBytes(folder / "giant.csv"); }, "--limit file=N"));
}

TEST(RegularFile, NothingIsWrittenOntoAPipeADeviceOrAFolder) {
  const ScratchFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_TRUE(says([&] { geo::writeBytes(folder / "pipe", "x"); }, "pipe or a device"));
  EXPECT_TRUE(says([&] { geo::writeBytes(folder.path(), "x"); }, "is a folder"));
  EXPECT_TRUE(says([&] { geo::writeBytes(folder / std::string(40000, 'x'), "x"); }, "too long"));
  EXPECT_TRUE(std::filesystem::is_fifo(folder / "pipe"));
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(RegularFile, KnowsOneFileByAllItsNames) {
  const ScratchFolder folder;
  test::writeFile(folder / "a.csv", "x");
  std::filesystem::create_symlink("a.csv", folder / "link.csv");
  std::filesystem::create_hard_link(folder / "a.csv", folder / "second.csv");
  for (const char* name : {"a.csv", "link.csv", "second.csv"})
    EXPECT_TRUE(says([&] { geo::requireOther(folder / name, folder / "a.csv"); }, "cannot be the output"));
  geo::requireOther(folder / "b.csv", folder / "a.csv");
  geo::requireOther(folder / "b.csv", folder / "b.csv");  // neither is there
}

TEST(RegularFile, MakesNamesThatEverySystemTakes) {
  EXPECT_EQ(geo::asFileName("52 贵州省"), "52 贵州省");
  EXPECT_EQ(geo::asFileName("../../etc/passwd"), "_.._etc_passwd");
  EXPECT_EQ(geo::asFileName(".hidden"), "hidden");
  EXPECT_EQ(geo::asFileName("a\x1b[2J:b?\n"), "a[2J_b__");
  EXPECT_EQ(geo::asFileName(" .. "), "_");
  EXPECT_EQ(geo::asFileName(""), "_");
  EXPECT_EQ(geo::asFileName(std::string(99, 'x') + "甲"), std::string(99, 'x'));
}

/// What a killed program of the same process number left was published by the next one.
TEST(StagedFolder, NeverPublishesWhatAnotherLeft) {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / ".lianpian-writing-abcdef");
  test::writeFile(folder / ".lianpian-writing-abcdef/old.xlsx", "of another year");
  {
    geo::StagedFolder staged(folder.path());
    EXPECT_NE(staged.path().filename(), ".lianpian-writing-abcdef");
    test::writeFile(staged.path() / "new.xlsx", "new");
    staged.publish();
  }
  EXPECT_EQ(test::contentOf(folder / "new.xlsx"), "new");
  EXPECT_EQ(folder.fileCount(), 1u);
}

}  // namespace
