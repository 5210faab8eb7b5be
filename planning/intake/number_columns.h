#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "geo/table/table.h"
#include "planning/intake/survey_columns.h"
#include "planning/intake/survey_import.h"
#include "planning/reading/number_text.h"

namespace planning {

/// Whether a column that no codebook knows holds figures: more numbers than other words, however they are
/// written. A few words among numbers do not make it a column of words.
bool holdsNumbers(const geo::Table& table, std::size_t column, const std::optional<NumberStyle>& style = {});

/// How the numbers of each column of figures are written, in the order of `columns.indicators`. Columns with
/// a decimal comma are named in `report`. Throws geo::DataError naming column, cell and options where both
/// readings are possible.
std::vector<NumberStyle> numberStylesOf(const geo::Table& table, const SurveyColumns& columns,
                                        const SurveyOptions& options, SurveyReport& report);

}  // namespace planning
