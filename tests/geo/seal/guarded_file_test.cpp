#include "geo/seal/guarded_file.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <functional>

#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace geo::seal;
using testing::HasSubstr;
namespace fs = std::filesystem;

std::string refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const geo::Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST(GuardedFile, OfItsOwnerOnlyIsSoWhateverTheUmask) {
  const test::ScratchFolder folder;
  const mode_t before = ::umask(0);
  writePrivate(folder / "k", "secret");
  ::umask(before);
  EXPECT_EQ(fs::status(folder / "k").permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(readGuarded(folder / "k", Guard::ownerOnly), "secret");
  fs::permissions(folder / "k", fs::perms::group_read, fs::perm_options::add);
  EXPECT_THAT(refusal([&] { readGuarded(folder / "k", Guard::ownerOnly); }), HasSubstr("chmod 600"));
}

TEST(GuardedFile, IsNeverWrittenOverOrThroughALink) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "there", "as before");
  fs::create_symlink("elsewhere", folder / "link");
  EXPECT_THAT(refusal([&] { writePrivate(folder / "there", "x"); }), HasSubstr("never written over"));
  EXPECT_THAT(refusal([&] { writePrivate(folder / "link", "x"); }), HasSubstr("never written over"));
  EXPECT_EQ(test::contentOf(folder / "there"), "as before");
  EXPECT_FALSE(fs::exists(folder / "elsewhere"));
}

TEST(GuardedFile, IsNoLinkNoFolderAndNoPipe) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "there", "text");
  fs::create_symlink("there", folder / "link");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(refusal([&] { readGuarded(folder / "link"); }), HasSubstr("is a link"));
  EXPECT_THAT(refusal([&] { readGuarded(folder / "pipe"); }), HasSubstr("is not a file"));
  EXPECT_THAT(refusal([&] { readGuarded(folder.path()); }), HasSubstr("is not a file"));
  EXPECT_THAT(refusal([&] { readGuarded(folder / "none"); }), HasSubstr("cannot be opened"));
}

TEST(GuardedFile, GivesItsFirstLineAsPhrase) {
  const test::ScratchFolder folder;
  writePrivate(folder / "p", "a phrase with spaces \r\nsecond line\n");
  EXPECT_EQ(firstLineOf(folder / "p").text(), "a phrase with spaces ");
  writePrivate(folder / "long", std::string(5000, 'x'));
  EXPECT_THAT(refusal([&] { firstLineOf(folder / "long"); }), HasSubstr("more than a pass phrase"));
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  ASSERT_EQ(::write(ends[1], "by pipe", 7), 7);
  ::close(ends[1]);
  EXPECT_EQ(firstLineOf(ends[0], "descriptor").text(), "by pipe");
  ::close(ends[0]);
}
