#pragma once

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/model/map_document.h"
#include "planning/plan/circular.h"
#include "planning/plan/plan_store.h"

namespace planning {
class Workspace;
}

namespace app::gui {

using PlanPointer = std::shared_ptr<const planning::plan::Plan>;

/// An area, and how far its plan is.
struct PlanTally {
  std::string area;
  std::string nameZh;
  std::string nameEn;
  int version = 0;    ///< newest one; 0: the area has no plan
  std::string state;  ///< of that version, as its row says
};

/// Unsaved edits of a plan that lie beside the workspace.
struct RescuedPlan {
  PlanPointer plan;
  int version = 0;  ///< that was edited
  std::string at;   ///< when: ISO 8601 UTC
};

/// What the plan room shows of a workspace. Made by a worker, never changed afterwards.
struct PlanSnapshot {
  /// An area that is not there: the first one with a plan, else the first one. `today`: ISO date.
  PlanSnapshot(planning::Workspace& workspace, const DocumentPointer& shown, const std::string& wished,
               const std::string& today);

  DocumentPointer document;
  std::string today;
  bool isReadOnly = false;
  std::vector<PlanTally> plans;  ///< those with a plan first
  std::string area;              ///< chosen; empty: the workspace has no areas
  PlanPointer stored;  ///< newest version that can be read; null: the area has no plan, or none of that kind
  int storedVersion = 0;  ///< its number; another than version() where newer ones cannot be read
  std::vector<planning::plan::StoredDocument> versions;     ///< of the area, ascending, without texts
  std::vector<std::string> provinces;                       ///< of the area's list
  std::map<std::string, std::vector<std::string>> periods;  ///< with figures, by indicator
  std::vector<planning::plan::Circular> circulars;
  std::optional<RescuedPlan> rescued;
  geo::Issues issues;  ///< of what was stored and rescued

  int version() const { return versions.empty() ? 0 : versions.back().version; }
  const PlanTally* tally(const std::string& id) const;
  /// Of "area:<id>", "province:<name>" or a county's code; the text itself where it is not known.
  QString placeName(const std::string& language, const std::string& unit) const;

 private:
  void readNewest(planning::Workspace& workspace);

  struct Name {
    std::string zh;
    std::string en;
  };
  std::map<std::string, Name> m_names;  ///< by code
};

using PlanSnapshotPointer = std::shared_ptr<const PlanSnapshot>;

}  // namespace app::gui
