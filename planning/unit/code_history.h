#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/unit/unit.h"

namespace planning {

/// What happened to a unit's code. A "whole" successor takes over the entire old unit, a "part" only some of
/// it.
enum class ChangeKind {
  renamed,                     ///< same code, new name: whole
  recoded,                     ///< new code: whole
  recodedRenamed,              ///< new code and name: whole
  merged,                      ///< into another unit: whole
  split,                       ///< ceases; each successor is a part
  dividedAmong,                ///< ceases; its parts go to neighbours that exist already, or to a new one
  newUnitFromPart,             ///< stays; the successor is made of a part of it
  partialTransfer,             ///< stays; the successor received a part of it
  recodedWithPartialTransfer,  ///< the successor of the same name stem is whole but for parts that went to
                               ///< the others
  renamedWithPartialTransfer,  ///< same code; parts went to the others
  recodedWithTerritory,        ///< new code: whole, and received parts of others
  abolished,                   ///< ceases without successor
};
std::string toString(ChangeKind kind);  ///< as in the file: "recoded", "merged_into", ...
std::optional<ChangeKind> parseChangeKind(const std::string& text);

struct CodeName {
  std::string code;
  std::string name;

  friend bool operator==(const CodeName&, const CodeName&) = default;
};

/// One line of the file. It took effect during `year`; the state at the end of `year` is the new one.
struct CodeChange {
  std::string oldCode;
  std::string oldName;
  Level level = Level::county;
  std::string province;
  std::string prefecture;
  int year = 0;
  std::vector<CodeName> successors;
  ChangeKind kind = ChangeKind::recoded;
};

/// One link of a chain from an old unit to a newer one.
struct TraceStep {
  int year = 0;
  ChangeKind kind = ChangeKind::recoded;
  CodeName from;
  CodeName to;
  bool whole = true;              ///< false: only a part of `from` is in `to`
  bool territoryChanged = false;  ///< a part was lost or gained on the way; no shares are known

  friend bool operator==(const TraceStep&, const TraceStep&) = default;
};

/// Where (some of) a unit is at the end of the trace, and how it came there.
struct Descendant {
  CodeName unit;
  bool whole = true;
  bool territoryChanged = false;
  std::vector<TraceStep> chain;  ///< empty: nothing happened
};

struct Trace {
  std::vector<Descendant> ends;  ///< empty: abolished
  bool abolished = false;
};

/// Changes of administrative codes over the years. Immutable once read.
class CodeHistory {
 public:
  CodeHistory() = default;  ///< no changes known: every code is itself in every year

  /// Columns old_code, old_name, level, province, prefecture, year_to, new_codes, new_names, kind.
  /// A line that cannot be understood becomes an Issue. Throws geo::DataError when a column is missing.
  static CodeHistory fromTable(const geo::Table& table, geo::Issues& issues);

  /// County-level codes. `name` is that of the unit in `fromYear` (may be empty). Applies changes of
  /// `fromYear` itself (a table of that year may show either state) up to and including `toYear`. Throws
  /// geo::DataError when toYear < fromYear: the table of changes runs forward only (see predecessors()).
  Trace trace(const CodeName& unit, int fromYear, int toYear) const;

  /// One step: the changes of `code` in its earliest year of change >= fromYear. Empty: none.
  std::vector<const CodeChange*> nextChanges(const std::string& code, int fromYear) const;
  /// Changes that lead to `code`, in order of year.
  std::vector<const CodeChange*> changesInto(const std::string& code) const;
  /// Every name that `code` ever had here.
  std::vector<std::string> namesOf(const std::string& code) const;
  /// Codes of which `code` is the whole successor, directly or through a chain.
  std::vector<std::string> predecessors(const std::string& code) const;

  /// Units that boundaries of whatever year show inside another one, by a list of known cases (columns code,
  /// unit). Used only where nothing else is found.
  void addAliases(const geo::Table& table);
  std::string aliasOf(const std::string& code) const;  ///< empty: none

  const std::vector<CodeChange>& changes() const { return m_changes; }
  bool isEmpty() const { return m_changes.empty(); }
  int lastYear() const { return m_lastYear; }

  /// Steps of one change, whole and parts told apart.
  static std::vector<TraceStep> stepsOf(const CodeChange& change);

 private:
  std::vector<CodeChange> m_changes;
  std::unordered_map<std::string, std::vector<std::size_t>> m_byOld;
  std::unordered_map<std::string, std::vector<std::size_t>> m_byNew;
  std::unordered_map<std::string, std::string> m_aliases;
  int m_lastYear = 0;
};

}  // namespace planning
