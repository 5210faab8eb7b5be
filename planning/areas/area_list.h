#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/figures/codebook.h"
#include "planning/figures/figure.h"
#include "planning/unit/area.h"
#include "planning/unit/code_match.h"

namespace planning {

/// From shapefiles/areas.csv and area_counties.csv (member `sourceCode` = code_census2010 until linked), or
/// from lists of one's own: columns area and name, and code and area, are enough; whatever else those two
/// have is read where it is there. Throws geo::DataError naming row and field.
std::vector<Area> loadAreas(const geo::Table& list, const geo::Table& members);

/// Under which keys an imported table keeps its rows' figures, and why a unit has none (as in SurveyImport).
struct RowKeys {
  const std::map<std::string, std::string>& keys;       ///< code in the table -> row key
  const std::map<std::string, std::string>& unitNotes;  ///< boundary unit -> note
};

/// Fills AreaMember::unit (boundary unit, through the history from the list's year) and, given the rows of
/// the baseline, AreaMember::sourceCode with the row key that carries its figures. Reports members without a
/// unit of their own.
geo::Issues linkAreas(std::vector<Area>& areas, const std::vector<Unit>& counties,
                      const std::vector<Unit>& parents, const CodeHistory& history, int boundaryYear,
                      const std::optional<RowKeys>& table);

/// Yearly figures of whole areas: unit "area:<id>", indicators rural_poor_10k, incidence_pct,
/// rural_income_yuan; `note` keeps the confidence and the check of the source. Stored with
/// Workspace::putFigures like any other figures and read back with figures(indicator, year).
std::vector<Figure> loadMonitoring(const geo::Table& table, geo::Issues& issues);

/// "area:wumeng"
std::string areaUnit(const std::string& areaId);

/// Members with a polygon of their own (not shared, not missing).
int membersWithOwnPolygon(const std::vector<Area>& areas);

}  // namespace planning
