#include "planning/unit/unit_levels.h"

#include "planning/unit/admin_code.h"

#include <algorithm>
#include <map>

namespace planning {
namespace {

using Votes = std::map<std::string, int>;

std::string mostVotes(const Votes& votes) {
  const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  return best == votes.end() ? std::string() : best->first;
}

struct Named {
  std::string ownName;  ///< of the county that is the whole unit; empty: there is none
  Votes byFolder;
  Votes byRegister;
  double km2 = 0;
  bool hasGeometry = false;
};
using NamedByCode = std::map<std::string, Named>;

std::string prefectureOf(const std::string& county) { return county.substr(0, 4) + "00"; }
std::string provinceOf(const std::string& code) { return code.substr(0, 2) + "0000"; }

/// 4290..: counties that their province governs without a prefecture between.
bool isDirectlyGoverned(const std::string& prefecture) { return prefecture.substr(2, 2) == "90"; }

/// Of their group, as GB/T 2260 has it.
std::string directlyGovernedName(const std::string& prefecture) {
  const std::string_view province = provinceNameZh(prefecture.substr(0, 2));
  return province.ends_with("自治区") ? "自治区直辖县级行政区划" : "省直辖县级行政区划";
}

std::vector<Unit> unitsOf(const NamedByCode& named, Level level) {
  std::vector<Unit> units;
  for (const auto& [code, about] : named) {
    Unit unit;
    unit.code = code;
    unit.level = level;
    unit.name = about.ownName.empty() ? mostVotes(about.byFolder) : about.ownName;
    if (unit.name.empty()) unit.name = mostVotes(about.byRegister);
    unit.areaKm2 = about.km2;
    unit.hasGeometry = about.hasGeometry;
    units.push_back(std::move(unit));
  }
  return units;
}

void addCounty(Named& upper, const Unit& county) {
  upper.km2 += county.areaKm2;
  upper.hasGeometry = upper.hasGeometry || county.hasGeometry;
}

}  // namespace

UnitLevels levelsByPrefix(std::vector<Unit>& counties, const std::vector<geo::Feature>& features,
                          const std::vector<NamedUnit>& unitRegister) {
  NamedByCode prefectures;
  NamedByCode provinces;
  for (std::size_t i = 0; i < counties.size(); ++i) {
    Unit& county = counties[i];
    if (!AdminCode::parse(county.code)) continue;
    // Taiwan is one unit and its own province; the districts of Hong Kong (810001) are in no prefecture.
    const bool isProvinces = AdminCode(prefectureOf(county.code)).isProvince();
    // A city at prefecture level without counties (441900) is its own prefecture, and nobody's child but its
    // province's.
    const bool isPrefecture = AdminCode(county.code).isPrefecture();
    county.parent = isProvinces || isPrefecture ? provinceOf(county.code) : prefectureOf(county.code);
    Named& province = provinces[provinceOf(county.code)];
    addCounty(province, county);
    if (county.parent == county.code) county.parent.clear();  // 710000
    if (isProvinces) continue;
    Named& prefecture = prefectures[prefectureOf(county.code)];
    addCounty(prefecture, county);
    if (isPrefecture) prefecture.ownName = county.name;
    const auto& place = features[i].place;
    if (!place.empty()) ++province.byFolder[place.front()];
    if (place.size() > 1) ++prefecture.byFolder[place.back()];
  }
  for (const NamedUnit& known : unitRegister) {
    if (!AdminCode::parse(known.code)) continue;
    const auto prefecture = prefectures.find(prefectureOf(known.code));
    if (prefecture != prefectures.end() && !known.prefecture.empty())
      ++prefecture->second.byRegister[known.prefecture];
  }
  UnitLevels levels{unitsOf(prefectures, Level::prefecture), unitsOf(provinces, Level::province)};
  for (Unit& prefecture : levels.prefectures) {
    prefecture.parent = provinceOf(prefecture.code);
    if (isDirectlyGoverned(prefecture.code)) prefecture.name = directlyGovernedName(prefecture.code);
  }
  for (Unit& province : levels.provinces)
    if (const auto name = provinceNameZh(province.code.substr(0, 2)); !name.empty()) province.name = name;
  return levels;
}

UnitLevels levelsByParent(std::vector<Unit>& counties, const std::vector<geo::Feature>& features) {
  NamedByCode provinces;
  for (std::size_t i = 0; i < counties.size(); ++i) {
    counties[i].parent = features[i].parentCode;
    if (counties[i].parent.empty()) continue;
    Named& province = provinces[counties[i].parent];
    addCounty(province, counties[i]);
    ++province.byFolder[counties[i].parent];
  }
  return {{}, unitsOf(provinces, Level::province)};
}

}  // namespace planning
