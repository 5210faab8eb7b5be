#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace geo::store {

class Catalogue;
class RowWatch;

using Blob = std::vector<std::byte>;
struct Null {
  friend bool operator==(Null, Null) { return true; }
};
using Value = std::variant<Null, std::int64_t, double, std::string, Blob>;

/// Sentence of the DamagedError about a value that is not of the kind that its column has.
std::string wrongKind();

/// Where the SQL of backends differs: types as written in CREATE TABLE. Portable SQL names them {rowid},
/// {integer}, {real}, {blob}; text is TEXT everywhere.
struct Dialect {
  /// A key column that numbers the rows by itself, after the column's name: each number is larger than all
  /// that were ever stored, also where two write.
  std::string rowid;
  std::string integer;  ///< 64 bits
  std::string real;     ///< 64 bits
  std::string blob;
};

/// The statement with {rowid}, {integer}, {real} and {blob} filled in.
std::string inDialect(const Dialect& dialect, std::string_view sql);

/// One prepared statement of portable SQL with ? placeholders. Bind all, then step rows; reusable after
/// reset, which keeps the bound values. Binding after a step starts over. A wrong index is a bug:
/// std::logic_error. A value of another kind than asked for is DamagedError. A number that is NaN is
/// geo::DataError: backends disagree about it, and a missing value is Null.
class Statement {
 public:
  virtual ~Statement() = default;
  virtual void bind(int index, const Value& value) = 0;  ///< index from 1
  virtual bool step() = 0;                               ///< true: a row is ready
  virtual Value column(int index) const = 0;             ///< index from 0
  virtual int columnCount() const = 0;
  /// Bytes of a blob where they lie, until the next step, reset or end of the statement; empty for null. From
  /// 0.
  virtual std::span<const std::byte> bytes(int index) const = 0;
  virtual void reset() = 0;

  /// Binds all and runs a statement that returns no rows.
  void run(std::initializer_list<Value> values);
  /// Binds all and runs an INSERT that ends in RETURNING a number. Returns it.
  std::int64_t insert(std::initializer_list<Value> values);
  std::string text(int index) const;  ///< "" for null
  std::optional<std::string> optionalText(int index) const;
  std::optional<double> real(int index) const;
  std::int64_t integer(int index) const;  ///< 0 for null
};

/// The port that every backend implements. Errors are geo::IoError with one sentence: locked by another
/// program, read-only, disk full, damaged, not a workspace; a broken constraint too. A begin within a
/// transaction, or a commit outside, is a bug and throws std::logic_error; rollback outside does nothing.
/// Text is UTF-8. Two writers: a transaction that has changed a row holds it until its end, and another one
/// that wants to change it waits, or fails with the sentence that the database is in use.
class Database {
 public:
  virtual ~Database() = default;
  virtual void execute(std::string_view sql) = 0;
  virtual std::unique_ptr<Statement> prepare(std::string_view sql) = 0;
  virtual void begin() = 0;
  /// From now on to commit or rollback reads see the database as it is now: others who store something wait,
  /// or are not seen. Also where it is open for reading only.
  virtual void beginReading() = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  virtual bool inTransaction() const noexcept = 0;
  virtual bool hasTable(std::string_view name) = 0;  ///< or a view
  virtual const Dialect& dialect() const = 0;
  virtual Catalogue& catalogue() = 0;  ///< lives as long as the database
  /// From now on it is told what transactions change (row_watch.h); it outlives its use. Null: nobody.
  virtual void watch(RowWatch* watch) = 0;
};

/// Commits by commit(); everything else undoes the work. One made within another joins it: the outer one
/// commits, and whichever ends without commit undoes the whole.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& m_database;
  bool m_joins;
  bool m_open = true;
};

/// All that is read while it lives is of one moment. Nothing is to be written in it: that would be undone at
/// its end. One made within a transaction joins it.
class ReadTransaction {
 public:
  explicit ReadTransaction(Database& database);
  ~ReadTransaction();
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;

 private:
  Database& m_database;
  bool m_joins;
};

}  // namespace geo::store
