#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "geo/file/han_script.h"
#include "geo/report/message.h"
#include "planning/reading/place_name.h"
#include "planning/unit/admin_code.h"
#include "planning/unit/code_match.h"

namespace planning {
namespace {

using Severity = geo::Issue::Severity;

struct Candidate {
  const NamedUnit* unit = nullptr;
  bool provinceDisagrees = false;
};

bool anySamePlace(const std::vector<std::string>& place, const std::string& name) {
  return std::any_of(place.begin(), place.end(),
                     [&](const std::string& part) { return isSamePlace(part, name); });
}

/// Units of the feature's name in its prefecture; else the only one in its province.
std::vector<Candidate> candidatesFor(const geo::Feature& feature,
                                     const std::vector<const NamedUnit*>& named) {
  std::vector<Candidate> inPrefecture;
  std::vector<Candidate> inProvince;
  for (const NamedUnit* unit : named) {
    const bool province = anySamePlace(feature.place, unit->province);
    if (!feature.place.empty() && isSamePlace(feature.place.back(), unit->prefecture))
      inPrefecture.push_back({unit, !province});
    if (province) inProvince.push_back({unit, false});
  }
  if (inPrefecture.size() > 1)
    std::erase_if(inPrefecture, [](const Candidate& c) { return c.provinceDisagrees; });
  return inPrefecture.empty() ? inProvince : inPrefecture;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) result += (result.empty() ? "" : "/") + part;
  return result;
}

/// The name without its rank, or all but one of its characters.
bool isNamedAlike(const std::string& a, const std::string& b) {
  constexpr std::size_t kThreeCharacters = 9;
  return nameStem(a) == nameStem(b) || (normaliseName(a).size() >= kThreeCharacters &&
                                        nameDistance(normaliseName(a), normaliseName(b)) <= 1);
}

}  // namespace

bool looksLikeGb2260(const std::vector<NamedUnit>& units) {
  bool any = false;
  for (const NamedUnit& unit : units) {
    if (unit.code.empty()) continue;
    if (!AdminCode::parse(unit.code) || provinceNameZh(unit.code).empty()) return false;
    any = true;
  }
  return any;
}

std::string codeSchemeOf(const std::vector<NamedUnit>& units, const std::vector<NamedUnit>& unitRegister) {
  constexpr double kMost = 0.5;
  constexpr double kAlmostAll = 0.9;
  if (!looksLikeGb2260(units)) return {};
  std::unordered_map<std::string, const NamedUnit*> known;
  for (const NamedUnit& unit : unitRegister) known.emplace(unit.code, &unit);
  double all = 0, named = 0, chinese = 0, codes = 0, both = 0;
  for (const NamedUnit& unit : units) {
    if (unit.code.empty()) continue;
    ++all;
    named += unit.name.empty() ? 0 : 1;
    chinese += geo::hasHan(unit.name) ? 1 : 0;
    const auto found = known.find(unit.code);
    if (found == known.end()) continue;
    ++codes;
    both += isNamedAlike(unit.name, found->second->name) ? 1 : 0;
  }
  const bool isKnown = unitRegister.empty() ? named == 0 || chinese > kMost * named
                       : named == 0         ? codes >= kAlmostAll * all
                                            : both > kMost * all;
  return isKnown ? "gb2260" : "";
}

std::vector<NamedUnit> codeRegister(const std::vector<NamedUnit>& rows, int baseYear,
                                    const CodeHistory& history, int year) {
  std::map<std::string, NamedUnit> units;
  for (const NamedUnit& row : rows) {
    for (const Descendant& end :
         history.trace({row.code, row.name}, baseYear, std::max(year, baseYear)).ends) {
      NamedUnit unit = row;
      unit.code = end.unit.code;
      unit.name = end.unit.name;
      // A unit keeps the place of its own row where it has one; a new one gets that of the unit it came from.
      const bool own = end.unit.code == row.code;
      if (own || !units.contains(unit.code)) units[unit.code] = std::move(unit);
    }
  }
  std::vector<NamedUnit> result;
  for (auto& [code, unit] : units) result.push_back(std::move(unit));
  return result;
}

geo::Issues assignCodes(std::vector<geo::Feature>& features, const std::vector<NamedUnit>& unitRegister) {
  std::set<std::string> taken;
  for (const geo::Feature& feature : features) taken.insert(feature.code);
  std::unordered_map<std::string, std::vector<const NamedUnit*>> byName;
  for (const NamedUnit& unit : unitRegister) byName[normaliseName(unit.name)].push_back(&unit);

  geo::Issues issues;
  for (geo::Feature& feature : features) {
    if (!feature.code.empty()) continue;
    const auto named = byName.find(normaliseName(feature.name));
    std::vector<Candidate> fits =
        named == byName.end() ? std::vector<Candidate>{} : candidatesFor(feature, named->second);
    std::erase_if(fits, [&](const Candidate& c) { return taken.contains(c.unit->code); });
    const std::string where = feature.origin.empty() ? joined(feature.place) : feature.origin;
    if (fits.size() != 1) {
      issues.push_back({Severity::error, "code.missing", where,
                        geo::message("{} ({}) has no code, and {} units of that name and place are known",
                                     feature.name, joined(feature.place), fits.size())});
      continue;
    }
    feature.code = fits.front().unit->code;
    taken.insert(feature.code);
    issues.push_back({Severity::note, "code.by_name_and_place", where,
                      geo::message("{} ({}) had no code: {} found by name and place", feature.name,
                                   joined(feature.place), feature.code)});
    if (fits.front().provinceDisagrees)
      issues.push_back(
          {Severity::warning, "code.place_disagrees", where,
           geo::message("{} is filed under {}, but {} belongs to {}: its prefecture decided", feature.name,
                        feature.place.front(), fits.front().unit->prefecture, fits.front().unit->province)});
  }
  return issues;
}

}  // namespace planning
