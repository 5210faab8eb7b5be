#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "geo/store/sqlite_database.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/small_workspace.h"

/// What the lock of the workspace's file keeps apart is let through here: a server has many writers.
namespace planning {
namespace {

using geo::store::Access;
using geo::store::Database;
using geo::store::openSqlite;
using geo::store::Transaction;

/// Stores one entry, however often it has to ask.
void append(Database& database, const std::string& after) {
  for (bool isDone = false; !isDone;) try {
      Transaction transaction(database);
      appendRevision(database, {kDirectSubmission, "areas", "", after, "made up for tests"});
      transaction.commit();
      isDone = true;
    } catch (const geo::IoError&) {  // in use by the other one
    }
}

std::vector<std::int64_t> sequences(Database& database) {
  std::vector<std::int64_t> found;
  eachRevision(database, [&found](const StoredRevision& entry) {
    EXPECT_EQ(entry.fault, "");
    if (entry.revision.submission != kDirectSubmission) return;  // what the workspace was made with
    EXPECT_EQ(entry.number, entry.sequence + 1);
    found.push_back(entry.sequence);
  });
  return found;
}

TEST(TwoWriters, ContinueOneChainInTurn) {
  const test::SmallWorkspace made;
  const auto first = openSqlite(made.path(), Access::readWrite);
  const auto second = openSqlite(made.path(), Access::readWrite);
  for (Database* writer : {first.get(), second.get(), second.get(), first.get()}) append(*writer, "in turn");
  EXPECT_EQ(sequences(*first), (std::vector<std::int64_t>{1, 2, 3, 4}));
}

TEST(TwoWriters, ContinueOneChainAtTheSameTime) {
  constexpr std::size_t kEach = 8;
  const test::SmallWorkspace made;
  std::vector<std::thread> writers;
  for (const char* name : {"first", "second"})
    writers.emplace_back([&made, name] {
      const auto database = openSqlite(made.path(), Access::readWrite);
      for (std::size_t i = 0; i < kEach; ++i) append(*database, name);
    });
  for (std::thread& writer : writers) writer.join();
  const auto database = openSqlite(made.path(), Access::readOnly);
  EXPECT_EQ(sequences(*database).size(), 2 * kEach);
  EXPECT_EQ(firstBrokenRevision(*database), std::nullopt);
}

TEST(TwoWriters, DoNotBothHoldTheHeadOfAChain) {
  const test::SmallWorkspace made;
  const auto first = openSqlite(made.path(), Access::readWrite);
  const auto second = openSqlite(made.path(), Access::readWrite);
  Transaction holds(*first);
  lockChain(*first, kDirectSubmission);
  EXPECT_THROW(Transaction waits(*second), geo::IoError);
}

}  // namespace
}  // namespace planning
