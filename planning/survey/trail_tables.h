#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "planning/survey/trail.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/table_log.h"

namespace planning::survey {

/// Compares the rows of the tables with what the entries of the chain kTablesSubmission say, and the entries
/// of the log with those that they name.
class TableCheck {
 public:
  explicit TableCheck(TrailReport& report) : m_report(report) {}

  /// Every entry of the log, in its order.
  void read(const StoredRevision& entry, bool isSound);
  void compare(Workspace& workspace);

 private:
  struct Row {
    std::string digest;
    std::int64_t entry = 0;  ///< of the chain, that put it last
  };
  struct Table {
    std::map<std::int64_t, Row> rows;
    std::string digest;  ///< "COUNT SHA256"; empty: to be made again
  };

  void apply(const StoredRevision& entry, const TableEntry& said);
  void compareEntries(const StoredRevision& entry, const TableEntry& said);
  void compareWhole(std::int64_t entry, const TableEntry& said);
  void compareRows(Workspace& workspace, const std::string& name, const Table& table);
  const std::string& digestOf(Table& table);
  void fault(TrailFault::Kind kind, std::int64_t entry, std::string text);

  TrailReport& m_report;
  std::map<std::string, Table> m_tables;
  std::vector<std::pair<std::int64_t, std::string>> m_entries;  ///< from the last one of the chain on
  std::string m_otherFigures;
  std::int64_t m_last = 0;  ///< sequence of the last one that was read
  bool m_isBroken = false;  ///< told already: nothing can be compared
};

}  // namespace planning::survey
