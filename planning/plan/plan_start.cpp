#include "planning/plan/plan_start.h"

#include <algorithm>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/plan_store.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

namespace planning::plan {

Plan startPlan(Workspace& workspace, const std::function<Outline()>& outline, const std::string& area,
               const std::string& language, const Person& by) {
  const auto stored = documents(workspace, "plan");
  if (std::ranges::find(stored, area, &StoredDocument::name) != stored.end())
    throw geo::DataError(geo::message(
        "The workspace has a plan of '{}' already; 'lianpian plan show' writes it to a file.", area));
  FigureLookup lookup(workspace);
  WorkspaceTransaction transaction(workspace);
  if (documents(workspace, "outline").empty())
    putOutline(workspace, outline(), {geo::message("The outline that ships"), by});
  const Outline followed = loadOutline(workspace, documents(workspace, "outline").front().name);
  Plan draft = draftPlan(lookup, followed, area, language);
  putPlan(workspace, draft, {geo::message("A plan to start from"), by});
  transaction.commit();
  return draft;
}

}  // namespace planning::plan
