#pragma once

#include <map>
#include <string>
#include <vector>

#include "planning/figures/codebook.h"
#include "planning/intake/survey_import.h"
#include "planning/unit/code_match.h"

namespace planning {

/// Rows of a table after reading: one per code, figures of one row by indicator, derived ones included.
struct SurveyRows {
  std::vector<NamedUnit> units;
  std::vector<std::map<std::string, Figure>> figures;  ///< by row; Figure::unit not yet set
  std::vector<bool> leftOut;                           ///< by row: of no unit, and not to become one
};

/// Puts the rows' figures under boundary units and row keys; fills everything of `import` but the reading
/// part.
void distributeRows(const SurveyRows& rows, const CodeMatch& match, const Codebook& codebook,
                    const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                    const std::string& period, SurveyImport& import);

}  // namespace planning
