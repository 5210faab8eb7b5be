#include "planning/plan/plan_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
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

template <class T>
T read(const StoredDocument& stored, T (*fromJson)(const std::string&, geo::Issues&), geo::Issues& issues) {
  try {
    return fromJson(stored.text, issues);
  } catch (const geo::DataError& error) {
    throw geo::DataError(geo::message("Version {} of the {} {} cannot be read and stays as it is: {}",
                                      stored.version, stored.kind, stored.name, error.what()));
  }
}

Plan readPlan(const StoredDocument& stored, geo::Issues& issues) {
  return read<Plan>(stored, planFromJson, issues);
}
Outline readOutline(const StoredDocument& stored) {
  geo::Issues untold;
  return read<Outline>(stored, outlineFromJson, untold);
}

void tell(geo::Issues& issues, const std::string& kind, const std::string& name, const char* sentence) {
  issues.push_back(
      {geo::Issue::Severity::error, "plan.unreadable", fmt::format("{} {}", kind, name), sentence});
}

}  // namespace

Plan loadPlan(Workspace& workspace, const std::string& area, int version, geo::Issues& issues) {
  return readPlan(document(workspace, kPlan, area, version), issues);
}

Plan loadPlan(Workspace& workspace, const std::string& area, int version) {
  geo::Issues untold;
  return loadPlan(workspace, area, version, untold);
}

Outline loadOutline(Workspace& workspace, const std::string& id, int version) {
  return readOutline(document(workspace, kOutline, id, version));
}

geo::Issues unreadableDocuments(Workspace& workspace) {
  geo::Issues issues;
  for (const char* kind : {kPlan, kOutline}) {
    std::set<std::string> names;
    for (const StoredDocument& one : documents(workspace, kind)) names.insert(one.name);
    for (const std::string& name : names) {
      try {
        if (kind == kPlan)
          (void)loadPlan(workspace, name);
        else
          (void)loadOutline(workspace, name);
      } catch (const geo::DamagedError& error) {
        tell(issues, kind, name, error.what());
      } catch (const geo::DataError& error) {
        tell(issues, kind, name, error.what());
      }
    }
  }
  return issues;
}

int putPlan(Workspace& workspace, const Plan& plan, const Authorship& authorship) {
  StoredDocument draft = draftOf(plan, authorship);
  const std::optional<StoredDocument> before = newest(workspace, kPlan, plan.area);
  if (before && before->text == draft.text) return before->version;
  geo::Issues untold;
  std::optional<Plan> moved;
  if (before) moved = readPlan(*before, untold);
  if (moved == plan) return before->version;  // as a program of an older format wrote it
  if (before && before->isFrozen && plan.state != State::revised)
    throw geo::DataError(geo::message(
        "The plan of {} is approved and its version {} frozen; open it for revision to amend it.", plan.area,
        before->version));
  if (plan.state == State::approved)
    throw geo::DataError(
        geo::message("A plan is approved by 'lianpian plan approve' only, which checks it first."));
  if (before && before->state != draft.state) {
    moved->comments = plan.comments;
    moved->rounds = plan.rounds;
    moveTo(*moved, plan.state);
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
    if (outline == readOutline(*before)) return before->version;
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
