#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "geo/store/catalogue.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

std::string quoted(const std::string& text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (c == quote) result += quote;
    result += c;
  }
  return result + quote;
}

/// Column names are told apart without case in a GeoPackage.
std::string columnName(const std::string& indicator, std::set<std::string>& taken) {
  std::string name = indicator;
  const auto lower = [](std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
    return text;
  };
  while (!taken.insert(lower(name)).second) name += "_";
  return name;
}

}  // namespace

std::vector<FigureColumn> figureColumns(Database& database) {
  constexpr std::size_t kMostColumns = 1500;  // a table may have 2,000
  std::set<std::string> taken{"ogc_fid", "code", "name", "name_en", "parent", "area_km2", "geom"};
  const auto row = database.prepare(
      "SELECT id, newest FROM (SELECT i.fid AS fid, i.id AS id, (SELECT f.period FROM figures f "
      "WHERE f.indicator = i.id AND f.boundary_version = ? ORDER BY f.period DESC LIMIT 1) AS newest "
      "FROM indicators i) AS columns WHERE newest IS NOT NULL ORDER BY fid");
  row->bind(1, boundaryVersion(database));
  std::vector<FigureColumn> columns;
  while (columns.size() < kMostColumns && row->step())
    columns.push_back({row->text(0), row->text(1), columnName(row->text(0), taken)});
  return columns;
}

void rebuildCountyFigures(Database& database) {
  const std::string version = quoted(boundaryVersion(database), '\'');
  std::string columns;
  for (const auto& [indicator, period, column] : figureColumns(database))
    columns += "(SELECT f.value FROM figures f WHERE f.indicator = " + quoted(indicator, '\'') +
               " AND f.period = " + quoted(period, '\'') + " AND f.boundary_version = " + version +
               " AND f.unit = c.code) AS " + quoted(column, '"') + ", ";
  database.execute("DROP VIEW IF EXISTS county_figures");
  database.execute(
      "CREATE VIEW county_figures AS SELECT c.fid AS OGC_FID, c.code AS code, c.name AS name, c.name_en AS "
      "name_en, "
      "c.parent AS parent, c.area_km2 AS area_km2, " +
      columns + "c.geom AS geom FROM counties c");
  geo::store::Catalogue& catalogue = database.catalogue();
  catalogue.showView({"county_figures", "County figures 县级数据",
                      "Counties with the newest figure of each indicator", "MULTIPOLYGON", ""},
                     schema::srsId(database));
  const auto counties = catalogue.entry("counties");
  catalogue.touch("county_figures", counties ? counties->extent : geo::Box());
}

}  // namespace planning
