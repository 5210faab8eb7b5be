#include "geo/store/sqlite_database.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstring>
#include <exception>
#include <stdexcept>
#include <utility>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/store/geopackage.h"
#include "geo/store/row_watch.h"
#include "geo/store/side_files.h"
#include "geo/store/sqlite_guard.h"
#include "geo/store/sqlite_handles.h"
#include "geo/store/watched_database.h"

namespace geo::store {
namespace {

constexpr int kBusyTimeoutMilliseconds = 2000;

int openAtOnce(const char* path, int flags, int mode) { return ::open(path, flags | O_NONBLOCK, mode); }

/// A pipe that takes the place of a file between the look at it and SQLite's opening would be waited for.
void letSqliteNeverWait() {
  static const int kDone = [] {
    sqlite3_vfs* const files = sqlite3_vfs_find(nullptr);
    return files->xSetSystemCall(files, "open", reinterpret_cast<sqlite3_syscall_ptr>(&openAtOnce));
  }();
  if (kDone != SQLITE_OK) throw std::logic_error("SQLite keeps its own way to open files");
}

std::string cannotOpen(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    return message("{} is a folder, not a workspace file.", path.string());
  if (!std::filesystem::exists(path, ignored))
    return message("{} does not exist; check the name and the folder.", path.string());
  return message("{} cannot be opened or changed; check the rights on the file and on its folder.",
                 path.string());
}

std::string readOnly(const std::filesystem::path& path) {
  return message(
      "{} cannot be changed: the file or its folder is read-only; copy it to a folder of your own.",
      path.string());
}

std::string moved(const std::filesystem::path& path) {
  return message("{} was moved, deleted or replaced while it was open; open it again.", path.string());
}

/// The rest of the file may still be readable.
bool isDamage(int extendedCode) {
  return (extendedCode & 0xff) == SQLITE_CORRUPT || (extendedCode & 0xff) == SQLITE_NOTADB ||
         extendedCode == SQLITE_IOERR_READ || extendedCode == SQLITE_IOERR_SHORT_READ ||
         extendedCode == SQLITE_IOERR_CORRUPTFS;
}

std::string sentenceFor(int extendedCode, const std::filesystem::path& path, int systemError,
                        const char* detail) {
  if (extendedCode == SQLITE_READONLY_ROLLBACK || extendedCode == SQLITE_READONLY_RECOVERY)
    return message(
        "{} was interrupted while it was written; open it once with the right to write, to recover it.",
        path.string());
  if (extendedCode == SQLITE_READONLY_DBMOVED) return moved(path);
  const bool writing = extendedCode == SQLITE_IOERR_WRITE || extendedCode == SQLITE_IOERR_FSYNC ||
                       extendedCode == SQLITE_IOERR_TRUNCATE;
  if (writing && (systemError == ENOSPC || systemError == EDQUOT)) extendedCode = SQLITE_FULL;
  switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return message("{} is in use by another program; close it there and try again.", path.string());
    case SQLITE_READONLY:
      return readOnly(path);
    case SQLITE_FULL:
      return message("The disk is full: {} could not be written and stays as it was; free some space.",
                     path.string());
    case SQLITE_CORRUPT:
      return message("{} is damaged and cannot be read; restore it from a copy.", path.string());
    case SQLITE_NOTADB:
      return message("{} is not a workspace: it is no GeoPackage file.", path.string());
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return cannotOpen(path);
    case SQLITE_CONSTRAINT:
      return message("{} refused an entry that breaks a rule of its tables: {}.", path.string(), detail);
    case SQLITE_IOERR:
      return message("{} could not be read or written: {}.", path.string(), detail);
    default:
      return message("{} did not accept a command: {}.", path.string(), detail);
  }
}

/// Of a view or trigger that the guard does not let through.
std::string notFollowed(const std::filesystem::path& path, const std::string& name) {
  return message(
      "{} has a view or trigger {} where the program expects a table; it is not followed. Restore "
      "the file from a copy.",
      path.string(), name);
}

/// The name by which SQLite takes the file as one that nobody changes.
std::string unchangingName(const std::filesystem::path& path) {
  std::string name = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#')
      name += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    else if (c != '/' || name.back() != '/')
      name += c;
  }
  return name + "?immutable=1";
}

bool lacksPart(int code, std::string_view detail) {
  return (code & 0xff) == SQLITE_ERROR &&
         (detail.starts_with("no such column") || detail.starts_with("no such table") ||
          detail.find("has no column named") != std::string_view::npos);
}

[[noreturn]] void raise(sqlite3* connection, const std::filesystem::path& path, const SqliteGuard& guard) {
  const int code = sqlite3_extended_errcode(connection);
  if ((code & 0xff) == SQLITE_NOMEM) throw std::bad_alloc();
  if ((code & 0xff) == SQLITE_RANGE || (code & 0xff) == SQLITE_MISUSE)
    throw std::logic_error(sqlite3_errmsg(connection));
  if ((code & 0xff) == SQLITE_INTERRUPT && guard.ranOutOfTime()) failLimit(path.string(), Limit::seconds);
  if ((code & 0xff) == SQLITE_INTERRUPT) throw Cancelled(message("Stopped; nothing was changed."));
  if ((code & 0xff) == SQLITE_AUTH) throw DamagedError(notFollowed(path, guard.refused()));
  if ((code & 0xff) == SQLITE_TOOBIG) failLimit(path.string(), Limit::value);
  const std::string sentence =
      sentenceFor(code, path, sqlite3_system_errno(connection), sqlite3_errmsg(connection));
  if (isDamage(code) || lacksPart(code, sqlite3_errmsg(connection))) throw DamagedError(sentence);
  throw IoError(sentence);
}

Value valueOf(sqlite3_value* value) {
  const auto size = [value] { return static_cast<std::size_t>(sqlite3_value_bytes(value)); };
  switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_FLOAT:
      return sqlite3_value_double(value);
    case SQLITE_TEXT: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
      return std::string(text, size());
    }
    case SQLITE_BLOB: {
      const auto* data = static_cast<const std::byte*>(sqlite3_value_blob(value));
      return Blob(data, data + size());
    }
    default:
      return Null{};
  }
}

/// What is told to a RowWatch, and what went wrong on the way: nothing may be thrown through SQLite.
struct Watched {
  RowWatch* watch = nullptr;
  std::exception_ptr fault;

  static void onChange(void* self, sqlite3* connection, int kind, const char* database, const char* table,
                       sqlite3_int64 before, sqlite3_int64 after) noexcept {
    static_cast<Watched*>(self)->tell(connection, kind, database, table, before, after);
  }

  /// A change outside a transaction is none of the program's.
  void tell(sqlite3* connection, int kind, std::string_view database, const char* table, sqlite3_int64 before,
            sqlite3_int64 after) noexcept {
    if (watch == nullptr || database != "main" || sqlite3_get_autocommit(connection) != 0) return;
    try {
      if (!watch->watches(table)) return;
      if (kind != SQLITE_INSERT) watch->touched(table, before, valuesBefore(connection));
      if (kind == SQLITE_INSERT || (kind == SQLITE_UPDATE && after != before))
        watch->touched(table, after, {});
    } catch (...) {
      fault = std::current_exception();
    }
  }

  static std::vector<Value> valuesBefore(sqlite3* connection) {
    std::vector<Value> values;
    for (int i = 0; i < sqlite3_preupdate_count(connection); ++i) {
      sqlite3_value* value = nullptr;
      if (sqlite3_preupdate_old(connection, i, &value) != SQLITE_OK) throw std::bad_alloc();
      values.push_back(valueOf(value));
    }
    return values;
  }
};

int run(sqlite3* connection, const char* sql) {
  return sqlite3_exec(connection, sql, nullptr, nullptr, nullptr);
}

class SqliteStatement final : public Statement {
 public:
  SqliteStatement(StatementHandle handle, sqlite3* connection, const std::filesystem::path& path,
                  SqliteGuard& guard)
      : m_handle(std::move(handle)), m_connection(connection), m_path(path), m_guard(guard) {}

  void bind(int index, const Value& value) override {
    if (m_stepped) reset();
    if (std::visit([&](const auto& held) { return bindHeld(index, held); }, value) != SQLITE_OK)
      raise(m_connection, m_path, m_guard);
  }

  bool step() override {
    m_stepped = true;
    m_guard.beginStep();
    const int code = sqlite3_step(m_handle.get());
    m_hasRow = code == SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE) return m_hasRow;
    raise(m_connection, m_path, m_guard);
  }

  Value column(int index) const override {
    checkColumn(index);
    sqlite3_stmt* statement = m_handle.get();
    switch (sqlite3_column_type(statement, index)) {
      case SQLITE_INTEGER:
        return std::int64_t{sqlite3_column_int64(statement, index)};
      case SQLITE_FLOAT:
        return sqlite3_column_double(statement, index);
      case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, index));
        return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, index)));
      }
      case SQLITE_BLOB: {
        const std::span<const std::byte> held = bytes(index);
        return Blob(held.begin(), held.end());
      }
      default:
        return Null{};
    }
  }

  std::span<const std::byte> bytes(int index) const override {
    checkColumn(index);
    const int type = sqlite3_column_type(m_handle.get(), index);
    if (type != SQLITE_BLOB && type != SQLITE_NULL) throw DamagedError(wrongKind());
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(m_handle.get(), index));
    if (!data && sqlite3_errcode(m_connection) == SQLITE_NOMEM) throw std::bad_alloc();
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), index))};
  }

  int columnCount() const override { return sqlite3_column_count(m_handle.get()); }

  void reset() override {
    sqlite3_reset(m_handle.get());  // repeats the error of the last step, which has been thrown already
    m_stepped = m_hasRow = false;
  }

 private:
  void checkColumn(int index) const {
    if (!m_hasRow || index < 0 || index >= columnCount()) throw std::logic_error("no such column or no row");
  }

  int bindHeld(int index, Null) { return sqlite3_bind_null(m_handle.get(), index); }
  int bindHeld(int index, std::int64_t number) { return sqlite3_bind_int64(m_handle.get(), index, number); }
  int bindHeld(int index, double number) {
    if (std::isnan(number))
      throw DataError(
          message("{} cannot store a value that is not a number; leave it out.", m_path.string()));
    return sqlite3_bind_double(m_handle.get(), index, number);
  }
  int bindHeld(int index, const std::string& text) {
    return sqlite3_bind_text64(m_handle.get(), index, text.data(), text.size(), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
  }
  int bindHeld(int index, const Blob& blob) {
    if (blob.empty())
      return sqlite3_bind_zeroblob(m_handle.get(), index, 0);  // a null pointer would bind NULL
    return sqlite3_bind_blob64(m_handle.get(), index, blob.data(), blob.size(), SQLITE_TRANSIENT);
  }

  StatementHandle m_handle;
  sqlite3* m_connection;
  std::filesystem::path m_path;
  SqliteGuard& m_guard;
  bool m_stepped = false;
  bool m_hasRow = false;
};

class SqliteDatabase final : public WatchedDatabase {
 public:
  SqliteDatabase(const std::filesystem::path& path, Access access, const std::filesystem::path& shownAs)
      : m_path(shownAs.empty() ? path : shownAs), m_access(access) {
    open(path);
    configure(path);
  }

  void execute(std::string_view sql) override {
    requireSameFile();
    m_guard.beginStep();
    if (sqlite3_exec(m_connection.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      raise(m_connection.get(), m_path, m_guard);
  }

  std::unique_ptr<Statement> prepare(std::string_view sql) override {
    requireSameFile();
    sqlite3_stmt* statement = nullptr;
    const int length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v2(m_connection.get(), sql.data(), length, &statement, nullptr) != SQLITE_OK)
      raise(m_connection.get(), m_path, m_guard);
    if (!statement) throw std::logic_error("empty statement");
    return std::make_unique<SqliteStatement>(StatementHandle(statement), m_connection.get(), m_path, m_guard);
  }

  void begin() override {
    if (inTransaction()) throw std::logic_error("transactions do not nest");
    execute("BEGIN IMMEDIATE");  // a lock shows now, not after the work
  }

  void beginReading() override {
    if (inTransaction()) throw std::logic_error("transactions do not nest");
    execute("BEGIN");
    try {
      hasTable("");  // the first read is the moment
    } catch (...) {
      rollback();
      throw;
    }
  }

  void commit() override {
    if (!inTransaction()) throw std::logic_error("no transaction to commit");
    if (m_watched.watch != nullptr) {
      if (m_watched.fault) std::rethrow_exception(m_watched.fault);
      m_watched.watch->beforeCommit();
    }
    execute("COMMIT");
    forget();
  }

  void watch(RowWatch* watch) override {
    m_watched.watch = watch;
    sqlite3_preupdate_hook(m_connection.get(), watch == nullptr ? nullptr : &Watched::onChange, &m_watched);
  }

  void rollback() noexcept override {
    if (inTransaction()) sqlite3_exec(m_connection.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    forget();
  }

  bool inTransaction() const noexcept override { return sqlite3_get_autocommit(m_connection.get()) == 0; }

  bool hasTable(std::string_view name) override {
    const auto query = prepare("SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?");
    query->bind(1, std::string(name));
    return query->step();
  }

  const Dialect& dialect() const override {
    // The names that a GeoPackage allows.
    static const Dialect kDialect{"INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", "INTEGER", "DOUBLE", "BLOB"};
    return kDialect;
  }

  std::int64_t commitMark() override {
    const auto query = prepare("PRAGMA data_version");
    query->step();
    return query->integer(0);
  }

  void stopBy(const Progress* progress) override { m_guard.stopBy(progress); }

  Catalogue& catalogue() override { return m_catalogue; }

 private:
  void open(const std::filesystem::path& path) {
    letSqliteNeverWait();
    const int flags = isForReading()                  ? SQLITE_OPEN_READONLY
                      : m_access == Access::readWrite ? SQLITE_OPEN_READWRITE
                                                      : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) throw IoError(cannotOpen(path));
    const bool isUnchanging = m_access == Access::unchanging;
    if (!isUnchanging)
      checkSideFiles(path, m_access == Access::readWrite);
    else if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored))
      throw IoError(cannotOpen(path));
    const std::string name = isUnchanging ? unchangingName(path) : path.string();
    sqlite3* connection = nullptr;
    const int code =
        sqlite3_open_v2(name.c_str(), &connection, isUnchanging ? flags | SQLITE_OPEN_URI : flags, nullptr);
    m_connection.reset(connection);
    if (!connection) throw std::bad_alloc();
    sqlite3_extended_result_codes(connection, 1);
    if (code != SQLITE_OK) raise(connection, m_path, m_guard);
    m_guard.install(connection, isForReading(), m_access == Access::salvage);
    sqlite3_busy_timeout(connection, kBusyTimeoutMilliseconds);
    if (m_access == Access::readWrite && !isWritable()) throw IoError(readOnly(m_path));
  }

  /// SQLite opens a read-only file for reading instead, and needs the folder for its journal.
  bool isWritable() const {
    const std::filesystem::path folder = m_path.has_parent_path() ? m_path.parent_path() : ".";
    return sqlite3_db_readonly(m_connection.get(), "main") == 0 && ::access(folder.c_str(), W_OK) == 0;
  }

  void forget() noexcept {
    m_watched.fault = nullptr;
    if (m_watched.watch != nullptr) m_watched.watch->forget();
  }

  bool isForReading() const {
    return m_access == Access::readOnly || m_access == Access::salvage || m_access == Access::unchanging;
  }

  /// Otherwise reads would go on in a file that nobody else sees, and writes would be lost with it. A look at
  /// the folder's entry: microseconds.
  void requireSameFile() const {
    int hasMoved = 0;
    if (sqlite3_file_control(m_connection.get(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK &&
        hasMoved != 0)
      throw IoError(moved(m_path));
  }

  /// Reads the head: not a database, damaged, or locked.
  int readHead() const { return run(m_connection.get(), "SELECT count(*) FROM sqlite_master"); }

  void configure(const std::filesystem::path& opened) {
    if (m_access == Access::salvage)
      sqlite3_db_config(m_connection.get(), SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    execute("PRAGMA foreign_keys = ON");
    if (m_access == Access::create) {
      execute("PRAGMA journal_mode = MEMORY");
      execute("PRAGMA synchronous = OFF");
      m_guard.readSchema(m_connection.get());  // of a copy
      return;
    }
    int code = readHead();
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) {
      settleSqlite(opened);
      code = readHead();
    }
    if (code != SQLITE_OK || (!m_guard.readSchema(m_connection.get()) && m_access != Access::salvage))
      raise(m_connection.get(), m_path, m_guard);
    execute("PRAGMA cache_size = -32768");  // 32 MB: a large import comes back to most pages of its indexes
    if (isForReading()) return;
    if (!m_guard.foreignTrigger().empty())
      throw IoError(
          message("{} has a trigger {} that belongs to no GeoPackage and may change what is "
                  "written; remove it with another program, or open a copy from before.",
                  m_path.string(), m_guard.foreignTrigger()));
    m_guard.allowIndex(m_connection.get());
    // A journal that a killed program had not filled yet is no danger, but would lie there until the next
    // write; leaving this mode removes it, under the lock of a writer.
    if (std::filesystem::exists(opened.string() + "-journal"))
      run(m_connection.get(), "PRAGMA journal_mode = PERSIST");
    // A file left in WAL mode by another program goes back to one file; while that program still has it open
    // it stays as it is, which is as safe.
    sqlite3_exec(m_connection.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    execute("PRAGMA synchronous = FULL");
    // A big transaction that writes pages before its end would keep readers out until then.
    execute("PRAGMA cache_spill = OFF");
  }

  std::filesystem::path m_path;  ///< for messages
  Access m_access;
  SqliteGuard m_guard;  ///< outlives the connection
  Watched m_watched;    ///< outlives the connection
  Connection m_connection;
  geopackage::GeoPackageCatalogue m_catalogue{*this};
};

}  // namespace

void settleSqlite(const std::filesystem::path& path) {
  letSqliteNeverWait();
  checkSideFiles(path, false);
  sqlite3* raw = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
  const Connection connection(raw);
  if (opened != SQLITE_OK) return;
  sqlite3_busy_timeout(raw, kBusyTimeoutMilliseconds);
  int code = run(raw, "PRAGMA journal_mode = DELETE");
  if (code == SQLITE_OK) code = run(raw, "BEGIN EXCLUSIVE");
  if (code == SQLITE_OK) run(raw, "ROLLBACK");
  const bool sharedByWal = code == SQLITE_OK && std::filesystem::exists(path.string() + "-wal");
  if (sharedByWal || (code & 0xff) == SQLITE_BUSY) throw IoError(sentenceFor(SQLITE_BUSY, path, 0, ""));
}

std::unique_ptr<Database> openSqlite(const std::filesystem::path& path, Access access,
                                     const std::filesystem::path& shownAs) {
  return std::make_unique<SqliteDatabase>(path, access, shownAs);
}

}  // namespace geo::store
