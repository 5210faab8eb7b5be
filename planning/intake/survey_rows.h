#pragma once

#include <string>
#include <vector>

#include "planning/figures/codebook.h"
#include "planning/intake/survey_import.h"
#include "planning/intake/survey_reader.h"
#include "planning/unit/code_match.h"

namespace planning {

/// Rows of a table after reading, one a code.
struct SurveyRows {
  std::vector<SurveyRow> rows;
  std::vector<bool> leftOut;  ///< by row: of no unit, and not to become one
};

/// Puts the rows' figures, and those that are derived from them, under boundary units and row keys; fills
/// everything of `import` but the reading part.
void distributeRows(const SurveyRows& rows, const CodeMatch& match, const Codebook& codebook,
                    const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                    const std::string& period, SurveyImport& import);

}  // namespace planning
