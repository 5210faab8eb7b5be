#include "planning/unit/units_above.h"

#include <set>

#include "planning/unit/admin_code.h"

namespace planning {
namespace {

using FoundByCode = std::unordered_map<std::string_view, const Unit*>;

const Unit* findIn(const FoundByCode& units, std::string_view code) {
  const auto found = units.find(code);
  return found == units.end() ? nullptr : found->second;
}

std::set<std::string> codesOf(const std::vector<Unit>& units) {
  std::set<std::string> codes;
  for (const Unit& unit : units) codes.insert(unit.code);
  return codes;
}

/// 710000: a county that is a whole province.
bool isProvinceCode(const std::string& code) {
  const auto parsed = AdminCode::parse(code);
  return parsed && parsed->isProvince();
}

/// The province of a six-digit code, where there is one.
std::string provinceByCode(const std::string& code, const std::set<std::string>& provinces) {
  const auto parsed = AdminCode::parse(code);
  const std::string province = parsed ? parsed->province().toString() : std::string();
  return province != code && provinces.contains(province) ? province : std::string();
}

}  // namespace

UnitsAbove::UnitsAbove(std::span<const Unit> prefectures, std::span<const Unit> provinces) {
  add(prefectures);
  add(provinces);
}

void UnitsAbove::add(std::span<const Unit> units) {
  for (const Unit& unit : units) {
    if (unit.level == Level::prefecture) m_prefectures.emplace(unit.code, &unit);
    if (unit.level == Level::province) m_provinces.emplace(unit.code, &unit);
  }
}

const Unit* UnitsAbove::prefecture(std::string_view code) const { return findIn(m_prefectures, code); }
const Unit* UnitsAbove::province(std::string_view code) const { return findIn(m_provinces, code); }

const Unit* UnitsAbove::find(std::string_view code) const {
  const Unit* const found = prefecture(code);
  return found != nullptr ? found : province(code);
}

const Unit* UnitsAbove::above(const Unit& unit) const {
  switch (unit.level) {
    case Level::county: {
      const Unit* const own = prefecture(unit.code);
      if (own != nullptr && (unit.parent == own->code || unit.parent == own->parent)) return own;
      if (unit.parent.empty()) return isProvinceCode(unit.code) ? province(unit.code) : nullptr;
      return find(unit.parent);
    }
    case Level::prefecture:
      return unit.parent.empty() ? nullptr : province(unit.parent);
    case Level::province:
      break;
  }
  return nullptr;
}

const Unit* UnitsAbove::at(const Unit& unit, Level level) const {
  const Unit* one = &unit;
  while (one != nullptr && one->level < level) one = above(*one);  // each step is a level
  return one != nullptr && one->level == level ? one : nullptr;
}

std::vector<std::string> breakLoops(std::vector<Unit>& counties, std::vector<Unit>& prefectures,
                                    std::vector<Unit>& provinces) {
  const std::set<std::string> upper = codesOf(provinces);
  const std::set<std::string> middle = codesOf(prefectures);
  std::vector<std::string> changed;
  const auto put = [&changed](Unit& unit, const std::string& parent) {
    if (unit.parent == parent) return;
    unit.parent = parent;
    changed.push_back(unit.code);
  };
  for (Unit& province : provinces)
    if (upper.contains(province.parent) || middle.contains(province.parent)) put(province, "");
  for (Unit& prefecture : prefectures)
    if (middle.contains(prefecture.parent) && !upper.contains(prefecture.parent))
      put(prefecture, provinceByCode(prefecture.code, upper));
  std::unordered_map<std::string_view, std::string_view> above;
  for (const Unit& prefecture : prefectures) above.emplace(prefecture.code, prefecture.parent);
  for (Unit& county : counties) {
    if (county.parent != county.code) continue;
    const auto own = above.find(county.code);
    if (own != above.end())
      put(county, std::string(own->second));
    else if (isProvinceCode(county.code) || !upper.contains(county.code))
      put(county, provinceByCode(county.code, upper));
  }
  return changed;
}

}  // namespace planning
