#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planning/codebook/codebook_checks.h"
#include "planning/workspace/person.h"

namespace planning {
class Workspace;
}

namespace planning::forms {

/// One entry as it was and as it becomes; absent: it is not there.
struct EntryChange {
  std::optional<CodebookEntry> before;
  std::optional<CodebookEntry> after;

  const std::string& id() const { return (after ? after : before)->indicator.id; }
  friend bool operator==(const EntryChange&, const EntryChange&) = default;
};

/// Entries that change together.
struct CodebookEdit {
  std::vector<EntryChange> changes;
  /// Where entries that were taken out had stood, by id, so that they come back there.
  std::vector<std::pair<std::string, std::int64_t>> places;

  CodebookEdit reversed() const;
  friend bool operator==(const CodebookEdit&, const CodebookEdit&) = default;
};

/// From the view to the given entry; `id`: of the stored one that it replaces, empty for a new one.
CodebookEdit editOf(const CodebookView& view, const std::string& id, const CodebookEntry& given);
CodebookEdit takingOut(const CodebookView& view, const std::string& id);
/// Adds what the view lacks and replaces what differs; a group that `given` does not name keeps its names.
CodebookEdit editTowards(const CodebookView& view, const Codebook& given);

/// A sentence about one entry of an edit.
struct EditRemark {
  std::string indicator;
  FieldRemark remark;
};
/// About all entries together, as they would be with the others changed too.
std::vector<EditRemark> editRemarks(const CodebookView& view, const CodebookEdit& edit);

/// Stores it in one transaction and one entry of the log. Throws geo::DataError, naming the entry: one that
/// is not as the edit has it before, what entryRemarks() refuses, what reasonToKeep() says.
/// Returns the edit with the places of what was taken out.
CodebookEdit applyEdit(Workspace& workspace, const CodebookEdit& edit, const std::vector<audit::Rule>& rules,
                       const std::string& why, const Person& by = {});

}  // namespace planning::forms
