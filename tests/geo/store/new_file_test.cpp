#include "geo/store/new_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <vector>

#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/scratch_folder.h"

namespace {

using geo::store::Access;
using geo::store::NewFile;
using geo::store::openSqlite;
using test::contentOf;
using test::ScratchFolder;
using test::writeFile;

TEST(NewFile, AppearsOnlyWhenPublished) {
  const ScratchFolder folder;
  NewFile file(folder / "w.gpkg", false);
  writeFile(file.temporaryPath(), "whole");
  EXPECT_FALSE(std::filesystem::exists(folder / "w.gpkg"));
  file.publish();
  EXPECT_EQ(contentOf(folder / "w.gpkg"), "whole");
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(NewFile, LeavesNothingWhenGivenUp) {
  const ScratchFolder folder;
  writeFile(folder / "w.gpkg", "old");
  {
    const NewFile file(folder / "w.gpkg", true);
    writeFile(file.temporaryPath(), "half");
  }
  EXPECT_EQ(contentOf(folder / "w.gpkg"), "old");
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(NewFile, RefusesToReplaceUnlessAllowed) {
  const ScratchFolder folder;
  writeFile(folder / "w.gpkg", "old");
  EXPECT_THROW(NewFile(folder / "w.gpkg", false), geo::IoError);
  NewFile file(folder / "w.gpkg", true);
  writeFile(file.temporaryPath(), "new");
  file.publish();
  EXPECT_EQ(contentOf(folder / "w.gpkg"), "new");
}

TEST(NewFile, RefusesAFileThatAppearedMeanwhile) {
  const ScratchFolder folder;
  NewFile file(folder / "w.gpkg", false);
  writeFile(folder / "w.gpkg", "somebody else's");
  EXPECT_THROW(file.publish(), geo::IoError);
  EXPECT_EQ(contentOf(folder / "w.gpkg"), "somebody else's");
}

TEST(NewFile, PutsBackWhatHadItsNameAndLeavesNothingBesideIt) {
  const ScratchFolder folder;
  writeFile(folder / "w.gpkg", "old");
  {
    NewFile file(folder / "w.gpkg", true);
    writeFile(file.temporaryPath(), "new");
    file.publishRevocably();
    EXPECT_EQ(contentOf(folder / "w.gpkg"), "new");
    file.takeBack();
    EXPECT_EQ(contentOf(folder / "w.gpkg"), "old");
  }
  EXPECT_EQ(contentOf(folder / "w.gpkg"), "old");
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(NewFile, TakenBackWhereNothingWasLeavesNothing) {
  const ScratchFolder folder;
  {
    NewFile file(folder / "w.gpkg", false);
    file.publishRevocably();
    file.takeBack();
  }
  EXPECT_EQ(folder.fileCount(), 0u);
}

TEST(NewFile, PublishedRevocablyStaysWhereItIsNotTakenBack) {
  const ScratchFolder folder;
  writeFile(folder / "w.gpkg", "old");
  {
    NewFile file(folder / "w.gpkg", true);
    writeFile(file.temporaryPath(), "new");
    file.publishRevocably();
  }
  EXPECT_EQ(contentOf(folder / "w.gpkg"), "new");
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(NewFile, RefusesToReplaceADatabaseInUse) {
  const ScratchFolder folder;
  const auto path = folder / "w.gpkg";
  openSqlite(path, Access::create)->execute("CREATE TABLE t (v TEXT)");
  const auto other = openSqlite(path, Access::readWrite);
  other->begin();
  EXPECT_THROW(NewFile(path, true), geo::IoError);
  other->rollback();
  other->execute("PRAGMA journal_mode = WAL");
  other->execute("INSERT INTO t VALUES ('a')");
  EXPECT_THROW(NewFile(path, true), geo::IoError);
}

TEST(NewFile, DropsAJournalThatWouldBePlayedBackIntoTheNewFile) {
  const ScratchFolder folder;
  writeFile(folder / "w.gpkg", "not a database");
  writeFile(folder / "w.gpkg-journal", "stale");
  NewFile file(folder / "w.gpkg", true);
  file.publish();
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(NewFile, RefusesThePlaceOfAWorkspaceThatIsGoneAndLeftItsJournal) {
  for (const char* const side : {"w.gpkg-journal", "w.gpkg-wal", "w.gpkg-shm"}) {
    const ScratchFolder folder;
    writeFile(folder / side, "stale");
    try {
      NewFile(folder / "w.gpkg", false);
      FAIL() << side;
    } catch (const geo::IoError& error) {
      EXPECT_NE(std::string(error.what()).find(side), std::string::npos) << error.what();
    }
    EXPECT_EQ(contentOf(folder / side), "stale");
    NewFile(folder / "w.gpkg", true).publish();
    EXPECT_EQ(folder.fileCount(), 1u) << side;
  }
}

TEST(NewFile, TakesTheLinksPlaceAndNotThatOfWhatItPointsTo) {
  const ScratchFolder folder;
  const ScratchFolder elsewhere;
  for (const char* name : {"real.gpkg", "real.gpkg-journal"}) writeFile(elsewhere / name, "old");
  std::filesystem::create_symlink(elsewhere / "real.gpkg", folder / "link.gpkg");
  writeFile(folder / "link.gpkg-journal", "stale");
  NewFile file(folder / "link.gpkg", true);
  writeFile(file.temporaryPath(), "new");
  file.publish();
  EXPECT_FALSE(std::filesystem::is_symlink(folder / "link.gpkg"));
  EXPECT_EQ(contentOf(folder / "link.gpkg"), "new");
  EXPECT_EQ(folder.fileCount(), 1u);
  for (const char* name : {"real.gpkg", "real.gpkg-journal"}) EXPECT_EQ(contentOf(elsewhere / name), "old");
  EXPECT_EQ(elsewhere.fileCount(), 2u);
}

TEST(NewFile, ALinkThatLeadsNowhereIsTaken) {
  const ScratchFolder folder;
  std::filesystem::create_symlink("none.gpkg", folder / "link.gpkg");
  EXPECT_THROW(NewFile(folder / "link.gpkg", false), geo::IoError);
  NewFile(folder / "link.gpkg", true).publish();
  EXPECT_FALSE(std::filesystem::is_symlink(folder / "link.gpkg"));
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(NewFile, LeftoversOfEndedProcessesAreRemovedAndNothingElse) {
  const ScratchFolder folder;
  const NewFile own(folder / "w.gpkg", true);
  for (const char* name : {".w.gpkg.1-0.new", ".w.gpkg.12345678-17.new", ".w.gpkg.12345678-17.new-journal",
                           ".w.gpkg.0123456789abcdef.new", ".w.gpkg.0123456789abcdef.new-journal"})
    writeFile(folder / name, "half");
  const std::vector<std::string> kept{
      "w.gpkg",          ".w.gpkg.lock",   ".w.gpkg.new",          ".w.gpkg.x-0.new",
      ".v.gpkg.1-0.new", "w.gpkg.1-0.new", ".w.gpkg.1-0.new.gpkg", own.temporaryPath().filename()};
  for (const std::string& name : kept) writeFile(folder / name, "kept");
  geo::store::removeLeftovers(folder / "w.gpkg");
  EXPECT_EQ(folder.fileCount(), kept.size());
  for (const std::string& name : kept) EXPECT_EQ(contentOf(folder / name), "kept") << name;
}

TEST(NewFile, SaysThatTheFolderIsMissing) {
  const ScratchFolder folder;
  writeFile(folder / "file", "");
  EXPECT_THROW(NewFile(folder / "no" / "w.gpkg", false), geo::IoError);
  EXPECT_THROW(NewFile(folder / "file" / "w.gpkg", false), geo::IoError);
  EXPECT_THROW(NewFile(folder.path(), true), geo::IoError);
}

TEST(NewFile, SaysThatTheFolderIsReadOnly) {
  test::MountedFolder small("size=64k,ro");
  if (!small.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  try {
    NewFile(small.folder() / "w.gpkg", false);
    FAIL() << "no error";
  } catch (const geo::IoError& error) {
    EXPECT_NE(std::string(error.what()).find("read-only"), std::string::npos) << error.what();
  }
}

std::string refusal(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::IoError& error) {
    return error.what();
  }
  return {};
}

TEST(NewFile, LocksAndOldNamesOfLeftoversAreRemovedToo) {
  const ScratchFolder folder;
  const std::vector<std::string> removed{"..w.gpkg.0123456789abcdef.new.lock",
                                         ".w.gpkg.a.new",
                                         ".w.gpkg.f-9.new-journal",
                                         "..w.gpkg.0.new-journal.lock",
                                         "..w.gpkg.5cc9.new.d0ec.new",
                                         "..w.gpkg.5cc9.new.d0ec.new-journal",
                                         "...w.gpkg.5cc9.new.d0ec.new.lock"};
  const std::vector<std::string> kept{"..w.gpkg.0123456789abcdef.new",
                                      ".w.gpkg.0123456789abcdef.new.lock",
                                      "..w.gpkg.0123456789abcdef.lock",
                                      ".w.gpkg.0123456789abcdef.new-wal",
                                      ".w.gpkg.0123456789abcdef-journal",
                                      ".w.gpkg..new",
                                      ".w.gpkg.0123g.new",
                                      ".w.gpkg.0123 .new",
                                      ".w.gpkgx.0123.new",
                                      "..w.gpkg.5cc9.old.d0ec.new",
                                      "..v.gpkg.5cc9.new.d0ec.new",
                                      ".new",
                                      ".lock",
                                      "..lock"};
  for (const std::string& name : removed) writeFile(folder / name, "half");
  for (const std::string& name : kept) writeFile(folder / name, "kept");
  geo::store::removeLeftovers(folder / "w.gpkg");
  for (const std::string& name : removed) EXPECT_FALSE(std::filesystem::exists(folder / name)) << name;
  for (const std::string& name : kept) EXPECT_EQ(contentOf(folder / name), "kept") << name;
}

TEST(NewFile, OfThisProcessAreNoLeftoversUntilTheyAreGone) {
  const ScratchFolder folder;
  std::filesystem::path temporary;
  {
    NewFile file(folder / "w.gpkg", true);
    temporary = file.temporaryPath();
    writeFile(temporary.string() + "-journal", "of its own");
    geo::store::removeLeftovers(folder / "w.gpkg");
    EXPECT_TRUE(std::filesystem::exists(temporary));
    EXPECT_TRUE(std::filesystem::exists(temporary.string() + "-journal"));
  }
  EXPECT_EQ(folder.fileCount(), 0u) << "its journal is gone with it";
  writeFile(temporary, "of nobody now");
  geo::store::removeLeftovers(folder / "w.gpkg");
  EXPECT_EQ(folder.fileCount(), 0u);
}

TEST(NewFile, KeepsWhatHadItsNameWhileOthersTidy) {
  const ScratchFolder folder;
  writeFile(folder / "w.gpkg", "old");
  NewFile file(folder / "w.gpkg", true);
  writeFile(file.temporaryPath(), "new");
  file.publishRevocably();
  EXPECT_EQ(folder.fileCount(), 2u) << "the new one, and the old one under another name";
  geo::store::removeLeftovers(folder / "w.gpkg");
  file.takeBack();
  EXPECT_EQ(contentOf(folder / "w.gpkg"), "old");
}

TEST(NewFile, TakesNothingBackBeforeItIsPublished) {
  const ScratchFolder folder;
  writeFile(folder / "w.gpkg", "old");
  NewFile file(folder / "w.gpkg", true);
  file.takeBack();
  EXPECT_EQ(contentOf(folder / "w.gpkg"), "old");
}

TEST(NewFile, LeftoversOfALinkLieWhereItPointsTo) {
  const ScratchFolder folder, elsewhere;
  writeFile(elsewhere / "real.gpkg", "");
  std::filesystem::create_symlink(elsewhere / "real.gpkg", folder / "link.gpkg");
  const auto make = [&] {
    writeFile(elsewhere / ".real.gpkg.1.new", "half");
    writeFile(folder / ".link.gpkg.1.new", "half");
  };
  make();
  geo::store::removeLeftovers(folder / "link.gpkg");
  EXPECT_FALSE(std::filesystem::exists(elsewhere / ".real.gpkg.1.new"));
  EXPECT_TRUE(std::filesystem::exists(folder / ".link.gpkg.1.new"));
  make();
  geo::store::removeLeftovers(folder / "link.gpkg", geo::store::Link::replaced);
  EXPECT_TRUE(std::filesystem::exists(elsewhere / ".real.gpkg.1.new"));
  EXPECT_FALSE(std::filesystem::exists(folder / ".link.gpkg.1.new"));
}

TEST(NewFile, WhoHoldsTheLockTidies) {
  const ScratchFolder folder;
  writeFile(folder / ".w.gpkg.1.new", "half");
  {
    const auto attempt = geo::store::tryLockAndTidy(folder / "w.gpkg");
    EXPECT_TRUE(attempt.lock);
    EXPECT_FALSE(std::filesystem::exists(folder / ".w.gpkg.1.new"));
    EXPECT_EQ(folder.fileCount(), 1u) << "the lock";
  }
  writeFile(folder / ".w.gpkg.1.new", "half");
  {
    const auto lock = geo::store::lockAndTidy(folder / "w.gpkg");
    EXPECT_TRUE(lock);
    EXPECT_FALSE(std::filesystem::exists(folder / ".w.gpkg.1.new"));
  }
  std::filesystem::create_directory(folder / ".w.gpkg.lock");
  writeFile(folder / ".w.gpkg.1.new", "half");
  EXPECT_FALSE(geo::store::tryLockAndTidy(folder / "w.gpkg").lock);
  EXPECT_TRUE(std::filesystem::exists(folder / ".w.gpkg.1.new")) << "who has no lock leaves it";
}

TEST(NewFile, SaysWhyItCannotBeMade) {
  const ScratchFolder folder;
  const std::string path = (folder / "w.gpkg").string();
  writeFile(folder / "w.gpkg", "old");
  EXPECT_EQ(refusal([&] { NewFile(path, false); }),
            path + " already exists; choose another name or allow it to be replaced.");
  EXPECT_EQ(refusal([&] { NewFile(folder / "no" / "w.gpkg", false); }),
            "There is no folder " + (folder / "no").string() + "; make it first.");
  EXPECT_EQ(refusal([&] { NewFile(folder.path(), true); }),
            folder.path().string() + " is a folder, not a workspace file.");
  std::filesystem::remove(path);
  NewFile late(path, false);
  writeFile(path, "somebody else's");
  EXPECT_EQ(refusal([&] { late.publish(); }),
            path + " already exists; choose another name or allow it to be replaced.");
  const std::string journal = (folder / "v.gpkg-journal").string();
  writeFile(journal, "stale");
  EXPECT_EQ(refusal([&] { NewFile(folder / "v.gpkg", false); }),
            journal +
                " lies there without its workspace and would be played back into the new one; move it "
                "elsewhere or choose another name.");
}

TEST(NewFile, LiesHiddenBesideItsName) {
  const ScratchFolder folder;
  const NewFile file(folder / "w.gpkg", false);
  EXPECT_EQ(file.path(), folder / "w.gpkg");
  EXPECT_EQ(file.temporaryPath().parent_path(), folder.path());
  const std::string name = file.temporaryPath().filename().string();
  EXPECT_TRUE(name.starts_with(".w.gpkg.") && name.ends_with(".new")) << name;
  EXPECT_EQ(name.size(), std::string(".w.gpkg.0123456789abcdef.new").size());
  EXPECT_TRUE(std::filesystem::exists(file.temporaryPath()));
}

}  // namespace
