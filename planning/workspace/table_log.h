#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geo/store/database.h"
#include "geo/store/row_watch.h"

/// The rows of the workspace's tables in the log: each transaction that changes some, or that adds entries,
/// ends with an entry of the chain kTablesSubmission. Its "after" has lines of fields separated by tabs:
///   log     count   sha256         the entries that this transaction added, with their numbers
///   TABLE   fid     sha256 or -    a row as it is now; gone
///   TABLE   =       count sha256   the whole table: at the beginning and at each approval
/// and its "before" a line for each table: TABLE, sha256 of these rows as the transaction found them.
namespace planning {

inline constexpr const char* kTablesSubmission = "tables";
inline constexpr const char* kTablesEntry = "tables";
inline constexpr const char* kRowGone = "-";
/// Figures of boundaries that are not the workspace's: nothing writes them, so they are looked at as a whole.
inline constexpr const char* kOtherFigures = "figures of other boundaries";

/// What is in the log row by row: all tables but the log itself, figures (which have lines in its other
/// chains), what only says how the map looks, and the backend's own.
std::span<const char* const> loggedTables();

using RowDigests = std::map<std::int64_t, std::string>;  ///< by fid

/// SHA-256 of their lines: fid, tab, digest.
std::string digestOfRows(const RowDigests& rows);

struct LoggedRow {
  std::int64_t number = 0;  ///< fid
  std::string digest;
  std::string name;  ///< its first words, for people
};
/// The rows that belong into the log; none where there is no such table. O(bytes of the table).
void eachLoggedRow(geo::store::Database& database, const std::string& table,
                   const std::function<void(const LoggedRow&)>& visit);
/// "COUNT SHA256" of the figures of other boundaries.
std::string digestOfOtherFigures(geo::store::Database& database);

/// One entry of kTablesSubmission, read.
struct TableEntry {
  std::string entries;                                              ///< "COUNT SHA256"
  std::map<std::string, std::map<std::int64_t, std::string>> rows;  ///< by table; kRowGone
  std::map<std::string, std::string> whole;                         ///< by table: "COUNT SHA256"
  std::map<std::string, std::string> before;                        ///< by table
};
/// Absent where it is not one.
std::optional<TableEntry> parseTableEntry(const std::string& before, const std::string& after);

/// "COUNT SHA256" of entries: number and hash.
std::string digestOfEntries(const std::vector<std::pair<std::int64_t, std::string>>& entries);

/// Writes these entries for one connection. The first one has all rows of all tables.
class TableLog final : public geo::store::RowWatch {
 public:
  explicit TableLog(geo::store::Database& database) : m_database(database) {}

  bool watches(std::string_view table) const override;
  void touched(std::string_view table, std::int64_t row, std::span<const geo::store::Value> before) override;
  void beforeCommit() override;
  void forget() noexcept override;

 private:
  struct Text {
    std::string before;
    std::string after;
  };
  Text changes();
  Text everything(bool asRows);
  void write(Text text, bool isFirst);

  geo::store::Database& m_database;
  std::map<std::string, RowDigests, std::less<>> m_found;  ///< by table; empty digest: a new row
  std::set<std::int64_t> m_entries;                        ///< of the log, that this transaction added
  bool m_isWriting = false;
};

}  // namespace planning
