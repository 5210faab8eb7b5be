#pragma once

#include <set>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/plan/plan.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"

namespace planning {
class Workspace;
}

/// What of stored plans goes into a package.
namespace planning::share {

/// A section of a chapter; or a table, a line a row with tabs between its cells, the heads first.
struct PlanText {
  int chapter = 0;
  std::string chapterZh;
  std::string chapterEn;
  std::string titleZh;
  std::string titleEn;
  bool isTable = false;
  std::string text;  ///< figures written out
};

/// Of one approved version.
struct PlanExcerpt {
  std::string area;
  std::string areaZh;
  std::string areaEn;
  std::string titleZh;
  std::string titleEn;
  int version = 0;
  std::string approvedAt;  ///< UTC
  int midYear = 0;
  int endYear = 0;
  bool isWhole = false;  ///< the unit looks after the area and every county of the plan
  std::vector<plan::Target> targets;
  std::vector<plan::Project> projects;
  std::vector<PlanText> texts;  ///< only of a whole one
};

struct PlanExcerpts {
  std::vector<PlanExcerpt> plans;
  geo::Issues leftOut;  ///< notes for who gives the package: they name others, and never go into it
};

/// Whom plans are read for.
struct PlanReader {
  const std::string& unit;                ///< id of the organisation
  const std::set<std::string>& counties;  ///< whose figures it may see
  const std::set<std::string>& areas;     ///< that it looks after as a whole
  const std::vector<Area>& allAreas;      ///< of the workspace
  const std::vector<Unit>& allCounties;   ///< of the workspace
  const std::string& language;            ///< "zh", "en": of units behind figures in texts
};

/// Of each area that the reader looks after, or that has one of its counties: the newest approved version of
/// its plan. Targets and projects of its counties; those of the area and its provinces, of no county, and
/// chapters only where it looks after all that the plan is for. Never what names another county or speaks of
/// a figure of another place, drafts, notes, comments, rounds of review, the outline, the spatial structure.
/// Throws as plan::loadPlan() does.
PlanExcerpts planExcerpts(Workspace& source, const PlanReader& reader);

}  // namespace planning::share
