#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "geo/table/workbook_writer.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// Null where the unit has none.
const YearlyFigure* figureOf(const Register& all, const std::string& unit, const std::string& year,
                             const std::string& field);

/// The statistical form of a year, to be filled in: a row a unit that is active in the round, a
/// column a field. What was reported already stands in it; a cell that comes back empty leaves it, and is
/// named then. Throws geo::DataError: no such round, no fields, no unit, a year that is none.
geo::FormWorkbook yearlyForm(const Register& all, const std::string& round, const std::string& year,
                             bool inChinese);

/// The workbook is such a form, filled or not. `read`: what readTable() says of the file.
bool isYearlyForm(const geo::TableRead& read);

struct FilledForm {
  geo::Table rows;     ///< of the list "yearly", under the numbers of the form's own rows
  geo::Issues issues;  ///< liaison.left_as_stored: an empty cell of a figure that is stored
};

/// What a filled form holds; absent where the workbook is no form of ours. An empty cell leaves what is
/// stored and is named where there is such a figure. A figure of a field that is an estimate is flagged as
/// one, and one that is flagged in `all` stays so. Throws geo::DataError where its hidden sheet was changed.
std::optional<FilledForm> filledYearlyForm(const std::filesystem::path& file, const geo::TableRead& read,
                                           const Register& all);

/// Agreed beside actual of a year: a row a unit and field, then a row a field over the units that reported
/// it, which says how many of those that are assigned in the year these are (and, behind a "+", how many
/// others reported it), and of how many of them all the form is approved. Fields are
/// never added to one another. Columns: organisation, unit_zh, unit_en, field, name_zh, name_en,
/// measure_zh, measure_en, agreed, actual, estimate, reported, state (of the unit's form).
geo::TableToWrite yearlyTable(const Register& all, const std::string& year);

}  // namespace planning::liaison
