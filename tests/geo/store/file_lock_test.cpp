#include "geo/store/file_lock.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <sstream>
#include <string>

#include "geo/report/error.h"
#include "geo/store/current_user.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/other_process.h"
#include "tests/support/scratch_folder.h"

namespace {

using geo::store::FileLock;
using geo::store::LockHolder;
using test::OtherProcess;
using test::ScratchFolder;

/// Holds the lock of `file` until it is killed.
struct Holder {
  explicit Holder(const std::filesystem::path& file)
      : process([file](const OtherProcess::Tell& tell) {
          const auto attempt = FileLock::tryAcquire(file);
          tell(attempt.lock ? "held" : "not held");
          test::stay();
        }) {
    EXPECT_EQ(process.nextLine(), "held");
  }
  OtherProcess process;
};

TEST(FileLock, IsHeldByOneProcessAtATimeAndSaysByWhom) {
  const ScratchFolder folder;
  const Holder other(folder / "w.gpkg");
  const FileLock::Attempt attempt = FileLock::tryAcquire(folder / "w.gpkg");
  EXPECT_FALSE(attempt.lock);
  ASSERT_TRUE(attempt.holder);
  EXPECT_EQ(attempt.holder->process, other.process.id());
  EXPECT_EQ(attempt.holder->user, geo::store::currentUser());
  EXPECT_FALSE(attempt.holder->host.empty());
  EXPECT_GT(attempt.holder->since, 1'700'000'000);
}

TEST(FileLock, EndsWithItsProcessWhateverLiesThere) {
  const ScratchFolder folder;
  {
    Holder other(folder / "w.gpkg");
    EXPECT_TRUE(other.process.kill());
  }
  EXPECT_TRUE(std::filesystem::exists(folder / ".w.gpkg.lock"));
  EXPECT_TRUE(FileLock::tryAcquire(folder / "w.gpkg").lock);
}

TEST(FileLock, TakesAnyContentOfAStaleFile) {
  const ScratchFolder folder;
  test::writeFile(folder / ".w.gpkg.lock", std::string(5000, '\xff'));
  EXPECT_TRUE(FileLock::tryAcquire(folder / "w.gpkg").lock);
}

TEST(FileLock, LeavesNothingBehind) {
  const ScratchFolder folder;
  {
    const auto attempt = FileLock::tryAcquire(folder / "w.gpkg");
    EXPECT_EQ(folder.fileCount(), 1u);
  }
  EXPECT_EQ(folder.fileCount(), 0u);
}

TEST(FileLock, IsSharedWithinAProcessUntilTheLastOneIsGone) {
  const ScratchFolder folder;
  auto first = FileLock::tryAcquire(folder / "w.gpkg");
  const auto second = FileLock::tryAcquire(folder / "w.gpkg");
  ASSERT_TRUE(second.lock);
  first.lock.reset();
  OtherProcess other([&](const OtherProcess::Tell& tell) {
    tell(FileLock::tryAcquire(folder / "w.gpkg").holder ? "held by another" : "free");
  });
  EXPECT_EQ(other.nextLine(), "held by another");
}

TEST(FileLock, OutlivesAForkedChildThatEnds) {
  const ScratchFolder folder;
  std::optional<FileLock> mine = FileLock::tryAcquire(folder / "w.gpkg").lock;
  OtherProcess child([&](const OtherProcess::Tell& tell) {
    mine.reset();
    tell("gone");
  });
  EXPECT_EQ(child.nextLine(), "gone");
  EXPECT_EQ(child.nextLine(), "");
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(FileLock, IsTheSameThroughALink) {
  const ScratchFolder folder;
  test::writeFile(folder / "real.gpkg", "");
  std::filesystem::create_symlink("real.gpkg", folder / "link.gpkg");
  const Holder other(folder / "link.gpkg");
  EXPECT_TRUE(FileLock::tryAcquire(folder / "real.gpkg").holder);
}

TEST(FileLock, OfALinksOwnPlaceIsThatOfTheFileThatTakesIt) {
  const ScratchFolder folder;
  test::writeFile(folder / "real.gpkg", "");
  std::filesystem::create_symlink("real.gpkg", folder / "link.gpkg");
  const auto ofPlace = FileLock::tryAcquire(folder / "link.gpkg", geo::store::Link::replaced);
  EXPECT_TRUE(ofPlace.lock);
  EXPECT_FALSE(std::filesystem::exists(folder / ".real.gpkg.lock"));
  std::filesystem::remove(folder / "link.gpkg");
  test::writeFile(folder / "link.gpkg", "");
  EXPECT_TRUE(std::filesystem::exists(geo::store::lockFileOf(folder / "link.gpkg")));
}

TEST(FileLock, SaysWhyAPlaceKnowsNoLocks) {
  const ScratchFolder folder;
  const auto missing = FileLock::tryAcquire(folder / "no" / "w.gpkg");
  EXPECT_FALSE(missing.lock);
  EXPECT_FALSE(missing.obstacle.empty());
  test::MountedFolder small("size=64k,ro");
  if (!small.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  const auto readOnly = FileLock::tryAcquire(small.folder() / "w.gpkg");
  EXPECT_FALSE(readOnly.lock || readOnly.holder);
  EXPECT_EQ(readOnly.obstacle, "Read-only file system");
}

TEST(FileLock, HoldsOnAFullDisk) {
  test::MountedFolder small("size=16k");
  if (!small.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  test::writeFile(small.folder() / "full", std::string(100'000, 'x'));
  const Holder other(small.folder() / "w.gpkg");
  const auto attempt = FileLock::tryAcquire(small.folder() / "w.gpkg");
  ASSERT_TRUE(attempt.holder);
  EXPECT_EQ(geo::store::describe(*attempt.holder), "another program");
}

/// Adds one to the number in a file, under the lock; without it some of the additions would be lost.
void addOneManyTimes(const std::filesystem::path& file, int times) {
  for (int done = 0; done < times;) {
    const auto attempt = FileLock::tryAcquire(file);
    if (!attempt.lock) continue;
    test::writeFile(file, std::to_string(std::stoi(test::contentOf(file)) + 1));
    ++done;
  }
}

TEST(FileLock, LetsNoTwoProcessesInWhileTheLockFileComesAndGoes) {
  const ScratchFolder folder;
  const auto file = folder / "number";
  test::writeFile(file, "0");
  {
    const auto work = [file](const OtherProcess::Tell& tell) {
      addOneManyTimes(file, 300);
      tell("done");
    };
    OtherProcess a(work);
    OtherProcess b(work);
    OtherProcess c(work);
    for (OtherProcess* one : {&a, &b, &c}) EXPECT_EQ(one->nextLine(), "done");
  }
  EXPECT_EQ(test::contentOf(file), "900");
}

TEST(FileLock, DescribesAsMuchAsIsKnown) {
  EXPECT_EQ(geo::store::describe({}), "another program");
  EXPECT_EQ(geo::store::describe({"wang", "planning-3", 4711, 0}), "wang on planning-3, process 4711");
  EXPECT_EQ(geo::store::describe({"", "planning-3", 0, 0}), "planning-3");
}

TEST(FileLock, TheSentenceNamesTheFileAndItsHolder) {
  const ScratchFolder folder;
  const Holder other(folder / "w.gpkg");
  try {
    geo::store::lockForWriting(folder / "w.gpkg");
    FAIL() << "no error";
  } catch (const geo::IoError& error) {
    const std::string sentence = error.what();
    EXPECT_NE(sentence.find("w.gpkg is open for editing elsewhere"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("process " + std::to_string(other.process.id())), std::string::npos) << sentence;
  }
}

TEST(FileLock, DescribesWhoAndSinceWhen) {
  const std::string zone = std::getenv("TZ") == nullptr ? "" : std::getenv("TZ");
  ::setenv("TZ", "UTC", 1);
  ::tzset();
  // 2000-02-29 03:04:05 UTC
  EXPECT_EQ(geo::store::describe({"wang", "planning-3", 4711, 951793445}),
            "wang on planning-3, process 4711, since 2000-02-29 03:04");
  EXPECT_EQ(geo::store::describe({"", "", 0, 951793445}), "since 2000-02-29 03:04");
  zone.empty() ? ::unsetenv("TZ") : ::setenv("TZ", zone.c_str(), 1);
  ::tzset();
  EXPECT_EQ(geo::store::describe({"wang", "", 0, 0}), "wang");
  EXPECT_EQ(geo::store::describe({"wang", "", 1, 0}), "wang, process 1");
  EXPECT_EQ(geo::store::describe({"", "", 4711, 0}), "process 4711");
  EXPECT_EQ(geo::store::inUseBy("w.gpkg", {"wang", "", 0, 0}),
            "w.gpkg is open for editing elsewhere (wang); close it there and try again.");
}

TEST(FileLock, LiesHiddenBesideItsFile) {
  const ScratchFolder folder;
  const std::filesystem::path real = std::filesystem::canonical(folder.path());
  EXPECT_EQ(geo::store::lockFileOf(folder / "w.gpkg"), real / ".w.gpkg.lock");
  EXPECT_EQ(geo::store::lockFileOf(folder / "w.gpkg", geo::store::Link::replaced), real / ".w.gpkg.lock");
  EXPECT_EQ(geo::store::lockFileOf("w.gpkg"),
            std::filesystem::canonical(std::filesystem::current_path()) / ".w.gpkg.lock");
}

TEST(FileLock, HoldsFourLinesAboutItsProcess) {
  const ScratchFolder folder;
  test::writeFile(folder / ".w.gpkg.lock", std::string(5000, 'x'));
  const auto attempt = FileLock::tryAcquire(folder / "w.gpkg");
  ASSERT_TRUE(attempt.lock);
  std::istringstream text(test::contentOf(folder / ".w.gpkg.lock"));
  std::string user, host, process, since, more;
  std::getline(text, user);
  std::getline(text, host);
  std::getline(text, process);
  std::getline(text, since);
  EXPECT_FALSE(std::getline(text, more)) << "what lay there is gone: " << more;
  EXPECT_EQ(user, geo::store::currentUser());
  EXPECT_NE(host, "");
  EXPECT_EQ(process, std::to_string(::getpid()));
  EXPECT_GT(std::stoll(since), 1'700'000'000);
}

/// What another program, or a full disk, left in the file of a lock that is held.
TEST(FileLock, SaysOfItsHolderWhatCanBeRead) {
  const ScratchFolder folder;
  const Holder other(folder / "w.gpkg");
  const auto holderAfter = [&](const std::string& text) {
    test::writeFile(folder / ".w.gpkg.lock", text);
    return FileLock::tryAcquire(folder / "w.gpkg").holder.value_or(LockHolder{"nobody", "", -1, -1});
  };
  const LockHolder whole = holderAfter("wang\nplanning-3\n4711\n951793445\n");
  EXPECT_EQ(whole.user, "wang");
  EXPECT_EQ(whole.host, "planning-3");
  EXPECT_EQ(whole.process, 4711);
  EXPECT_EQ(whole.since, 951793445);
  const LockHolder half = holderAfter("wang\n\nno number");
  EXPECT_EQ(half.user, "wang");
  EXPECT_EQ(half.host, "");
  EXPECT_EQ(half.process, 0);
  EXPECT_EQ(half.since, 0);
}

TEST(FileLock, IsRefusedInOneSentence) {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / ".w.gpkg.lock");
  const auto attempt = FileLock::tryAcquire(folder / "w.gpkg");
  EXPECT_FALSE(attempt.lock || attempt.holder);
  EXPECT_EQ(attempt.obstacle, "");
  EXPECT_EQ(attempt.refusal, (std::filesystem::canonical(folder.path()) / ".w.gpkg.lock").string() +
                                 " is not a lock of this program but a link, a folder or another file; look "
                                 "who put it there, and remove it.");
  EXPECT_THROW(geo::store::lockOf(attempt, "w.gpkg"), geo::IoError);
  const auto missing = FileLock::tryAcquire(folder / "no" / "w.gpkg");
  EXPECT_EQ(missing.obstacle, "No such file or directory");
  EXPECT_EQ(missing.refusal, "");
  EXPECT_FALSE(geo::store::lockOf(missing, "w.gpkg")) << "no lock is possible there, which is no error";
  EXPECT_TRUE(geo::store::lockForWriting(folder / "v.gpkg"));
}

}  // namespace
