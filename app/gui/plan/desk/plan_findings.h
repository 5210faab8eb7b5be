#pragma once

#include <map>
#include <memory>
#include <vector>

#include "app/gui/plan/desk/plan_snapshot.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_draft.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// A linked figure as the plan holds it and as it is.
struct FigureNow {
  planning::plan::LinkedFigure held;
  planning::plan::LinkedFigure now;
  planning::plan::FigureState state = planning::plan::FigureState::same;
};

/// What is found in a plan as it stands. Made by a worker, never changed afterwards.
struct PlanFindings {
  PlanFindings(planning::Workspace& workspace, const PlanPointer& checked);

  PlanPointer plan;
  geo::Issues issues;
  std::vector<planning::plan::ChapterProgress> progress;
  std::map<planning::plan::FigureLink, FigureNow> figures;  ///< of every link in the plan's texts
  std::vector<std::map<int, double>> actuals;  ///< by target of the plan: figures of its unit by year

  // At a place of the plan:
  const geo::Issues& ofTarget(std::size_t target) const { return m_targets.at(target); }
  std::vector<const geo::Issue*> ofProject(std::size_t project) const;

 private:
  void readActuals(planning::plan::FigureLookup& lookup);

  std::vector<geo::Issues> m_targets;
  std::vector<std::string> m_projects;  ///< as the issues name them, in the language of the check
};

using PlanFindingsPointer = std::shared_ptr<const PlanFindings>;

}  // namespace app::gui
