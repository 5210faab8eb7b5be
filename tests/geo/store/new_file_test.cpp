#include "geo/store/new_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

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

}  // namespace
