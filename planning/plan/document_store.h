#pragma once

#include <functional>
#include <string>
#include <vector>

#include "geo/report/issue.h"

namespace geo::store {
class Database;
}
namespace planning {
class Workspace;
}

namespace planning::plan {

/// One version of a plan or an outline as it lies in the table plan_documents.
struct StoredDocument {
  std::string kind;  ///< "plan", "outline"
  std::string name;  ///< area, or the outline's id
  int version = 0;   ///< from 1
  std::string state;
  bool isFrozen = false;  ///< never to be followed by a change of its own
  std::string at;
  std::string by;  ///< text of a Person
  std::string why;
  std::string sha256;  ///< of `text`
  std::string text;    ///< canonical JSON; empty in lists
};

/// The tables of plans, where they are lacking: made with the first plan.
void makePlanTables(geo::store::Database& database);

/// Throws geo::IoError where the workspace is open for reading only.
void requirePlansWritable(Workspace& workspace);

/// All versions without their texts, by name and version.
std::vector<StoredDocument> documents(Workspace& workspace, const std::string& kind);

struct DocumentText {
  std::string name;
  int version = 0;
  std::string text;
};
/// Of all versions of plans and outlines, as they lie there, in the order in which they were stored.
void eachDocumentText(Workspace& workspace, const std::function<void(const DocumentText&)>& visit);

/// Version 0: the newest. Throws geo::DataError where there is none; geo::DamagedError where the text is not
/// the one that was stored.
StoredDocument document(Workspace& workspace, const std::string& kind, const std::string& name, int version);

/// Stores `document.text` as the next version; one transaction, one revision ("plan wumeng 3"). Returns its
/// number.
int appendDocument(Workspace& workspace, StoredDocument document);

/// What does not fit: a text that is not the one of its checksum, a checksum or a state that is not the one
/// in the log, a version of the log that is gone, one that the log does not know. Reads every text.
geo::Issues verifyDocuments(Workspace& workspace);

}  // namespace planning::plan
