#include "geo/store/side_files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <future>
#include <thread>

#include "geo/report/error.h"
#include "geo/store/file_lock.h"
#include "geo/store/new_file.h"
#include "geo/store/sqlite_database.h"
#include "tests/support/scratch_folder.h"

namespace {

using geo::store::Access;
using test::contentOf;
using test::ScratchFolder;
using test::writeFile;

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::IoError& error) {
    return error.what();
  }
  return {};
}

std::string bigEndian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((value >> shift) & 0xFFU);
  return bytes;
}

const std::string kMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";

/// A database, and a journal beside it that SQLite takes for one of a transaction over several files.
struct Crafted {
  Crafted() {
    geo::store::openSqlite(database(), Access::create)->execute("CREATE TABLE t (a)");
    writeFile(victim(), "precious");
    const std::string name = victim().string();
    std::uint32_t sum = 0;
    for (const char c : name) sum += static_cast<unsigned char>(c);
    const auto pages = static_cast<std::uint32_t>(std::filesystem::file_size(database()) / 4096);
    std::string head =
        kMagic + bigEndian(0) + bigEndian(12345) + bigEndian(pages) + bigEndian(512) + bigEndian(4096);
    head.resize(512);
    writeFile(journal(), head + bigEndian(0x40000000 / 4096 + 1) + name +
                             bigEndian(static_cast<std::uint32_t>(name.size())) + bigEndian(sum) + kMagic);
  }
  std::filesystem::path database() const { return folder / "w.gpkg"; }
  std::filesystem::path journal() const { return folder / "w.gpkg-journal"; }
  std::filesystem::path victim() const { return folder / "precious.txt"; }
  ScratchFolder folder;
};

TEST(SideFiles, AJournalThatNamesAnotherFileDeletesNothing) {
  const Crafted crafted;
  for (const Access access : {Access::readOnly, Access::salvage}) {
    const std::string said = sentenceOf([&] { (void)geo::store::openSqlite(crafted.database(), access); });
    EXPECT_NE(said.find("w.gpkg-journal names a further file"), std::string::npos) << said;
    EXPECT_TRUE(std::filesystem::exists(crafted.journal()));
  }
  EXPECT_NE(sentenceOf([&] { geo::store::settleSqlite(crafted.database()); }), "");
  EXPECT_NE(sentenceOf([&] { const geo::store::NewFile file(crafted.database(), true); }), "");
  EXPECT_EQ(contentOf(crafted.victim()), "precious");
}

TEST(SideFiles, WhoMayWritePutsItAsideAndOpensTheNextTime) {
  const Crafted crafted;
  const std::string bytes = contentOf(crafted.journal());
  writeFile(crafted.folder / "w.gpkg-journal.aside", "another");
  const auto open = [&] { (void)geo::store::openSqlite(crafted.database(), Access::readWrite); };
  EXPECT_NE(sentenceOf(open).find("w.gpkg-journal.aside-2"), std::string::npos);
  EXPECT_EQ(contentOf(crafted.folder / "w.gpkg-journal.aside-2"), bytes);
  EXPECT_EQ(contentOf(crafted.folder / "w.gpkg-journal.aside"), "another");
  EXPECT_EQ(sentenceOf(open), "");
  EXPECT_EQ(contentOf(crafted.victim()), "precious");
}

TEST(SideFiles, LinksUnderTheirNamesAreRefused) {
  for (const char* ending : {"-journal", "-wal", "-shm"}) {
    for (const bool isHard : {true, false}) {
      const Crafted crafted;
      std::filesystem::remove(crafted.journal());
      const std::string side = crafted.database().string() + ending;
      if (isHard)
        std::filesystem::create_hard_link(crafted.victim(), side);
      else
        std::filesystem::create_symlink(crafted.victim(), side);
      for (const Access access : {Access::readOnly, Access::readWrite})
        EXPECT_NE(sentenceOf([&] { (void)geo::store::openSqlite(crafted.database(), access); }).find(side),
                  std::string::npos);
      EXPECT_EQ(contentOf(crafted.victim()), "precious");
    }
  }
}

TEST(SideFiles, APipeOrADeviceIsNoWorkspace) {
  const ScratchFolder folder;
  ASSERT_EQ(::mkfifo((folder / "w.gpkg").c_str(), 0600), 0);
  for (const std::filesystem::path& path : {folder / "w.gpkg", std::filesystem::path("/dev/zero")})
    for (const Access access : {Access::readOnly, Access::readWrite, Access::salvage})
      EXPECT_NE(sentenceOf([&] { (void)geo::store::openSqlite(path, access); }).find("pipe or a device"),
                std::string::npos);
}

/// Between the look at a file and its opening another may take its place; nobody ever writes to that pipe.
TEST(SideFiles, APipeThatComesInBetweenIsNotWaitedFor) {
  const ScratchFolder folder;
  const std::filesystem::path path = folder / "w.gpkg";
  (void)geo::store::openSqlite(path, Access::create);
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  std::atomic<bool> isDone = false;
  std::thread exchange([&] {
    while (!isDone) ::renameat2(AT_FDCWD, path.c_str(), AT_FDCWD, (folder / "pipe").c_str(), RENAME_EXCHANGE);
  });
  auto opened = std::async(std::launch::async, [&path] {
    int refused = 0;
    for (int i = 0; i < 2000; ++i)
      for (const Access access : {Access::unchanging, Access::readOnly})
        refused += sentenceOf([&] { (void)geo::store::openSqlite(path, access); }).empty() ? 0 : 1;
    return refused;
  });
  const bool hasEnded = opened.wait_for(std::chrono::minutes(2)) == std::future_status::ready;
  EXPECT_TRUE(hasEnded) << "it waits";
  isDone = true;
  exchange.join();
  if (!hasEnded)  // lets it go on
    for (const char* name : {"w.gpkg", "pipe"}) ::close(::open((folder / name).c_str(), O_RDWR | O_NONBLOCK));
  EXPECT_GT(opened.get(), 0);
}

TEST(SideFiles, WhatLiesUnderTheNameOfTheLockIsLeftAsItIs) {
  const auto refusal = [](const std::filesystem::path& file) {
    const geo::store::FileLock::Attempt attempt = geo::store::FileLock::tryAcquire(file);
    EXPECT_FALSE(attempt.lock);
    return attempt.refusal;
  };
  const ScratchFolder folder;
  writeFile(folder / "victim.txt", "precious");
  const std::filesystem::path lock = folder / ".w.gpkg.lock";
  std::filesystem::create_symlink("victim.txt", lock);
  EXPECT_NE(refusal(folder / "w.gpkg").find(".w.gpkg.lock"), std::string::npos);
  EXPECT_NE(sentenceOf([&] { (void)geo::store::lockForWriting(folder / "w.gpkg"); }), "");
  EXPECT_TRUE(std::filesystem::is_symlink(lock));
  std::filesystem::remove(lock);
  std::filesystem::create_symlink("none.txt", lock);
  EXPECT_NE(refusal(folder / "w.gpkg"), "");
  EXPECT_FALSE(std::filesystem::exists(folder / "none.txt"));
  std::filesystem::remove(lock);
  std::filesystem::create_hard_link(folder / "victim.txt", lock);
  EXPECT_NE(refusal(folder / "w.gpkg"), "");
  std::filesystem::remove(lock);
  std::filesystem::create_directory(lock);
  EXPECT_NE(refusal(folder / "w.gpkg"), "");
  std::filesystem::remove(lock);
  ASSERT_EQ(::mkfifo(lock.c_str(), 0600), 0);
  EXPECT_NE(refusal(folder / "w.gpkg"), "");
  EXPECT_EQ(contentOf(folder / "victim.txt"), "precious");
}

/// The last 16 bytes of a journal: length of a name, sum, magic.
TEST(SideFiles, AJournalNamesAnotherFileByItsLastSixteenBytes) {
  const ScratchFolder folder;
  const std::filesystem::path database = folder / "w.gpkg", journal = folder / "w.gpkg-journal";
  (void)geo::store::openSqlite(database, Access::create);
  const auto isRefused = [&](const std::string& bytes) {
    writeFile(journal, bytes);
    return !sentenceOf([&] { geo::store::checkSideFiles(database, false); }).empty();
  };
  const std::string none(4, '\0'), one = bigEndian(1), high = bigEndian(1U << 24U);
  EXPECT_TRUE(isRefused(one + none + kMagic)) << "sixteen bytes";
  EXPECT_FALSE(isRefused((one + none + kMagic).substr(1))) << "fifteen";
  EXPECT_TRUE(isRefused("much before it " + one + none + kMagic));
  EXPECT_TRUE(isRefused(high + none + kMagic));
  EXPECT_TRUE(isRefused(bigEndian(1U << 16U) + none + kMagic));
  EXPECT_TRUE(isRefused(bigEndian(1U << 8U) + none + kMagic));
  EXPECT_FALSE(isRefused(none + one + kMagic)) << "a name of no length";
  EXPECT_FALSE(isRefused(one + none + kMagic + "x")) << "not at the end";
  std::string other = kMagic;
  other.back() = 'x';
  EXPECT_FALSE(isRefused(one + none + other));
  EXPECT_FALSE(isRefused(""));
}

TEST(SideFiles, AreNamedInWholeSentences) {
  const Crafted crafted;
  const std::string file = crafted.database().string(), journal = crafted.journal().string();
  EXPECT_EQ(sentenceOf([&] { geo::store::checkSideFiles(file, false); }),
            journal + " names a further file, which would be deleted with it, so " + file +
                " is not opened. If no other program works on both, move it elsewhere and look whether the "
                "workspace is as you left it.");
  EXPECT_EQ(sentenceOf([&] { geo::store::checkSideFiles(file, true); }),
            journal + " named a further file, which would have been deleted with it; it was put aside as " +
                journal + ".aside. Look whether the workspace is as you left it, and open it again.");
  EXPECT_FALSE(std::filesystem::exists(journal));
  EXPECT_EQ(sentenceOf([&] { geo::store::checkSideFiles(file, true); }), "");
  std::filesystem::create_directory(file + "-wal");
  EXPECT_EQ(sentenceOf([&] { geo::store::checkSideFiles(file, true); }),
            file +
                "-wal is a link, a folder or another file's second name, so the workspace beside it is "
                "not opened; look who put it there, and remove it.");
  EXPECT_EQ(sentenceOf([] { geo::store::checkSideFiles("/dev/null", true); }),
            "/dev/null is a pipe or a device, not a workspace file.");
  EXPECT_EQ(sentenceOf([&] { geo::store::checkSideFiles(crafted.folder / "none.gpkg", true); }), "")
      << "a missing one has a sentence of its own";
}

TEST(SideFiles, LieBesideWhatALinkPointsTo) {
  const Crafted crafted;
  const ScratchFolder elsewhere;
  std::filesystem::create_symlink(crafted.database(), elsewhere / "link.gpkg");
  EXPECT_NE(sentenceOf([&] { geo::store::checkSideFiles(elsewhere / "link.gpkg", false); }), "");
}

}  // namespace
