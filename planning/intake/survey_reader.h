#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "geo/table/table.h"
#include "planning/figures/codebook.h"
#include "planning/figures/figure.h"
#include "planning/intake/survey_columns.h"
#include "planning/intake/survey_import.h"
#include "planning/intake/survey_totals.h"
#include "planning/unit/code_match.h"

namespace planning {

/// A row of a survey table as it was understood.
struct SurveyRow {
  NamedUnit unit;
  Flag flag = Flag::reported;
  SurveyValues values;
};

/// Rows that count, one for each code; rows that sum others are checked against them and left out. Fills the
/// reading part of `import`'s report and issues.
std::vector<SurveyRow> readSurveyRows(const geo::Table& table, const Codebook& codebook,
                                      const SurveyColumns& columns,
                                      const std::unordered_set<std::string>& knownCodes, const CodeTree& tree,
                                      SurveyImport& import);

}  // namespace planning
