#pragma once

#include <string>
#include <vector>

#include "geo/issue.h"
#include "geo/table.h"
#include "planning/area.h"
#include "planning/code_history.h"
#include "planning/codebook.h"
#include "planning/survey_import.h"
#include "planning/workspace.h"

namespace planning {

struct SurveyAttachment {
  std::string period;
  std::string codeColumn;  ///< empty: found by content
  std::string nameColumn;
  std::string source;  ///< of the figures, for maps; empty: the table's name
};

/// Imports a table and stores what came of it: indicators, figures, units that have a row but no polygon,
/// notes of units. Without a `codebook` the workspace's own one serves and unknown number columns become
/// indicators of their own. One transaction: where the user stops it, the workspace is as it was.
SurveyImport attachSurvey(Workspace& workspace, const geo::Table& table, const Codebook* codebook,
                          const CodeHistory& history, const SurveyAttachment& options,
                          geo::Progress* progress = nullptr);

struct AttachedAreas {
  std::vector<Area> areas;
  geo::Issues issues;
};

/// Stores the published list with each member linked to its unit and to the row that carries its figures.
/// `survey`: the import of the baseline where it was just made; may be null.
AttachedAreas attachAreas(Workspace& workspace, const geo::Table& list, const geo::Table& members,
                          const CodeHistory& history, const SurveyImport* survey);

/// 0 where the workspace does not say.
int boundaryYear(const WorkspaceInfo& info);

}  // namespace planning
