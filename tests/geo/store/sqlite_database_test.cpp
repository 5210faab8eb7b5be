#include "geo/store/sqlite_database.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "geo/store/watched_database.h"
#include "tests/geo/store/conformance_test.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/other_process.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/stopping_progress.h"

namespace {

using geo::store::Access;
using geo::store::Database;
using geo::store::openSqlite;
using geo::store::Transaction;
using test::ScratchFolder;

conformance::Backend sqliteBackend() {
  return {"Sqlite", [] {
            const auto folder = std::make_shared<ScratchFolder>();
            openSqlite(*folder / "w.gpkg", Access::create)->execute("CREATE TABLE made (id INTEGER)");
            return [folder] { return openSqlite(*folder / "w.gpkg", Access::readWrite); };
          }};
}

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::IoError& error) {
    return error.what();
  }
  return "no IoError";
}

void expectSays(const std::string& sentence, const std::string& part) {
  EXPECT_NE(sentence.find(part), std::string::npos) << sentence;
}

std::filesystem::path makeTable(const ScratchFolder& folder) {
  const std::filesystem::path path = folder / "w.gpkg";
  openSqlite(path, Access::create)->execute("CREATE TABLE t (v TEXT); INSERT INTO t VALUES ('a')");
  return path;
}

std::string onlyValue(const std::filesystem::path& path) {
  const auto database = openSqlite(path, Access::readOnly);
  const auto row = database->prepare("SELECT v FROM t");
  return row->step() ? row->text(0) : "";
}

geo::store::WatchedDatabase& watched(Database& database) {
  return dynamic_cast<geo::store::WatchedDatabase&>(database);
}

// 8 MB: four times what SQLite keeps before it would write pages and shut readers out.
TEST(SqliteDatabase, AReaderSeesTheLastCommittedStateWhileABigTransactionIsOpen) {
  const ScratchFolder folder;
  const std::filesystem::path path = makeTable(folder);
  const auto writer = openSqlite(path, Access::readWrite);
  const auto reader = openSqlite(path, Access::readOnly);
  const std::int64_t mark = watched(*reader).commitMark();
  Transaction transaction(*writer);
  writer->execute("UPDATE t SET v = 'b'; CREATE TABLE big (data BLOB)");
  for (int i = 0; i < 128; ++i) writer->execute("INSERT INTO big VALUES (zeroblob(65536))");
  EXPECT_EQ(onlyValue(path), "a");
  EXPECT_EQ(watched(*reader).commitMark(), mark);
  transaction.commit();
  EXPECT_EQ(onlyValue(path), "b");
  EXPECT_NE(watched(*reader).commitMark(), mark);
}

TEST(SqliteDatabase, AStatementEndsWhereTheProgressSaysStop) {
  const ScratchFolder folder;
  const auto database = openSqlite(makeTable(folder), Access::readWrite);
  const test::StoppingProgress progress(3);
  watched(*database).stopBy(&progress);
  const auto endless = database->prepare(
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n");
  EXPECT_THROW(endless->step(), geo::Cancelled);
  watched(*database).stopBy(nullptr);
  const auto row = database->prepare("SELECT v FROM t");
  EXPECT_TRUE(row->step());
}

TEST(SqliteDatabase, SaysWhichFileIsMissing) {
  const ScratchFolder folder;
  expectSays(sentenceOf([&] { openSqlite(folder / "none.gpkg", Access::readOnly); }),
             "none.gpkg does not exist");
  expectSays(sentenceOf([&] { openSqlite(folder / "no" / "w.gpkg", Access::create); }), "does not exist");
  expectSays(sentenceOf([&] { openSqlite(folder.path(), Access::readOnly); }), "is a folder");
  EXPECT_EQ(folder.fileCount(), 0u);
}

TEST(SqliteDatabase, SaysThatAFileIsNoDatabase) {
  const ScratchFolder folder;
  test::writeFile(folder / "w.gpkg", std::string(5000, 'x'));
  expectSays(sentenceOf([&] { openSqlite(folder / "w.gpkg", Access::readWrite); }), "is not a workspace");
}

TEST(SqliteDatabase, SaysThatAFileIsDamaged) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  std::string content = test::contentOf(path);
  for (std::size_t i = 100; i < content.size(); ++i) content[i] = '\x7f';
  test::writeFile(path, content);
  expectSays(sentenceOf([&] { openSqlite(path, Access::readOnly); }), "is damaged");
}

TEST(SqliteDatabase, SaysThatAnotherProgramHoldsTheFile) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const auto other = openSqlite(path, Access::readWrite);
  const auto mine = openSqlite(path, Access::readWrite);
  other->begin();
  expectSays(sentenceOf([&] { mine->begin(); }), "is in use by another program");
  other->rollback();
  mine->begin();
  mine->rollback();
}

TEST(SqliteDatabase, ReadsOneMomentAlsoWhenOpenedForReading) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const auto other = openSqlite(path, Access::readWrite);
  other->execute("PRAGMA busy_timeout = 0");
  const auto database = openSqlite(path, Access::readOnly);
  database->beginReading();
  EXPECT_THROW(database->beginReading(), std::logic_error);
  expectSays(sentenceOf([&] { other->execute("DELETE FROM t"); }), "is in use by another program");
  database->rollback();
  other->execute("DELETE FROM t");
}

TEST(SqliteDatabase, WritesNothingWhenOpenedForReading) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const auto database = openSqlite(path, Access::readOnly);
  expectSays(sentenceOf([&] { database->execute("DELETE FROM t"); }), "cannot be changed");
  EXPECT_EQ(onlyValue(path), "a");
}

TEST(SqliteDatabase, OpensAWorkspaceInAReadOnlyFolderForReadingOnly) {
  test::MountedFolder small("size=1m");
  if (!small.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  const auto path = makeTable(small.folder());
  if (!small.makeReadOnly()) GTEST_SKIP() << "remounting read-only is not permitted here";
  expectSays(sentenceOf([&] { openSqlite(path, Access::readWrite); }), "cannot be changed");
  EXPECT_EQ(onlyValue(path), "a");
}

TEST(SqliteDatabase, SaysThatTheDiskIsFullAndKeepsTheLastCommit) {
  test::MountedFolder small("size=1m");
  if (!small.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  const auto path = makeTable(small.folder());
  const auto database = openSqlite(path, Access::readWrite);
  const auto fill = [&] {
    Transaction transaction(*database);
    database->prepare("UPDATE t SET v = ?")->run({std::string(2'000'000, 'b')});
    transaction.commit();
  };
  expectSays(sentenceOf(fill), "The disk is full");
  EXPECT_EQ(onlyValue(path), "a");
}

TEST(SqliteDatabase, UndoesATransactionThatFindsNoSpace) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const auto database = openSqlite(path, Access::readWrite);
  database->execute("PRAGMA max_page_count = 10");
  const auto fill = [&] {
    Transaction transaction(*database);
    const auto insert = database->prepare("INSERT INTO t VALUES (?)");
    for (int i = 0; i < 100; ++i) insert->run({std::string(2000, 'b')});
    transaction.commit();
  };
  expectSays(sentenceOf(fill), "The disk is full");
  EXPECT_EQ(onlyValue(path), "a");
}

TEST(SqliteDatabase, NoticesThatTheFileWasRemovedOrReplaced) {
  for (const bool isReplaced : {false, true}) {
    const ScratchFolder folder;
    const auto path = makeTable(folder);
    const auto database = openSqlite(path, Access::readWrite);
    const auto change = database->prepare("UPDATE t SET v = 'lost'");
    std::filesystem::remove(path);
    if (isReplaced) makeTable(folder);
    expectSays(sentenceOf([&] { database->prepare("SELECT v FROM t"); }), "was moved, deleted or replaced");
    expectSays(sentenceOf([&] { database->begin(); }), "was moved, deleted or replaced");
    expectSays(sentenceOf([&] { change->step(); }), "was moved, deleted or replaced");
    EXPECT_EQ(folder.fileCount(), isReplaced ? 1u : 0u);
    EXPECT_TRUE(!isReplaced || onlyValue(path) == "a");
  }
}

TEST(SqliteDatabase, WritesNothingWhereTheFileWasRemovedWithinATransaction) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const auto database = openSqlite(path, Access::readWrite);
  expectSays(sentenceOf([&] {
               Transaction transaction(*database);
               database->execute("UPDATE t SET v = 'lost'");
               std::filesystem::remove(path);
               transaction.commit();
             }),
             "was moved, deleted or replaced");
  EXPECT_FALSE(database->inTransaction());
}

TEST(SqliteDatabase, UndoesWhatAnInterruptedProgramLeftAlsoWhereItOnlyReads) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  {
    test::OtherProcess other([&](const test::OtherProcess::Tell& tell) {
      const auto database = openSqlite(path, Access::readWrite);
      // as other programs do: pages go to the file before the transaction ends
      database->execute("PRAGMA cache_spill = ON; PRAGMA cache_size = 1");
      database->begin();
      database->execute("CREATE TABLE large (v BLOB)");
      database->execute("INSERT INTO large VALUES (zeroblob(1000000)); UPDATE t SET v = 'half'");
      tell("half");
      test::stay();
    });
    EXPECT_EQ(other.nextLine(), "half");
  }
  ASSERT_TRUE(std::filesystem::exists(path.string() + "-journal"));
  EXPECT_EQ(onlyValue(path), "a");
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(SqliteDatabase, RemovesAJournalThatWasNeverFilled) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  test::writeFile(path.string() + "-journal", std::string(512, '\0'));
  openSqlite(path, Access::readWrite);
  EXPECT_EQ(folder.fileCount(), 1u);
  EXPECT_EQ(onlyValue(path), "a");
}

TEST(SqliteDatabase, ReadsWhatIsLeftOfAFileThatIsCutOff) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  openSqlite(path, Access::readWrite)
      ->execute("CREATE TABLE last (v BLOB); INSERT INTO last VALUES (zeroblob(9000))");
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 4096);
  EXPECT_THROW(openSqlite(path, Access::readOnly), geo::DamagedError);
  const auto database = openSqlite(path, Access::salvage);
  const auto row = database->prepare("SELECT v FROM t");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->text(0), "a");
  EXPECT_THROW(database->prepare("SELECT v FROM last")->step(), geo::DamagedError);
  expectSays(sentenceOf([&] { database->execute("DELETE FROM t"); }), "cannot be changed");
}

TEST(SqliteDatabase, LeavesOneFileOnly) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  {
    const auto other = openSqlite(path, Access::readWrite);
    other->execute("PRAGMA journal_mode = WAL");  // as QGIS does while it edits
    other->execute("UPDATE t SET v = 'wal'");
  }
  const auto database = openSqlite(path, Access::readWrite);
  database->execute("UPDATE t SET v = 'b'");
  EXPECT_EQ(folder.fileCount(), 1u);
  EXPECT_EQ(onlyValue(path), "b");
}

}  // namespace

namespace conformance {
INSTANTIATE_TEST_SUITE_P(Sqlite, DatabaseConformance, testing::Values(sqliteBackend()),
                         [](const auto& instance) { return instance.param.name; });
INSTANTIATE_TEST_SUITE_P(Sqlite, CatalogueConformance, testing::Values(sqliteBackend()),
                         [](const auto& instance) { return instance.param.name; });
}  // namespace conformance
