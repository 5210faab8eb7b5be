#include "planning/intake/key_counties.h"

#include <iterator>
#include <utility>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_list.h"
#include "planning/intake/attach.h"
#include "planning/reading/table_columns.h"
#include "planning/workspace/workspace.h"

namespace planning {

Area loadKeyCounties(const geo::Table& table, Workspace& workspace, const CodeHistory& history) {
  const std::size_t code = requireColumn(table, "code");
  const std::size_t name = requireColumn(table, "county_zh");
  const std::size_t province = requireColumn(table, "province_zh");
  const std::size_t row2010 = requireColumn(table, "code_census2010");
  const std::optional<std::size_t> isKey = table.column("is_key592");
  Area list;
  list.id = "key";
  list.nameZh = "扶贫开发工作重点县";
  list.nameEn = "Key counties";
  for (const geo::Table::Row& row : table.rows) {
    if (isKey && cellText(row, *isKey) != "1") continue;
    AreaMember member;
    member.publishedCode = cellText(row, code);
    member.name = cellText(row, name);
    member.province = cellText(row, province);
    member.sourceCode = cellText(row, row2010);
    member.keyCounty = true;
    list.members.push_back(std::move(member));
  }
  if (list.members.empty())
    throw geo::DataError(geo::message("{} lists no key county; check its column is_key592.", table.source));
  list.publishedCounties = static_cast<int>(list.members.size());
  std::vector<Unit> counties;
  for (Unit& unit : workspace.units(Level::county))
    if (!unit.fromTable) counties.push_back(std::move(unit));
  std::vector<Unit> parents = workspace.units(Level::province);
  for (Unit& unit : workspace.units(Level::prefecture)) parents.push_back(std::move(unit));
  std::vector<Area> lists{std::move(list)};
  // what is without a unit of its own is counted as a member without figures
  (void)linkAreas(lists, counties, parents, history, boundaryYear(workspace.info()), std::nullopt);
  return std::move(lists.front());
}

}  // namespace planning
