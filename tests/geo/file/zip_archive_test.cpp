#include "geo/file/zip_archive.h"

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>

#include "geo/file/zip_writer.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "tests/support/scratch_folder.h"

namespace {

using geo::Limit;
using geo::LimitForNow;
using geo::detail::writeZip;
using geo::detail::ZipArchive;

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST(ZipArchive, NamesTheFileWhoseBytesAreDamaged) {
  EXPECT_EQ(sentenceOf([] { ZipArchive(std::string("PK\x03\x04 made up"), "made_up.xlsx"); }),
            "made_up.xlsx is damaged: it cannot be unpacked; get it again or save it anew.");
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.zip", "PK\x03\x04 made up");
  EXPECT_EQ(
      sentenceOf([&] { ZipArchive archive(folder / "a.zip"); }),
      (folder / "a.zip").string() + " is damaged: it cannot be unpacked; get it again or save it anew.");
  EXPECT_NE(sentenceOf([&] { ZipArchive archive(folder / "none.zip"); }).find("cannot be opened"),
            std::string::npos);
}

TEST(ZipArchive, GivesNamesInTheirOrderAndTheirBytes) {
  const test::ScratchFolder folder;
  const std::string large(200'000, 'x');
  writeZip(folder / "a.zip", {{"z.txt", "last"}, {"县/a.txt", "甲"}, {"B.txt", large}, {"empty", ""}});
  for (const bool inMemory : {false, true}) {
    const auto archive = inMemory ? std::make_unique<ZipArchive>(test::contentOf(folder / "a.zip"), "a.zip")
                                  : std::make_unique<ZipArchive>(folder / "a.zip");
    EXPECT_EQ(archive->names(), (std::vector<std::string>{"z.txt", "县/a.txt", "B.txt", "empty"}));
    EXPECT_EQ(archive->read("z.txt"), "last");
    EXPECT_EQ(archive->read("县/a.txt"), "甲");
    EXPECT_EQ(archive->read("b.TXT"), large) << "names without case";
    EXPECT_EQ(archive->read("empty"), "");
    EXPECT_EQ(archive->read("none"), std::nullopt);
  }
}

/// Half of the limit for one, the whole for all that are read.
TEST(ZipArchive, UnpacksNoMoreThanItsLimit) {
  const test::ScratchFolder folder;
  const std::string half(std::size_t{1} << 19U, 'x');
  writeZip(folder / "a.zip", {{"half", half}, {"more", half + "x"}, {"one", "x"}});
  const LimitForNow limit(Limit::unpacked, 1);
  ZipArchive archive(folder / "a.zip");
  EXPECT_EQ(archive.read("half").value_or("").size(), half.size());
  EXPECT_EQ(archive.read("half").value_or("").size(), half.size()) << "as much again, and no more";
  EXPECT_NE(sentenceOf([&] { archive.read("one"); }).find("--limit unpacked=N"), std::string::npos);
  ZipArchive again(folder / "a.zip");
  EXPECT_EQ(sentenceOf([&] { again.read("more"); }),
            (folder / "a.zip").string() +
                " goes beyond the limit of 1 MB when it is unpacked; make it smaller, or read it with a "
                "higher limit: --limit unpacked=N.");
}

TEST(ZipArchive, HasNoMoreNamesThanItsLimit) {
  const test::ScratchFolder folder;
  writeZip(folder / "two.zip", {{"a", ""}, {"b", ""}});
  writeZip(folder / "three.zip", {{"a", ""}, {"b", ""}, {"c", ""}});
  const LimitForNow limit(Limit::names, 2);
  EXPECT_EQ(ZipArchive(folder / "two.zip").names().size(), 2U);
  EXPECT_NE(sentenceOf([&] { ZipArchive archive(folder / "three.zip"); }).find("names=N"), std::string::npos);
  const std::string bytes = test::contentOf(folder / "three.zip");
  EXPECT_NE(sentenceOf([&] { ZipArchive(bytes, "three.zip"); }).find("three.zip goes beyond"),
            std::string::npos);
}

/// Local header of the format (APPNOTE 4.3.7): time at byte 10, date at 12, both of two bytes.
TEST(ZipWriter, WritesTheSameBytesAtAnyTime) {
  const test::ScratchFolder folder;
  writeZip(folder / "a.zip", {{"a.txt", "a"}});
  writeZip(folder / "b.zip", {{"a.txt", "a"}});
  const std::string bytes = test::contentOf(folder / "a.zip");
  EXPECT_EQ(bytes, test::contentOf(folder / "b.zip"));
  EXPECT_EQ(bytes.substr(10, 4), std::string("\0\0\x21\0", 4)) << "midnight, 1980-01-01";
  EXPECT_EQ(folder.fileCount(), 2U);
  EXPECT_NE(sentenceOf([&] { writeZip(folder / "no" / "a.zip", {}); }), "");
}
