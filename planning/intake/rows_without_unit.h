#pragma once

#include <string>
#include <vector>

#include "planning/figures/codebook.h"
#include "planning/intake/survey_columns.h"
#include "planning/intake/survey_import.h"
#include "planning/intake/survey_reader.h"
#include "planning/intake/survey_totals.h"
#include "planning/unit/code_history.h"
#include "planning/unit/code_match.h"
#include "planning/unit/unit.h"

namespace planning {

/// What a table is judged by.
struct TableContext {
  const std::string& source;  ///< for messages
  const Codebook& codebook;
  const CodeTree& tree;
  const KnownUnits& known;
  const std::vector<Unit>& parents;
  const CodeHistory& history;  ///< empty where the workspace's codes are not Chinese ones
  int year = 0;                ///< of the table's codes
  bool keepUnmatched = false;
};

/// Rows that no unit takes: sums of other rows (moved to `reading.totals`), remarks, and rows of places that
/// nobody knows. Each is named in `import`; `match.rows` keeps those that belong to no unit and those whose
/// code the history knows in that year. Returns by row what is not to be stored.
std::vector<bool> judgeUnmatched(const TableContext& context, SurveyReading& reading, CodeMatch& match,
                                 SurveyImport& import);

/// Compares the sums of the table with its rows of units.
void checkSums(const TableContext& context, const SurveyReading& reading, const std::vector<bool>& leftOut,
               SurveyImport& import);

}  // namespace planning
