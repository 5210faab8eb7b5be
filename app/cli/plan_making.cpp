#include "app/cli/plan_making.h"

#include "app/data/shipped_data.h"
#include "geo/error.h"
#include "geo/message.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/plan_markdown.h"
#include "planning/plan/plan_store.h"

#include <algorithm>

namespace app::cli {

namespace plan = planning::plan;

plan::Outline shippedOutline() {
  return plan::outlineFromTables({shippedTable("plan_chapters.csv"), shippedTable("plan_frame.csv"),
                                  shippedTable("plan_codebook.csv"), shippedTable("codebook.csv"),
                                  shippedTable("outline_targets_2015_2020.csv")});
}

plan::Plan makePlan(planning::Workspace& workspace, const std::string& area, const std::string& language,
                    const std::string& by) {
  const auto stored = plan::documents(workspace, "plan");
  if (std::ranges::find(stored, area, &plan::StoredDocument::name) != stored.end())
    throw geo::DataError(geo::message(
        "The workspace has a plan of '{}' already; 'lianpian plan show' writes it to a file.", area));
  plan::FigureLookup lookup(workspace);
  geo::store::Transaction transaction(workspace.database());
  if (plan::documents(workspace, "outline").empty())
    plan::putOutline(workspace, shippedOutline(), {geo::message("The outline that ships"), by});
  const plan::Outline outline =
      plan::loadOutline(workspace, plan::documents(workspace, "outline").front().name);
  plan::Plan draft = plan::draftPlan(lookup, outline, area, language);
  plan::putPlan(workspace, draft, {geo::message("A plan to start from"), by});
  transaction.commit();
  return draft;
}

std::string markdownOf(planning::Workspace& workspace, plan::FigureLookup& lookup, const plan::Plan& one,
                       const std::string& language) {
  return plan::toMarkdown(one, lookup, plan::placeNames(workspace, lookup, one.area, language), language);
}

}  // namespace app::cli
