#pragma once

#include <sqlite3.h>

#include <chrono>
#include <optional>
#include <set>
#include <string>

#include "geo/report/progress.h"

/// What a database that somebody else wrote may not do. Private to geo/store.
namespace geo::store {

/// On one connection, which it outlives. Views are never read through and triggers do nothing but keep the
/// spatial index and row counts of a GeoPackage, for which the functions that they call are there; a
/// statement ends when the user wants it to, or beyond Limit::seconds without a row.
class SqliteGuard {
 public:
  SqliteGuard() = default;
  SqliteGuard(const SqliteGuard&) = delete;
  SqliteGuard& operator=(const SqliteGuard&) = delete;

  /// Before the first statement. `isSalvage`: the schema may be written in memory, to read past its damage.
  void install(sqlite3* connection, bool isForReading, bool isSalvage);
  /// Reads which views and triggers there are. False where the schema cannot be read. To be asked again
  /// where another program may have changed it.
  bool readSchema(sqlite3* connection);

  /// Of a file that is written: its triggers may use the virtual table of the index from now on. What they do
  /// with it is still asked for. After readSchema().
  void allowIndex(sqlite3* connection) const;

  /// A trigger that could change or swallow what is written; empty: none. After readSchema().
  const std::string& foreignTrigger() const { return m_foreignTrigger; }
  /// The view or trigger that the last statement was refused for.
  const std::string& refused() const { return m_refused; }
  bool ranOutOfTime() const { return m_ranOutOfTime; }

  void stopBy(const Progress* progress) { m_progress = progress; }
  /// At the begin of a statement and at each row.
  void beginStep() {
    m_since.reset();
    m_ranOutOfTime = false;
  }

 private:
  static int ask(void* self, int action, const char* first, const char* second, const char* database,
                 const char* source);
  static int tick(void* self);
  int allow(int action, const char* first, const char* source);
  int mayGoOn();

  const Progress* m_progress = nullptr;
  std::optional<std::chrono::steady_clock::time_point> m_since;  ///< asked for at the first tick only
  bool m_ranOutOfTime = false;
  std::set<std::string> m_views;  ///< names in small letters
  std::set<std::string> m_triggers;
  std::string m_foreignTrigger;
  std::string m_refused;
};

}  // namespace geo::store
