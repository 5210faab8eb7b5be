#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace planning {
class Workspace;
}

namespace planning::forms {

/// One import of a table, as the workspace remembers it.
struct ImportRecord {
  std::int64_t id = 0;  ///< from 1
  std::string file;     ///< its name
  std::string sha256;
  std::string period;  ///< or several, with commas
  std::string round;   ///< empty: outside of any
  std::string madeAt;  ///< ISO time
  std::string madeBy;
  int rows = 0;
  int figures = 0;                 ///< that it added or changed
  std::int64_t firstRevision = 0;  ///< of the entries in the log, last included
  std::int64_t lastRevision = 0;
  std::map<std::string, std::string> columns;  ///< of the table -> indicator
  std::string before;                          ///< JSON: what else it changed, for undoImport()
  std::string undoneAt;                        ///< empty: it stands
  std::int64_t undoRevision = 0;               ///< the first entry that undid it
  std::int64_t lastUndoRevision = 0;
};

/// In their order; empty for a workspace without any.
std::vector<ImportRecord> imports(Workspace& workspace);

/// Within the caller's transaction; sets id, time and user and returns the id.
std::int64_t recordImport(Workspace& workspace, ImportRecord record);

/// The choice of columns that was made for a table with these column names; empty where none was.
std::map<std::string, std::string> rememberedColumns(Workspace& workspace,
                                                     const std::vector<std::string>& columns);
void rememberColumns(Workspace& workspace, const std::vector<std::string>& columns,
                     const std::map<std::string, std::string>& choice);

struct Undone {
  ImportRecord import;
  std::size_t restored = 0;  ///< figures that have their value from before
  std::size_t removed = 0;   ///< figures that were not there before
};

/// Puts figures, new units and indicators, notes and the source of the figures back to what they were before
/// the import; one transaction, one entry of the log in every chain concerned. Throws DataError: no such
/// import, undone already, a later import or edit changed figures of it (names it), approved figures.
Undone undoImport(Workspace& workspace, std::int64_t id);

}  // namespace planning::forms
