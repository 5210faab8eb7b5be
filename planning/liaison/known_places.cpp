#include "planning/liaison/known_places.h"

#include "planning/unit/area.h"
#include "planning/unit/county_years.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"

namespace planning::liaison {

KnownPlaces knownPlaces(Workspace& workspace) {
  KnownPlaces known;
  for (const Area& area : workspace.areas()) {
    known.areaOrder.push_back(area.id);
    KnownArea& one = known.areas[area.id];
    one.nameZh = area.nameZh;
    one.nameEn = area.nameEn;
    one.isExempt = area.liaisonZh.empty() && area.liaisonEn.empty() && area.confidence.starts_with("none:");
    for (const AreaMember& member : area.members) {
      if (member.unit.empty()) {
        one.withoutUnit.push_back(member.name);
        continue;
      }
      one.counties.push_back(member.unit);
      if (member.keyCounty) one.keyCounties.push_back(member.unit);
    }
  }
  const std::vector<Unit> prefectures = workspace.units(Level::prefecture);
  const std::vector<Unit> provinces = workspace.units(Level::province);
  const UnitsAbove above(prefectures, provinces);
  for (const Unit& province : provinces)
    known.provinces.emplace(province.code, KnownProvince{province.name, province.nameEn, {}});
  for (const Unit& unit : workspace.units(Level::county)) {
    known.counties.emplace(unit.code, KnownCounty{unit.name, unit.nameEn});
    if (const Unit* const province = above.at(unit, Level::province))
      known.provinces[province->code].counties.push_back(unit.code);
  }
  for (const CountyYears& county : storedYears(workspace)) {
    if (known.counties.contains(county.code)) continue;
    std::vector<std::string>& within = known.formerCounties[county.code];
    if (!county.unit.empty()) within.push_back(county.unit);
    within.insert(within.end(), county.within.begin(), county.within.end());
  }
  return known;
}

}  // namespace planning::liaison
