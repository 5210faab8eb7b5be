#pragma once

#include <cstddef>

#include "geo/table/table.h"
#include "planning/figures/codebook.h"
#include "planning/intake/survey_columns.h"
#include "planning/intake/survey_import.h"

namespace planning {

/// Finds the columns of codes and of names: fills code, codePrefix, name, codeCandidates, contradiction and
/// numbering of `columns`. A column whose rows are named like other units than its numbers say holds no
/// codes, nor does one that the user has assigned or left out.
void findUnitColumns(const geo::Table& table, const Codebook& codebook, const KnownUnits& known,
                     const SurveyOptions& options, SurveyColumns& columns);

/// Places above the units, by the names of the columns or of most of their cells.
void findPlaceColumns(const geo::Table& table, const KnownUnits& known, SurveyColumns& columns);

bool holdSameCodes(const geo::Table& table, std::size_t a, std::size_t b, const KnownUnits& known);

/// Half of the rows are named like units.
bool areNamesEnough(const geo::Table& table, const SurveyColumns& columns, const KnownUnits& known);

}  // namespace planning
