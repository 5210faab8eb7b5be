#include "geo/store/sqlite_database.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/types.h>

#include <cerrno>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "geo/report/error.h"
#include "geo/store/trial_copy.h"
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
    const auto reader = openSqlite(path, Access::readOnly);
    std::filesystem::remove(path);
    if (isReplaced) makeTable(folder);
    expectSays(sentenceOf([&] { database->prepare("SELECT v FROM t"); }), "was moved, deleted or replaced");
    expectSays(sentenceOf([&] { reader->execute("SELECT v FROM t"); }), "was moved, deleted or replaced");
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

std::string oneText(Database& database, const std::string& sql) {
  const auto row = database.prepare(sql);
  if (!row->step()) return "no row";
  const geo::store::Value value = row->column(0);
  if (const auto* const text = std::get_if<std::string>(&value)) return *text;
  const auto* const number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? "neither" : std::to_string(*number);
}

/// docs/decisions/0001-journal-mode.md
TEST(SqliteDatabase, IsOpenedAsTheDecisionsSay) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const auto settingsOf = [](Database& database) {
    std::string text;
    for (const char* name :
         {"foreign_keys", "journal_mode", "synchronous", "cache_size", "cache_spill", "busy_timeout"})
      text += std::string(name) + ' ' + oneText(database, std::string("PRAGMA ") + name) + "; ";
    return text;
  };
  EXPECT_EQ(settingsOf(*openSqlite(path, Access::readWrite)),
            "foreign_keys 1; journal_mode delete; synchronous 2; cache_size -32768; cache_spill 0; "
            "busy_timeout 2000; ");
  const std::string reading = settingsOf(*openSqlite(path, Access::readOnly));
  EXPECT_NE(reading.find("foreign_keys 1; journal_mode delete;"), std::string::npos) << reading;
  EXPECT_NE(reading.find("cache_size -32768;"), std::string::npos) << reading;
  const std::string made = settingsOf(*openSqlite(folder / "new.gpkg", Access::create));
  EXPECT_NE(made.find("foreign_keys 1; journal_mode memory; synchronous 0;"), std::string::npos) << made;
}

TEST(SqliteDatabase, SaysInWholeSentencesWhatIsWrong) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const std::string name = path.string();
  const auto refusal = [](const std::filesystem::path& file, Access access) {
    return sentenceOf([&] { (void)openSqlite(file, access); });
  };
  EXPECT_EQ(refusal(folder / "none.gpkg", Access::readWrite),
            (folder / "none.gpkg").string() + " does not exist; check the name and the folder.");
  EXPECT_EQ(refusal(folder.path(), Access::create),
            folder.path().string() + " is a folder, not a workspace file.");
  test::writeFile(folder / "x.gpkg", std::string(5000, 'x'));
  EXPECT_EQ(refusal(folder / "x.gpkg", Access::readOnly),
            (folder / "x.gpkg").string() + " is not a workspace: it is no GeoPackage file.");
  const auto reader = openSqlite(path, Access::readOnly);
  EXPECT_EQ(
      sentenceOf([&] { reader->execute("DELETE FROM t"); }),
      name + " cannot be changed: the file or its folder is read-only; copy it to a folder of your own.");
  const auto writer = openSqlite(path, Access::readWrite);
  writer->execute("CREATE TABLE u (a TEXT UNIQUE)");
  writer->execute("INSERT INTO u VALUES ('x')");
  EXPECT_EQ(sentenceOf([&] { writer->execute("INSERT INTO u VALUES ('x')"); }),
            name + " refused an entry that breaks a rule of its tables: UNIQUE constraint failed: u.a.");
  EXPECT_EQ(sentenceOf([&] { writer->execute("SELEKT"); }),
            name + " did not accept a command: near \"SELEKT\": syntax error.");
  writer->execute("PRAGMA busy_timeout = 0");
  const auto other = openSqlite(path, Access::readWrite);
  other->begin();
  EXPECT_EQ(sentenceOf([&] { writer->begin(); }),
            name + " is in use by another program; close it there and try again.");
  other->rollback();
  std::filesystem::remove(path);
  EXPECT_EQ(sentenceOf([&] { writer->begin(); }),
            name + " was moved, deleted or replaced while it was open; open it again.");
}

TEST(SqliteDatabase, NamesTheFileThatItIsShownAs) {
  const ScratchFolder folder;
  const auto database = openSqlite(folder / ".hidden", Access::create, "shown.gpkg");
  expectSays(sentenceOf([&] { database->execute("SELEKT"); }), "shown.gpkg did not accept");
}

TEST(SqliteDatabase, TellsDamageFromAMistake) {
  const ScratchFolder folder;
  const auto database = openSqlite(makeTable(folder), Access::readWrite);
  EXPECT_THROW(database->execute("SELECT none FROM t"), geo::DamagedError);
  EXPECT_THROW(database->execute("SELECT v FROM none"), geo::DamagedError);
  EXPECT_THROW(database->execute("INSERT INTO t (none) VALUES (1)"), geo::DamagedError);
  for (const char* sql : {"SELEKT", "INSERT INTO t VALUES (1, 2)", "SELECT none()"}) {
    bool isDamage = false;
    try {
      database->execute(sql);
      ADD_FAILURE() << sql;
    } catch (const geo::DamagedError&) {
      isDamage = true;
    } catch (const geo::IoError&) {
    }
    EXPECT_FALSE(isDamage) << sql;
  }
  EXPECT_THROW(database->prepare(""), std::logic_error);
  EXPECT_THROW(database->prepare("-- nothing"), std::logic_error);
}

/// Names with signs that mean something in an address, in a folder with one, too.
TEST(SqliteDatabase, ThatNobodyWritesIsReadWithoutALookBesideIt) {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / "100% #1");
  for (const char* name : {"w.gpkg", "a?b.gpkg", "a#b.gpkg", "a%20b.gpkg", "a%3fb.gpkg"}) {
    const std::filesystem::path path = folder.path() / "100% #1" / name;
    openSqlite(path, Access::create)->execute("CREATE TABLE t (v TEXT); INSERT INTO t VALUES ('a')");
    const std::string bytes = test::contentOf(path);
    test::writeFile(path.string() + "-journal", "stale");
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::remove);
    {
      const auto database = openSqlite(path, Access::unchanging);
      EXPECT_EQ(oneText(*database, "SELECT v FROM t"), "a") << name;
      expectSays(sentenceOf([&] { database->execute("DELETE FROM t"); }), "cannot be changed");
    }
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    EXPECT_EQ(test::contentOf(path.string() + "-journal"), "stale") << name;
    EXPECT_EQ(test::contentOf(path), bytes) << name;
  }
  expectSays(sentenceOf([&] { (void)openSqlite(folder / "none.gpkg", Access::unchanging); }),
             "does not exist");
  expectSays(sentenceOf([] { (void)openSqlite("/dev/null", Access::unchanging); }),
             "/dev/null cannot be opened or changed; check the rights on the file and on its folder.");
  expectSays(sentenceOf([&] { (void)openSqlite(folder.path(), Access::unchanging); }), "is a folder");
}

TEST(SqliteDatabase, SettlesWhatIsNoDatabaseByLeavingIt) {
  const ScratchFolder folder;
  test::writeFile(folder / "w.gpkg", std::string(5000, 'x'));
  EXPECT_NO_THROW(geo::store::settleSqlite(folder / "w.gpkg"));
  EXPECT_EQ(test::contentOf(folder / "w.gpkg"), std::string(5000, 'x'));
  EXPECT_NO_THROW(geo::store::settleSqlite(folder / "none.gpkg"));
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(SqliteDatabase, SettlesAFileThatWasLeftInTwo) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  {
    test::OtherProcess other([&](const test::OtherProcess::Tell& tell) {
      const auto database = openSqlite(path, Access::readWrite);
      database->execute("PRAGMA journal_mode = WAL");
      database->execute("UPDATE t SET v = 'wal'");
      EXPECT_TRUE(std::filesystem::exists(path.string() + "-wal"));
      tell("written");
      test::stay();
    });
    EXPECT_EQ(other.nextLine(), "written");
    EXPECT_EQ(sentenceOf([&] { geo::store::settleSqlite(path); }),
              path.string() + " is in use by another program; close it there and try again.");
  }
  geo::store::settleSqlite(path);
  EXPECT_EQ(folder.fileCount(), 1u);
  EXPECT_EQ(onlyValue(path), "wal");
}

TEST(SqliteDatabase, NumbersItsFieldsFromZeroAndGivesThemInPlace) {
  const ScratchFolder folder;
  const auto database = openSqlite(makeTable(folder), Access::readWrite);
  const auto row = database->prepare("SELECT 'a', 7, 2.5, x'0102', NULL, x''");
  EXPECT_EQ(row->columnCount(), 6);
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->bytes(3).size(), 2u);
  EXPECT_EQ(row->bytes(3)[1], std::byte{2});
  EXPECT_TRUE(row->bytes(4).empty());
  EXPECT_TRUE(row->bytes(5).empty());
  EXPECT_THROW(row->bytes(0), geo::DamagedError);
  EXPECT_THROW(row->bytes(2), geo::DamagedError);
  EXPECT_THROW(row->bytes(6), std::logic_error);
  EXPECT_EQ(row->real(1), 7.0) << "a whole number is a number";
  EXPECT_EQ(row->integer(4), 0);
  EXPECT_THROW(row->integer(2), geo::DamagedError);
  row->reset();
  EXPECT_THROW(row->bytes(3), std::logic_error) << "no row any more";
  ASSERT_TRUE(row->step());
  EXPECT_FALSE(row->step());
  EXPECT_THROW(row->column(0), std::logic_error) << "behind the last row";
}

TEST(SqliteDatabase, GivesBackItsTransactionAfterABrokenRead) {
  const ScratchFolder folder;
  const auto database = openSqlite(makeTable(folder), Access::readWrite);
  database->beginReading();
  EXPECT_TRUE(database->inTransaction());
  EXPECT_THROW(database->begin(), std::logic_error);
  database->rollback();
  EXPECT_FALSE(database->inTransaction());
  EXPECT_THROW(database->commit(), std::logic_error);
}

int g_writeError = 0;

ssize_t failWrite(int /*file*/, const void* /*bytes*/, std::size_t /*size*/) {
  errno = g_writeError;
  return -1;
}
ssize_t failWriteAt(int file, const void* bytes, std::size_t size, off_t /*at*/) {
  return failWrite(file, bytes, size);
}

/// No file is written through SQLite while it lives.
class FailingWrites {
 public:
  explicit FailingWrites(int error) {
    g_writeError = error;
    set(reinterpret_cast<sqlite3_syscall_ptr>(&failWrite),
        reinterpret_cast<sqlite3_syscall_ptr>(&failWriteAt));
  }
  ~FailingWrites() { set(nullptr, nullptr); }
  FailingWrites(const FailingWrites&) = delete;
  FailingWrites& operator=(const FailingWrites&) = delete;

 private:
  static void set(sqlite3_syscall_ptr write, sqlite3_syscall_ptr writeAt) {
    sqlite3_vfs* const files = sqlite3_vfs_find(nullptr);
    files->xSetSystemCall(files, "write", write);
    for (const char* name : {"pwrite", "pwrite64"}) files->xSetSystemCall(files, name, writeAt);
  }
};

TEST(SqliteDatabase, TellsAFullQuotaFromABrokenDisk) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const auto refusal = [&path](int error) {
    const auto database = openSqlite(path, Access::readWrite);
    const FailingWrites writes(error);
    return sentenceOf([&] {
      Transaction transaction(*database);
      database->execute("UPDATE t SET v = 'b'");
      transaction.commit();
    });
  };
  const std::string full =
      "The disk is full: " + path.string() + " could not be written and stays as it was; free some space.";
  EXPECT_EQ(refusal(EDQUOT), full);
  EXPECT_EQ(refusal(ENOSPC), full);
  EXPECT_EQ(refusal(EIO), path.string() + " could not be read or written: disk I/O error.");
  EXPECT_EQ(onlyValue(path), "a");
}

TEST(SqliteDatabase, SaysThatAHalfWrittenFileHasToBeWrittenOnce) {
  test::MountedFolder small("size=8m");
  if (!small.isMounted()) GTEST_SKIP() << "mounting a tmpfs is not permitted here";
  const auto path = makeTable(small.folder());
  {
    test::OtherProcess other([&](const test::OtherProcess::Tell& tell) {
      const auto database = openSqlite(path, Access::readWrite);
      database->execute("PRAGMA cache_spill = ON; PRAGMA cache_size = 1");
      database->begin();
      database->execute("CREATE TABLE large (v BLOB)");
      database->execute("INSERT INTO large VALUES (zeroblob(1000000)); UPDATE t SET v = 'half'");
      tell("half");
      test::stay();
    });
    EXPECT_EQ(other.nextLine(), "half");
  }
  if (!small.makeReadOnly()) GTEST_SKIP() << "remounting read-only is not permitted here";
  EXPECT_EQ(
      sentenceOf([&] { (void)openSqlite(path, Access::readOnly); }),
      path.string() +
          " was interrupted while it was written; open it once with the right to write, to recover it.");
}

TEST(TrialCopy, IsOneOfItsOwnAndGoneAtTheEnd) {
  const ScratchFolder folder;
  const auto path = makeTable(folder);
  const auto database = openSqlite(path, Access::readWrite);
  database->execute("CREATE TABLE area (id TEXT PRIMARY KEY)");
  database->execute("CREATE TABLE member (area TEXT REFERENCES area (id))");
  {
    geo::store::TrialCopy trial(*database, path);
    EXPECT_EQ(oneText(trial.database(), "SELECT v FROM t"), "a");
    trial.requireSound();
    trial.database().execute("UPDATE t SET v = 'tried'");
    EXPECT_EQ(onlyValue(path), "a");
    EXPECT_EQ(folder.fileCount(), 2u);
    expectSays(sentenceOf([&] { trial.database().execute("SELEKT"); }), path.string());
    trial.database().execute("PRAGMA foreign_keys = OFF");
    trial.database().execute("INSERT INTO member VALUES ('none')");
    EXPECT_EQ(sentenceOf([&] { trial.requireSound(); }),
              path.string() + " would have a row of member that refers to none of area.");
  }
  EXPECT_EQ(folder.fileCount(), 1u);
  EXPECT_EQ(onlyValue(path), "a");
}

}  // namespace

namespace conformance {
INSTANTIATE_TEST_SUITE_P(Sqlite, DatabaseConformance, testing::Values(sqliteBackend()),
                         [](const auto& instance) { return instance.param.name; });
INSTANTIATE_TEST_SUITE_P(Sqlite, CatalogueConformance, testing::Values(sqliteBackend()),
                         [](const auto& instance) { return instance.param.name; });
}  // namespace conformance
