#include "app/gui/plan/desk/plan_findings.h"

#include "geo/report/message.h"
#include "planning/plan/plan_check.h"
#include "planning/plan/plan_text.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <charconv>

namespace app::gui {
namespace {

namespace plan = planning::plan;

std::vector<const geo::Issue*> at(const geo::Issues& issues, const std::string& place) {
  std::vector<const geo::Issue*> found;
  for (const geo::Issue& issue : issues)
    if (issue.place == place) found.push_back(&issue);
  return found;
}

/// Those of one target. Two indicators of one title share a place; then each is checked without the other.
geo::Issues issuesOf(const plan::Plan& held, const plan::Target& target, const geo::Issues& all,
                     plan::FigureLookup& lookup) {
  const std::string place = geo::message("target {}, {}", target.what.titleZh, target.unit);
  const auto isNamesake = [&target](const plan::Target& other) {
    return other.what.titleZh == target.what.titleZh && other.what.indicator != target.what.indicator;
  };
  geo::Issues found;
  const auto take = [&](const geo::Issues& issues) {
    for (const geo::Issue* const issue : at(issues, place)) found.push_back(*issue);
  };
  if (std::ranges::any_of(held.targets, isNamesake)) {
    plan::Plan alone = held;
    std::erase_if(alone.targets, isNamesake);
    take(plan::checkTargets(alone, lookup));
  } else {
    take(all);
  }
  return found;
}

}  // namespace

PlanFindings::PlanFindings(planning::Workspace& workspace, const PlanPointer& checked) : plan(checked) {
  plan::FigureLookup lookup(workspace);
  // Links that were written since the last version will be held by the next one.
  plan::Plan held = *checked;
  plan::holdFigures(held, lookup);
  issues = plan::checkPlan(held, lookup);
  progress = plan::progressOf(held);
  for (const plan::LinkedFigure& figure : held.figures)
    figures[figure.link] = {figure, lookup.read(figure.link), lookup.stateOf(figure)};
  readActuals(lookup);
  for (const plan::Target& target : held.targets) m_targets.push_back(issuesOf(held, target, issues, lookup));
  for (const plan::Project& project : held.projects)
    m_projects.push_back(geo::message("project {}", project.id));
}

void PlanFindings::readActuals(plan::FigureLookup& lookup) {
  for (const plan::Target& target : plan->targets) {
    std::map<int, double>& years = actuals.emplace_back();
    for (const std::string& period : lookup.periods(target.what.indicator)) {
      int year = 0;
      std::from_chars(period.data(), period.data() + period.size(), year);
      if (year < target.what.baseYear || year > plan->outline.endYear) continue;
      const plan::LinkedFigure figure = lookup.read({target.what.indicator, target.unit, period});
      if (figure.value) years[year] = *figure.value;
    }
  }
}

std::vector<const geo::Issue*> PlanFindings::ofProject(std::size_t project) const {
  return at(issues, m_projects.at(project));
}

}  // namespace app::gui
