#include "tests/geo/store/conformance_test.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <vector>

#include "geo/report/error.h"
#include "geo/store/row_watch.h"
#include "geo/store/sha256.h"

namespace conformance {
namespace {

using geo::store::Blob;
using geo::store::Null;
using geo::store::Transaction;
using geo::store::Value;

TEST_P(DatabaseConformance, GivesBackIntegersRealsTextAndBytesAsStored) {
  createPlaces();
  const Blob bytes{std::byte{0}, std::byte{255}, std::byte{39}, std::byte{0}};
  const std::int64_t id = std::numeric_limits<std::int64_t>::min();
  database().prepare("INSERT INTO places VALUES (?, ?, ?, ?)")->run({id, "010101", 0.1, bytes});
  const auto row = database().prepare("SELECT id, name, share, shape FROM places");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->columnCount(), 4);
  EXPECT_EQ(row->column(0), Value(id));
  EXPECT_EQ(row->column(1), Value("010101"));
  EXPECT_EQ(row->column(2), Value(0.1));
  EXPECT_EQ(row->column(3), Value(bytes));
  EXPECT_FALSE(row->step());
}

TEST_P(DatabaseConformance, KeepsNullApartFromEmptyTextAndZero) {
  createPlaces();
  const auto insert = database().prepare("INSERT INTO places VALUES (?, ?, ?, ?)");
  insert->run({1, Null{}, Null{}, Null{}});
  insert->run({2, "", 0.0, Blob{}});
  const auto row = database().prepare("SELECT name, share, shape FROM places ORDER BY id");
  ASSERT_TRUE(row->step());
  for (int i = 0; i < 3; ++i) EXPECT_EQ(row->column(i), Value(Null{}));
  EXPECT_EQ(row->optionalText(0), std::nullopt);
  EXPECT_EQ(row->real(1), std::nullopt);
  EXPECT_EQ(row->text(0), "");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->optionalText(0), "");
  EXPECT_EQ(row->real(1), 0.0);
  EXPECT_EQ(row->column(2), Value(Blob{}));
  EXPECT_TRUE(row->bytes(2).empty());
}

TEST_P(DatabaseConformance, GivesBackEveryDoubleToTheBit) {
  createPlaces();
  const auto insert = database().prepare("INSERT INTO places (id, share) VALUES (?, ?)");
  const double values[] = {1.0 / 3, -0.0,
                           5e-324,  1.7976931348623157e308,
                           1e-7,    116.40739990234375,
                           3.0,     std::numeric_limits<double>::infinity()};
  int id = 0;
  for (const double value : values) insert->run({id++, value});
  const auto row = database().prepare("SELECT share FROM places ORDER BY id");
  for (const double value : values) {
    ASSERT_TRUE(row->step());
    EXPECT_EQ(row->column(0), Value(value)) << value;
  }
}

TEST_P(DatabaseConformance, RefusesNaNBecauseAMissingValueIsNull) {
  createPlaces();
  const auto insert = database().prepare("INSERT INTO places (id, share) VALUES (?, ?)");
  EXPECT_THROW(insert->run({1, std::nan("")}), geo::DataError);
  EXPECT_EQ(count("places"), 0);
}

TEST_P(DatabaseConformance, KeepsRareHanCombiningMarksAndQuotes) {
  createPlaces();
  const std::string names[] = {"𠮷林县",     "㑊塬镇", "ཁམས", "e\u0301", "o'clock; DROP TABLE places; --",
                               "a\"b\\c%d_?"};
  const auto insert = database().prepare("INSERT INTO places (id, name) VALUES (?, ?)");
  int id = 0;
  for (const std::string& name : names) insert->run({id++, name});
  const auto find = database().prepare("SELECT name FROM places WHERE name = ?");
  for (const std::string& name : names) {
    find->reset();
    find->bind(1, name);
    ASSERT_TRUE(find->step()) << name;
    EXPECT_EQ(find->text(0), name);
  }
}

TEST_P(DatabaseConformance, KeepsWhatATransactionCommits) {
  createPlaces();
  Transaction transaction(database());
  database().prepare("INSERT INTO places (id) VALUES (?)")->run({1});
  transaction.commit();
  closeAndReopen();
  EXPECT_EQ(count("places"), 1);
}

TEST_P(DatabaseConformance, UndoesATransactionThatIsNotCommitted) {
  createPlaces();
  {
    Transaction transaction(database());
    database().prepare("INSERT INTO places (id) VALUES (?)")->run({1});
    EXPECT_EQ(count("places"), 1);
  }
  EXPECT_EQ(count("places"), 0);
  closeAndReopen();
  EXPECT_EQ(count("places"), 0);
}

TEST_P(DatabaseConformance, UndoesTablesAndViewsToo) {
  {
    Transaction transaction(database());
    createPlaces();
    execute("CREATE VIEW names AS SELECT name FROM places");
    EXPECT_TRUE(database().hasTable("names"));
  }
  EXPECT_FALSE(database().hasTable("places"));
  EXPECT_FALSE(database().hasTable("names"));
}

TEST_P(DatabaseConformance, ShowsOthersNothingBeforeTheCommit) {
  createPlaces();
  const auto other = openAgain();
  const auto query = other->prepare("SELECT count(*) FROM places");
  Transaction transaction(database());
  database().prepare("INSERT INTO places (id) VALUES (?)")->run({1});
  ASSERT_TRUE(query->step());
  EXPECT_EQ(query->integer(0), 0);
  query->reset();
  transaction.commit();
  ASSERT_TRUE(query->step());
  EXPECT_EQ(query->integer(0), 1);
}

TEST_P(DatabaseConformance, ReadsWhatWasThereWhenAReadTransactionBegan) {
  createPlaces();
  const auto other = openAgain();
  const auto put = [&other](std::int64_t id) {
    other->prepare("INSERT INTO places (id) VALUES (?)")->run({id});
  };
  {
    const geo::store::ReadTransaction reading(database());
    try {
      put(1);
    } catch (const geo::IoError&) {  // it may have to wait for the end
    }
    EXPECT_EQ(count("places"), 0);
    { const geo::store::ReadTransaction inner(database()); }
    EXPECT_EQ(count("places"), 0) << "the outer one still reads";
  }
  EXPECT_FALSE(database().inTransaction());
  put(2);
  EXPECT_GE(count("places"), 1);
}

TEST_P(DatabaseConformance, CommitsAnInnerTransactionWithTheOuterOne) {
  createPlaces();
  {
    Transaction outer(database());
    Transaction inner(database());
    database().prepare("INSERT INTO places (id) VALUES (?)")->run({1});
    inner.commit();
  }
  EXPECT_EQ(count("places"), 0);
  Transaction outer(database());
  {
    Transaction inner(database());
    database().prepare("INSERT INTO places (id) VALUES (?)")->run({2});
    inner.commit();
  }
  EXPECT_TRUE(database().inTransaction());
  outer.commit();
  EXPECT_EQ(count("places"), 1);
}

TEST_P(DatabaseConformance, UndoesTheOuterTransactionWithAnInnerOne) {
  createPlaces();
  Transaction outer(database());
  database().prepare("INSERT INTO places (id) VALUES (?)")->run({1});
  { const Transaction inner(database()); }
  EXPECT_THROW(outer.commit(), std::logic_error);
  EXPECT_EQ(count("places"), 0);
}

/// What is told, as text.
class Telltale final : public geo::store::RowWatch {
 public:
  explicit Telltale(geo::store::Database& database) : m_database(database) {}
  bool watches(std::string_view table) const override { return table == "places"; }
  void touched(std::string_view table, std::int64_t row, std::span<const Value> before) override {
    told += std::string(table) + ' ' + std::to_string(row);
    for (const Value& value : before)
      if (const auto* const text = std::get_if<std::string>(&value)) told += " was " + *text;
    told += '\n';
  }
  void beforeCommit() override {
    if (refuses) throw geo::DataError("no");
    m_database.prepare("INSERT INTO notes (text) VALUES (?)")->run({told});
  }
  void forget() noexcept override { ++forgotten; }

  std::string told;
  int forgotten = 0;
  bool refuses = false;

 private:
  geo::store::Database& m_database;
};

TEST_P(DatabaseConformance, TellsWhatATransactionChangesBeforeItIsStored) {
  createPlaces();
  execute("CREATE TABLE notes (text TEXT)");
  database().prepare("INSERT INTO places (id, name) VALUES (?, ?)")->run({1, "a"});
  database().prepare("INSERT INTO places (id, name) VALUES (?, ?)")->run({2, "b"});
  Telltale telltale(database());
  database().watch(&telltale);
  execute("UPDATE places SET name = 'outside' WHERE id = 2");
  EXPECT_EQ(telltale.told, "") << "a statement by itself is none of the program's";
  {
    Transaction outer(database());
    Transaction inner(database());
    execute("UPDATE places SET name = 'c' WHERE id = 1");
    execute("INSERT INTO places (id, name) VALUES (3, 'd')");
    inner.commit();
    EXPECT_EQ(count("notes"), 0) << "only the outer one is stored";
    execute("DELETE FROM places");
    outer.commit();
  }
  EXPECT_EQ(telltale.told,
            "places 1 was a\nplaces 3\nplaces 1 was c\nplaces 2 was outside\nplaces 3 was d\n");
  EXPECT_EQ(count("notes"), 1);
  telltale.refuses = true;
  {
    Transaction refused(database());
    execute("INSERT INTO places (id, name) VALUES (4, 'e')");
    EXPECT_THROW(refused.commit(), geo::DataError);
  }
  EXPECT_EQ(count("places"), 0);
  database().watch(nullptr);
  EXPECT_EQ(telltale.forgotten, 2);
}

TEST_P(DatabaseConformance, TellsARowThatGetsAnotherNumberAsTwo) {
  createPlaces();
  execute("CREATE TABLE notes (text TEXT)");
  database().prepare("INSERT INTO places (id, name) VALUES (?, ?)")->run({1, "a"});
  Telltale telltale(database());
  database().watch(&telltale);
  Transaction transaction(database());
  execute("UPDATE places SET id = 9");
  execute("INSERT INTO notes VALUES ('not watched')");
  transaction.commit();
  database().watch(nullptr);
  EXPECT_EQ(telltale.told, "places 1 was a\nplaces 9\n");
}

/// Keeps the values of the last row that changed.
class Keeper final : public geo::store::RowWatch {
 public:
  bool watches(std::string_view) const override { return true; }
  void touched(std::string_view, std::int64_t, std::span<const Value> before) override {
    if (refuses) throw geo::DataError("not this row");
    values.assign(before.begin(), before.end());
  }
  void beforeCommit() override {}
  void forget() noexcept override {}

  std::vector<Value> values;
  bool refuses = false;
};

TEST_P(DatabaseConformance, TellsEveryValueOfARowAsItIsStored) {
  createPlaces();
  const Blob bytes{std::byte{0}, std::byte{255}};
  const std::vector<std::vector<Value>> rows{
      {1, "县", 0.5, bytes}, {2, Null{}, Null{}, Null{}}, {3, "", 2.0, Blob{}}};
  const auto insert = database().prepare("INSERT INTO places VALUES (?, ?, ?, ?)");
  for (const std::vector<Value>& row : rows) insert->run({row[0], row[1], row[2], row[3]});
  Keeper keeper;
  database().watch(&keeper);
  const auto remove = database().prepare("DELETE FROM places WHERE id = ?");
  for (const std::vector<Value>& row : rows) {
    Transaction transaction(database());
    remove->run({row[0]});
    transaction.commit();
    EXPECT_EQ(keeper.values, row);
  }
  database().watch(nullptr);
}

TEST_P(DatabaseConformance, CommitsNothingThatItsWatchCouldNotTake) {
  createPlaces();
  Keeper keeper;
  database().watch(&keeper);
  keeper.refuses = true;
  {
    Transaction transaction(database());
    database().prepare("INSERT INTO places (id) VALUES (?)")->run({1});
    EXPECT_THROW(transaction.commit(), geo::DataError);
  }
  EXPECT_EQ(count("places"), 0);
  keeper.refuses = false;
  {
    Transaction transaction(database());
    database().prepare("INSERT INTO places (id) VALUES (?)")->run({2});
    transaction.commit();
  }
  EXPECT_EQ(count("places"), 1) << "what went wrong before is forgotten";
  database().watch(nullptr);
}

TEST(RowDigest, IsThatOfKindsLengthsAndValues) {
  using geo::store::rowDigest, geo::store::sha256;
  const std::vector<Value> row{"ab",   Null{}, std::int64_t{-7}, 2.5, Blob{std::byte{'x'}, std::byte{'y'}},
                               Null{}, Null{}};
  EXPECT_EQ(rowDigest(row), sha256("t2:abni-7;r2.5;b2:xy"));
  EXPECT_EQ(rowDigest({}), sha256(""));
}

TEST(RowDigest, TellsKindsAndPlacesApartButNotAnEmptyColumnAtTheEnd) {
  using geo::store::Null;
  using Row = std::vector<Value>;
  const auto digest = [](const Row& row) { return geo::store::rowDigest(row); };
  EXPECT_EQ(digest({"a", std::int64_t{1}}), digest({"a", std::int64_t{1}, Null{}}));
  EXPECT_NE(digest({"a", Null{}, "b"}), digest({"a", "b"}));
  EXPECT_NE(digest({"ab", "c"}), digest({"a", "bc"}));
  EXPECT_NE(digest({"1"}), digest({std::int64_t{1}}));
  EXPECT_NE(digest({1.0}), digest({std::int64_t{1}}));
  EXPECT_NE(digest({""}), digest({}));
}

TEST_P(DatabaseConformance, RefusesABeginWithinATransactionAndLoneCommits) {
  createPlaces();
  EXPECT_THROW(database().commit(), std::logic_error);
  database().rollback();  // without a transaction: nothing
  Transaction outer(database());
  database().prepare("INSERT INTO places (id) VALUES (?)")->run({1});
  EXPECT_THROW(database().begin(), std::logic_error);
  outer.commit();
  EXPECT_THROW(outer.commit(), std::logic_error);
  EXPECT_EQ(count("places"), 1);
}

TEST_P(DatabaseConformance, RunsOneStatementManyTimes) {
  createPlaces();
  const auto insert = database().prepare("INSERT INTO places (id, name) VALUES (?, ?)");
  insert->run({1, "a"});
  insert->run({2, "b"});
  insert->bind(1, 3);  // the second value stays bound
  EXPECT_FALSE(insert->step());
  const auto find = database().prepare("SELECT id FROM places WHERE name = ? ORDER BY id");
  find->bind(1, "b");
  ASSERT_TRUE(find->step());
  EXPECT_EQ(find->integer(0), 2);
  find->bind(1, "a");  // in the middle of the rows: starts over
  ASSERT_TRUE(find->step());
  EXPECT_EQ(find->integer(0), 1);
  find->bind(1, "b");
  ASSERT_TRUE(find->step());
  ASSERT_TRUE(find->step());
  EXPECT_EQ(find->integer(0), 3);
  EXPECT_FALSE(find->step());
}

TEST_P(DatabaseConformance, TakesAWrongIndexForABug) {
  createPlaces();
  const auto insert = database().prepare("INSERT INTO places (id) VALUES (?)");
  EXPECT_THROW(insert->bind(0, 1), std::logic_error);
  EXPECT_THROW(insert->bind(2, 1), std::logic_error);
  insert->run({1});
  const auto row = database().prepare("SELECT id, name FROM places");
  EXPECT_THROW(row->column(0), std::logic_error);  // no row yet
  ASSERT_TRUE(row->step());
  EXPECT_THROW(row->column(2), std::logic_error);
  EXPECT_THROW(row->column(-1), std::logic_error);
}

TEST_P(DatabaseConformance, TakesAValueOfAnotherKindForDamage) {
  createPlaces();
  database().prepare("INSERT INTO places (id, name) VALUES (?, ?)")->run({1, "a"});
  const auto row = database().prepare("SELECT id, name FROM places");
  ASSERT_TRUE(row->step());
  EXPECT_THROW(row->text(0), geo::DamagedError);
  EXPECT_THROW(row->bytes(0), geo::DamagedError);
  EXPECT_THROW(row->integer(1), geo::DamagedError);
  EXPECT_THROW(row->real(1), geo::DamagedError);
}

TEST_P(DatabaseConformance, SaysThatASqlMistakeIsAnError) {
  EXPECT_THROW(database().execute("SELEKT 1"), geo::IoError);
  EXPECT_THROW(database().prepare("SELECT * FROM nowhere"), geo::IoError);
}

TEST_P(DatabaseConformance, RefusesWhatBreaksAConstraintAndGoesOn) {
  execute("CREATE TABLE areas (id TEXT PRIMARY KEY, name TEXT NOT NULL)");
  execute("CREATE TABLE members (area TEXT NOT NULL REFERENCES areas(id), share {real} CHECK (share >= 0))");
  const auto area = database().prepare("INSERT INTO areas VALUES (?, ?)");
  const auto member = database().prepare("INSERT INTO members VALUES (?, ?)");
  area->run({"wumeng", "乌蒙山区"});
  EXPECT_THROW(area->run({"wumeng", "again"}), geo::IoError);
  EXPECT_THROW(area->run({"qinba", Null{}}), geo::IoError);
  EXPECT_THROW(member->run({"qinba", 0.5}), geo::IoError);
  EXPECT_THROW(member->run({"wumeng", -1.0}), geo::IoError);
  EXPECT_THROW(database().execute("DROP TABLE nowhere"), geo::IoError);
  member->run({"wumeng", 0.5});
  EXPECT_EQ(count("areas"), 1);
  EXPECT_EQ(count("members"), 1);
}

TEST_P(DatabaseConformance, ReplacesARowThatConflicts) {
  createPlaces();
  const auto put = database().prepare(
      "INSERT INTO places (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name");
  put->run({1, "old"});
  put->run({1, "new"});
  const auto row = database().prepare("SELECT name FROM places");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->text(0), "new");
  EXPECT_FALSE(row->step());
}

TEST_P(DatabaseConformance, NumbersRowsByItself) {
  execute("CREATE TABLE log (fid {rowid}, what TEXT)");
  const auto insert = database().prepare("INSERT INTO log (what) VALUES (?)");
  for (const char* what : {"a", "b", "c"}) insert->run({what});
  database().execute("DELETE FROM log WHERE what = 'c'");
  insert->run({"d"});
  const auto row = database().prepare("SELECT fid FROM log ORDER BY fid");
  std::vector<std::int64_t> ids;
  while (row->step()) ids.push_back(row->integer(0));
  EXPECT_EQ(ids, (std::vector<std::int64_t>{1, 2, 4}));  // a number is never given twice
}

TEST_P(DatabaseConformance, GivesTheNumberOfTheRowThatAnInsertStored) {
  execute("CREATE TABLE log (fid {rowid}, what TEXT UNIQUE)");
  const auto insert = database().prepare("INSERT INTO log (what) VALUES (?) RETURNING fid");
  EXPECT_EQ(insert->insert({"a"}), 1);
  EXPECT_EQ(insert->insert({"b"}), 2);
  EXPECT_EQ(count("log"), 2);
  const auto without = database().prepare("INSERT INTO log (what) VALUES (?)");
  EXPECT_THROW(without->insert({"c"}), std::logic_error);
}

TEST_P(DatabaseConformance, NumbersTheRowsOfTwoWritersInOneSequence) {
  execute("CREATE TABLE log (fid {rowid}, what TEXT)");
  const auto other = openAgain();
  const auto append = [](geo::store::Database& writer) {
    Transaction transaction(writer);
    const auto number = writer.prepare("INSERT INTO log (what) VALUES ('x') RETURNING fid")->insert({});
    transaction.commit();
    return number;
  };
  std::vector<std::int64_t> numbers;
  for (int i = 0; i < 3; ++i) {
    numbers.push_back(append(database()));
    numbers.push_back(append(*other));
  }
  EXPECT_EQ(numbers, (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
}

TEST_P(DatabaseConformance, LetsASecondWriterOfARowWaitForTheFirst) {
  execute("CREATE TABLE heads (id TEXT PRIMARY KEY, length {integer} NOT NULL)");
  execute("INSERT INTO heads VALUES ('chain', 0)");
  const auto other = openAgain();
  const auto lengthen = [](geo::store::Database& writer) {
    writer.execute("UPDATE heads SET length = length WHERE id = 'chain'");  // holds the head
    const auto row = writer.prepare("SELECT length FROM heads WHERE id = 'chain'");
    row->step();
    const std::int64_t length = row->integer(0);
    row->reset();
    writer.prepare("UPDATE heads SET length = ? WHERE id = 'chain'")->run({length + 1});
  };
  Transaction first(database());
  lengthen(database());
  std::thread second([&] {
    for (bool isDone = false; !isDone;) try {
        Transaction transaction(*other);
        lengthen(*other);
        transaction.commit();
        isDone = true;
      } catch (const geo::IoError&) {  // in use: a backend need not wait for ever
      }
  });
  first.commit();
  second.join();
  const auto row = database().prepare("SELECT length FROM heads");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->integer(0), 2);  // none read what the other was about to change
}

TEST_P(DatabaseConformance, HoldsTenThousandRowsInOrder) {
  createPlaces();
  constexpr int kRows = 10000;
  {
    Transaction transaction(database());
    const auto insert = database().prepare("INSERT INTO places (id, name, share) VALUES (?, ?, ?)");
    for (int i = kRows; i-- > 0;) insert->run({i, "县" + std::to_string(i), i / 7.0});
    transaction.commit();
  }
  closeAndReopen();
  const auto row = database().prepare("SELECT id, name, share FROM places ORDER BY id");
  int i = 0;
  for (; row->step(); ++i) {
    ASSERT_EQ(row->integer(0), i);
    ASSERT_EQ(row->text(1), "县" + std::to_string(i));
    ASSERT_EQ(row->real(2), i / 7.0);
  }
  EXPECT_EQ(i, kRows);
}

TEST_P(DatabaseConformance, StoresABlobOfManyMegabytes) {
  createPlaces();
  Blob bytes(9'000'001);
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(i * 31 + i / 257);
  database().prepare("INSERT INTO places (id, shape) VALUES (?, ?)")->run({1, bytes});
  closeAndReopen();
  const auto row = database().prepare("SELECT shape FROM places");
  ASSERT_TRUE(row->step());
  EXPECT_TRUE(row->column(0) == Value(bytes));
  EXPECT_TRUE(std::ranges::equal(row->bytes(0), bytes));
}

TEST_P(DatabaseConformance, KnowsItsTables) {
  EXPECT_FALSE(database().hasTable("places"));
  createPlaces();
  EXPECT_TRUE(database().hasTable("places"));
  EXPECT_FALSE(database().hasTable("place"));
  EXPECT_FALSE(database().hasTable("places; --"));
  closeAndReopen();
  EXPECT_TRUE(database().hasTable("places"));
}

TEST_P(DatabaseConformance, OutlivesItsStatements) {
  createPlaces();
  auto insert = database().prepare("INSERT INTO places (id) VALUES (?)");
  insert->run({1});
  EXPECT_THROW(insert->run({1}), geo::IoError);
  insert.reset();
  EXPECT_EQ(count("places"), 1);
}

}  // namespace
}  // namespace conformance
