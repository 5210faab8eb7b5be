#pragma once

#include <string>

#include "geo/table/workbook_writer.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/place_names.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// The data of a plan as a workbook: a list of the sheets; targets, projects, amounts, investment, schedule;
/// each table of the chapters by its number ("1.1"); all linked figures with flag and source. Heads say the
/// units, numbers are numbers, flags other than "reported" stand in a column beside theirs. Throws
/// geo::DataError where the investment cannot be added up.
geo::FormWorkbook annexOf(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                          const std::string& language);

}  // namespace planning::plan
