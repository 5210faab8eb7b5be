#include "planning/workspace/figure_styles.h"

#include <algorithm>
#include <set>
#include <utility>

#include "geo/store/catalogue.h"
#include "planning/workspace/layer_styles.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

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
  for (geo::store::LayerStyle& style : database.catalogue().styles(kLayer))
    names.insert(std::move(style.name));
  return names;
}

}  // namespace

void putFigureStyles(Database& database, const std::vector<IndicatorLook>& looks, const std::string& shown) {
  geo::store::Catalogue& catalogue = database.catalogue();
  catalogue.removeStyles(kLayer, kOurs);
  std::set<std::string> taken = foreignNames(database);
  const std::vector<FigureColumn> columns = figureColumns(database);
  for (const IndicatorLook& look : looks) {
    const auto column = std::ranges::find(columns, look.indicator, &FigureColumn::indicator);
    if (column == columns.end()) continue;
    const std::string qml = styles::classified(look, column->name);
    const std::string description = kOurs + look.indicator;
    if (look.indicator == shown) catalogue.putStyle({kLayer, "default", qml, description, true});
    catalogue.putStyle({kLayer, freeName(look, taken), qml, description, false});
  }
  if (!hasFigureStyles(database)) schema::putStyles(database, readInfo(database).language);
}

bool hasFigureStyles(Database& database) {
  return std::ranges::any_of(database.catalogue().styles(kLayer), [](const geo::store::LayerStyle& style) {
    return style.name == "default" && style.description.starts_with(kOurs);
  });
}

}  // namespace planning
