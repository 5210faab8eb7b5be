#include "planning/workspace/figure_styles.h"

#include <algorithm>
#include <set>

#include "geo/store/geopackage.h"
#include "planning/workspace/layer_styles.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

namespace geopackage = geo::store::geopackage;
using geo::store::Database;

constexpr const char* kLayer = "county_figures";
/// Before the indicator's id in the description: how our styles are told from those of others.
const std::string kOurs = "lianpian:";

/// Names of styles are distinct; those of indicators need not be.
std::string freeName(const IndicatorLook& look, std::set<std::string>& taken) {
  std::string name = look.title.empty() ? look.indicator : look.title;
  if (!taken.insert(name).second) {
    name += " (" + look.indicator + ")";
    taken.insert(name);
  }
  return name;
}

/// Names of styles that are not ours.
std::set<std::string> foreignNames(Database& database) {
  std::set<std::string> names{"default"};
  const auto row = database.prepare("SELECT styleName FROM layer_styles WHERE f_table_name = ?");
  row->bind(1, kLayer);
  while (row->step()) names.insert(row->text(0));
  return names;
}

}  // namespace

void putFigureStyles(Database& database, const std::vector<IndicatorLook>& looks, const std::string& shown) {
  database.prepare("DELETE FROM layer_styles WHERE f_table_name = ? AND substr(description, 1, ?) = ?")
      ->run({kLayer, static_cast<std::int64_t>(kOurs.size()), kOurs});
  std::set<std::string> taken = foreignNames(database);
  const std::vector<FigureColumn> columns = figureColumns(database);
  for (const IndicatorLook& look : looks) {
    const auto column = std::ranges::find(columns, look.indicator, &FigureColumn::indicator);
    if (column == columns.end()) continue;
    const std::string qml = styles::classified(look, column->name);
    const std::string description = kOurs + look.indicator;
    if (look.indicator == shown) geopackage::setStyle(database, {kLayer, "default", qml, description, true});
    geopackage::setStyle(database, {kLayer, freeName(look, taken), qml, description, false});
  }
  if (!hasFigureStyles(database)) schema::putStyles(database, readInfo(database).language);
}

bool hasFigureStyles(Database& database) {
  const auto row = database.prepare(
      "SELECT 1 FROM layer_styles WHERE f_table_name = ? AND styleName = 'default' AND substr(description, "
      "1, "
      "?) = ?");
  row->bind(1, kLayer);
  row->bind(2, static_cast<std::int64_t>(kOurs.size()));
  row->bind(3, kOurs);
  return row->step();
}

}  // namespace planning
