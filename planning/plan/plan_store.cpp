#include "planning/plan/plan_store.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_check.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_review.h"
#include "planning/workspace/workspace.h"

namespace planning::plan {
namespace {

constexpr const char* kPlan = "plan";
constexpr const char* kOutline = "outline";

std::optional<StoredDocument> newest(Workspace& workspace, const char* kind, const std::string& name) {
  const std::vector<StoredDocument> all = documents(workspace, kind);
  if (std::ranges::find(all, name, &StoredDocument::name) == all.end()) return std::nullopt;
  return document(workspace, kind, name, 0);
}

StoredDocument draftOf(const Plan& plan, const Authorship& authorship) {
  StoredDocument draft;
  draft.kind = kPlan;
  draft.name = plan.area;
  draft.state = toString(plan.state);
  draft.isFrozen = plan.state == State::approved;
  draft.by = toText(authorship.by);
  draft.why = authorship.why;
  draft.text = toJson(plan);
  return draft;
}

}  // namespace

Plan loadPlan(Workspace& workspace, const std::string& area, int version) {
  return planFromJson(document(workspace, kPlan, area, version).text);
}

Outline loadOutline(Workspace& workspace, const std::string& id, int version) {
  return outlineFromJson(document(workspace, kOutline, id, version).text);
}

int putPlan(Workspace& workspace, const Plan& plan, const Authorship& authorship) {
  StoredDocument draft = draftOf(plan, authorship);
  const std::optional<StoredDocument> before = newest(workspace, kPlan, plan.area);
  if (before && before->text == draft.text) return before->version;
  if (before && before->isFrozen && plan.state != State::revised)
    throw geo::DataError(geo::message(
        "The plan of {} is approved and its version {} frozen; open it for revision to amend it.", plan.area,
        before->version));
  if (plan.state == State::approved)
    throw geo::DataError(
        geo::message("A plan is approved by 'lianpian plan approve' only, which checks it first."));
  if (before && before->state != draft.state) {
    Plan moved = planFromJson(before->text);
    moved.comments = plan.comments;
    moved.rounds = plan.rounds;
    moveTo(moved, plan.state);
  }
  return appendDocument(workspace, std::move(draft));
}

int putOutline(Workspace& workspace, Outline outline, const Authorship& authorship) {
  StoredDocument draft;
  draft.kind = kOutline;
  draft.name = outline.id;
  draft.state = "issued";
  draft.by = toText(authorship.by);
  draft.why = authorship.why;
  const std::optional<StoredDocument> before = newest(workspace, kOutline, outline.id);
  if (before) {
    outline.version = before->version;
    if (toJson(outline) == before->text) return before->version;
  }
  outline.version = before ? before->version + 1 : 1;
  draft.text = toJson(outline);
  return appendDocument(workspace, std::move(draft));
}

int approvePlan(Workspace& workspace, const std::string& area, const Authorship& authorship) {
  Plan plan = loadPlan(workspace, area);
  moveTo(plan, State::approved);
  FigureLookup lookup(workspace);
  for (const geo::Issue& issue : checkPlan(plan, lookup))
    if (issue.severity == geo::Issue::Severity::error)
      throw geo::DataError(
          geo::message("The plan of {} cannot be approved: {} 'lianpian plan check' lists all that is wrong.",
                       area, issue.text));
  return appendDocument(workspace, draftOf(plan, authorship));
}

}  // namespace planning::plan
