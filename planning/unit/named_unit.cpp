#include "planning/unit/named_unit.h"

#include <map>
#include <utility>

#include "planning/reading/table_columns.h"

namespace planning {

std::vector<NamedUnit> namedUnits(const std::vector<Unit>& counties, const std::vector<Unit>& parents) {
  std::map<std::string, const Unit*> byCode;
  for (const Unit& parent : parents) byCode.emplace(parent.code, &parent);
  std::vector<NamedUnit> units;
  for (const Unit& county : counties) {
    NamedUnit unit{county.code, county.name, {}, {}, 0};
    std::string code = county.parent;
    for (int levels = 0; levels < 2; ++levels) {  // a prefecture and a province, or a province only
      const auto above = byCode.find(code);
      if (above == byCode.end()) break;
      (above->second->level == Level::province ? unit.province : unit.prefecture) = above->second->name;
      code = above->second->parent;
    }
    units.push_back(std::move(unit));
  }
  return units;
}

std::vector<NamedUnit> namedUnits(const geo::Table& table) {
  const std::size_t code = requireColumn(table, "code");
  const std::size_t name = requireColumn(table, "county_zh");
  std::vector<NamedUnit> units;
  for (const geo::Table::Row& row : table.rows)
    units.push_back({cellText(row, code), cellText(row, name),
                     cellText(row, findColumn(table, "province_zh")),
                     cellText(row, findColumn(table, "prefecture_zh")), row.number});
  return units;
}

}  // namespace planning
