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
  std::string remark;  ///< what the row says where it has no known code and no number
};

struct SurveyReading {
  std::vector<SurveyRow> rows;   ///< one for each code, in the order of the file
  std::vector<TotalRow> totals;  ///< rows that sum others, by their names or codes
};

/// Fills the reading part of `import`'s report and issues. Throws geo::DataError where the numbers of a
/// column can be read in two ways.
SurveyReading readSurveyRows(TableNumbers& numbers, const Codebook& codebook, const SurveyColumns& columns,
                             const KnownUnits& known, const CodeTree& tree, const SurveyOptions& options,
                             SurveyImport& import);

}  // namespace planning
