#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "geo/coverage/coverage.h"
#include "geo/layer/layer.h"
#include "geo/report/error.h"
#include "geo/report/issue.h"
#include "geo/store/database.h"
#include "geo/store/file_lock.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/table_log.h"
#include "planning/workspace/workspace.h"

/// Shared by the .cpp files of Workspace only.
namespace planning {

/// Sentence of the DamagedError.
std::string lacksTable(const std::filesystem::path& path, const std::string& table);

/// What makes a tree of stored units that stand above themselves.
struct TreeRepair {
  std::vector<std::string> codes;                               ///< of the units that change
  std::map<Level, std::map<std::string, std::string>> parents;  ///< the new one by code
  std::string before;                                           ///< lines: table, code, parent
  std::string after;
};
/// Absent where what is stored is a tree.
std::optional<TreeRepair> repairOf(geo::store::Database& database);

struct Workspace::Impl {
  std::filesystem::path path;
  std::optional<geo::store::FileLock> lock;  ///< outlives the database
  std::unique_ptr<TableLog> tableLog;        ///< outlives the database; none where that is only read
  std::unique_ptr<geo::store::Database> database;
  bool readOnly = false;
  bool tolerant = false;       ///< shows what is left of a damaged file
  std::set<std::string> lost;  ///< tables of which a part could not be read
  geo::Issues issues;
  std::function<void(const geo::Issue&)> tell;  ///< of each issue; may be none

  TreeRepair tree;  ///< of a file that cannot be changed: applied to what is read

  std::string unprotected;  ///< why there is no lock; empty: there is one, or another process has it

  void takeLock();
  void openDatabase();
  /// What is written from now on gets into the log.
  void logTables();
  bool hasFittingTables();
  void bringUpToDate();
  /// No walk up may go round: mends units that stand above themselves, in the file where it may be written.
  void repairTree(bool mayWrite);
  bool hasStored(const TreeRepair& repair);
  void putParents(std::vector<Unit>& units, Level level) const;
  void note(geo::Issue::Severity severity, const char* kind, const std::string& place, std::string text);
  void noteLost(const std::string& table, std::size_t rowsRead);

  /// Runs `read`, which fills `rows` from one table. Where the table is missing or damaged: DamagedError;
  /// tolerant, the rows up to there stay and an issue says so, once a table.
  template <class Rows, class Read>
  void read(const std::string& table, const Rows& rows, Read&& read) {
    try {
      if (!database->hasTable(table)) throw geo::DamagedError(lacksTable(path, table));
      std::forward<Read>(read)();
    } catch (const geo::DamagedError&) {
      if (!tolerant) throw;
      noteLost(table, rows.size());
    } catch (const geo::DataError& error) {  // a word that is none of the known ones
      if (!tolerant) throw;
      note(geo::Issue::Severity::error, "workspace.entry_unknown", table, error.what());
      noteLost(table, rows.size());
    }
  }

  /// Of units and figures.
  std::string boundaryVersion();
  std::vector<std::string> countyCodes();
  geo::Crs crs();
  geo::Layer storedPolygons();

  /// Before every write: never into a file of which a part could not be read.
  void requireWritable() const;
};

/// An empty text is stored as NULL.
inline geo::store::Value orNull(const std::string& text) {
  return text.empty() ? geo::store::Value(geo::store::Null{}) : geo::store::Value(text);
}
inline geo::store::Value orNull(const std::optional<double>& number) {
  return number ? geo::store::Value(*number) : geo::store::Value(geo::store::Null{});
}
inline geo::store::Value orNull(const std::optional<int>& number) {
  return number ? geo::store::Value(std::int64_t{*number}) : geo::store::Value(geo::store::Null{});
}
inline std::optional<int> optionalInteger(const geo::store::Statement& row, int index) {
  if (std::holds_alternative<geo::store::Null>(row.column(index))) return std::nullopt;
  return static_cast<int>(row.integer(index));
}

void writeInfo(geo::store::Database& database, const WorkspaceInfo& info);
/// Throws DamagedError for what cannot be read.
WorkspaceInfo readInfo(geo::store::Database& database);
std::string boundaryVersion(geo::store::Database& database);

/// Counties as given; prefectures and provinces dissolved from the coverage by the counties' parents.
void writeUnits(geo::store::Database& database, const Boundaries& boundaries, int srsId);
void writeRepairs(geo::store::Database& database, const Boundaries& boundaries, int srsId);
/// The derived table; absent where it is missing or damaged.
std::optional<geo::Coverage> storedCoverage(geo::store::Database& database);
/// With its levels of detail.
void writeCoverage(geo::store::Database& database, const geo::Coverage& coverage);

struct FigureColumn {
  std::string indicator;
  std::string period;  ///< the newest
  std::string name;    ///< of the column, distinct without regard to case
};
/// Of the view `county_figures`: indicators with figures, in the order of the codebook.
std::vector<FigureColumn> figureColumns(geo::store::Database& database);

/// The view `county_figures`: each county with every indicator's value of its newest period.
void rebuildCountyFigures(geo::store::Database& database);

}  // namespace planning
