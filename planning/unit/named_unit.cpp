#include "planning/unit/named_unit.h"

#include <utility>

#include "planning/reading/table_columns.h"
#include "planning/unit/units_above.h"

namespace planning {

std::vector<NamedUnit> namedUnits(const std::vector<Unit>& counties, const std::vector<Unit>& parents) {
  const UnitsAbove above(parents);
  std::vector<NamedUnit> units;
  for (const Unit& county : counties) {
    NamedUnit unit{county.code, county.name, {}, {}, 0, county.nameEn};
    if (const Unit* const province = above.at(county, Level::province)) unit.province = province->name;
    if (const Unit* const prefecture = above.at(county, Level::prefecture))
      unit.prefecture = prefecture->name;
    units.push_back(std::move(unit));
  }
  return units;
}

std::vector<NamedUnit> namedUnits(const geo::Table& table) {
  const std::size_t code = requireColumn(table, "code");
  const std::size_t name = requireColumn(table, "county_zh");
  std::vector<NamedUnit> units;
  for (const geo::Table::Row& row : table.rows)
    units.push_back({cellText(row, code),
                     cellText(row, name),
                     cellText(row, findColumn(table, "province_zh")),
                     cellText(row, findColumn(table, "prefecture_zh")),
                     row.number,
                     {}});
  return units;
}

}  // namespace planning
