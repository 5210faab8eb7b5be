#include "planning/plan/place_names.h"

#include <string_view>
#include <utility>
#include <vector>

#include "planning/areas/area_series.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/workspace.h"

namespace planning::plan {
namespace {

constexpr std::string_view kProvince = "province:";

std::string nameOf(const std::map<std::string, std::string>& names, const std::string& key) {
  const auto found = names.find(key);
  return found == names.end() ? key : found->second;
}

}  // namespace

std::string PlaceNames::county(const std::string& code) const { return nameOf(counties, code); }
std::string PlaceNames::province(const std::string& listed) const { return nameOf(provinces, listed); }

std::string PlaceNames::unit(const std::string& unit) const {
  if (unit.starts_with(kProvince)) return province(unit.substr(kProvince.size()));
  const std::string whole = areaOfFigure(unit);
  if (whole.empty()) return county(unit);
  return whole == areaId ? area : whole;
}

PlaceNames placeNames(Workspace& workspace, const FigureLookup& lookup, const std::string& area,
                      const std::string& language) {
  const bool isChinese = language == "zh";
  const Area* const whole = lookup.area(area);
  PlaceNames names;
  names.areaId = names.area = area;
  if (whole != nullptr) names.area = isChinese ? whole->nameZh : whole->nameEn;
  std::map<std::string, const Unit*> units;
  std::vector<Unit> all;
  for (const Level level : {Level::province, Level::prefecture, Level::county})
    for (Unit& unit : workspace.units(level)) all.push_back(std::move(unit));
  for (const Unit& unit : all)
    if (unit.level == Level::county) units.emplace(unit.code, &unit);
  const UnitsAbove above(all);
  const auto find = [&](const std::string& code) -> const Unit* {
    const auto found = units.find(code);
    return found == units.end() ? nullptr : found->second;
  };
  const auto named = [&](const Unit* unit, const std::string& listed) {
    return isChinese || unit == nullptr || unit->nameEn.empty() ? listed : unit->nameEn + " " + listed;
  };
  for (const Unit& unit : all)
    if (unit.level == Level::county) names.counties[unit.code] = named(&unit, unit.name);
  if (whole == nullptr) return names;
  for (const AreaMember& member : whole->members) {
    const Unit* const county = find(member.unit);
    names.counties[member.publishedCode] = named(county, member.name);
    if (!member.unit.empty()) names.counties.try_emplace(member.unit, member.name);
    const Unit* const top = county == nullptr ? nullptr : above.at(*county, Level::province);
    if (top != nullptr || !names.provinces.contains(member.province))
      names.provinces[member.province] = named(top, member.province);
  }
  return names;
}

ZoneKindName nameOf(ZoneKind kind) {
  switch (kind) {
    case ZoneKind::keyDevelopment:
      return {"重点发展区", "Key development zone"};
    case ZoneKind::agricultureEcology:
      return {"农业生态区", "Agricultural and ecological zone"};
    case ZoneKind::ecologicalProtection:
      return {"生态保护区", "Ecological protection zone"};
  }
  return {"", ""};
}

}  // namespace planning::plan
