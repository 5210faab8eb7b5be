#pragma once

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/intake/survey_columns.h"

namespace planning::forms {

/// A table of one block: a row inside it that names the columns anew begins another block, so does a second
/// column of units beside the first, and a row with a year alone dates the rows below it. Blocks become one
/// table by the names of their columns; rows of one unit become one. Each is told in `issues`. Throws
/// geo::DataError naming row or columns where blocks cannot be told apart.
geo::Table joinBlocks(geo::Table table, const KnownUnits& known, geo::Issues& issues);

}  // namespace planning::forms
