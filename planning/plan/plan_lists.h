#pragma once

#include <string>
#include <vector>

#include "geo/table/table.h"
#include "geo/table/table_writer.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// Lists of a plan that are edited as tables: "targets", "projects", "amounts" (of projects, by source and
/// year), "places" (centres and towns), "axes" (a row a place), "zones" (a row a county), "notes".
const std::vector<std::string>& planListNames();

/// A row an entry, a column a field by its name in plan_fields.h; numbers as they are, absent ones empty.
/// Throws geo::DataError for a name that is none.
geo::TableToWrite planListTable(const Plan& plan, const std::string& name);

/// The table takes the place of the list: rows that are not there any more are gone. Amounts stay with
/// projects of the same id. Throws geo::DataError that names file, row and field: a column that is missing,
/// unknown or there twice, a cell that is not of the field's kind, a target or project that stands twice, an
/// amount of a project that the plan does not have. The plan is changed only where all could be read.
void putPlanList(Plan& plan, const std::string& name, const geo::Table& table);

}  // namespace planning::plan
