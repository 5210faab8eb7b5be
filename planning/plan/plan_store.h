#pragma once

#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/plan/document_store.h"
#include "planning/plan/plan.h"
#include "planning/workspace/person.h"

namespace planning {
class Workspace;
}

namespace planning::plan {

/// Who stores a version and why.
struct Authorship {
  std::string why;
  Person by;  ///< unknown: the login name
};

/// Version 0: the newest. Throw what document() throws, and geo::DataError that names the version where its
/// text cannot be read. `issues`: what planFromJson() tells.
Plan loadPlan(Workspace& workspace, const std::string& area, int version = 0);
Plan loadPlan(Workspace& workspace, const std::string& area, int version, geo::Issues& issues);
Outline loadOutline(Workspace& workspace, const std::string& id, int version = 0);

/// Each plan and outline whose newest version cannot be read, with the reason; of the others nothing.
geo::Issues unreadableDocuments(Workspace& workspace);

/// Stores the plan as the area's next version, or nothing where it is the newest one already; returns the
/// number. Throws geo::DataError: a newest version that cannot be read, a state that may not follow the
/// newest version's, an approved plan that is changed without being opened for revision, "approved" (that is
/// approvePlan's).
int putPlan(Workspace& workspace, const Plan& plan, const Authorship& authorship);

/// Stores the outline as its next version, as above; `version` within it is set.
int putOutline(Workspace& workspace, Outline outline, const Authorship& authorship);

/// From "review" to "approved": the version is frozen, its checksum stands in the log. Throws geo::DataError
/// that names the first error where checkPlan() finds some.
int approvePlan(Workspace& workspace, const std::string& area, const Authorship& authorship);

}  // namespace planning::plan
