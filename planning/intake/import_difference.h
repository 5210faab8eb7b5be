#pragma once

#include "geo/table/table_writer.h"
#include "planning/summary/figure_comparison.h"

namespace planning {
class Workspace;
}

namespace planning::forms {

/// One row a stored figure that an import would replace: unit, name, indicator, period, stored and new value,
/// change in percent (absent from 0, or where one is missing).
geo::TableToWrite differenceTable(Workspace& workspace, const FigureComparison& comparison);

}  // namespace planning::forms
