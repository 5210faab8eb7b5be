#include "planning/plan/structure_places.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "geo/coverage/unit_locator.h"
#include "geo/plane/transform.h"
#include "geo/report/message.h"
#include "planning/reading/place_name.h"

namespace planning::plan {
namespace {

using Units = std::vector<geo::UnitIndex>;

void addOnce(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

class Placing {
 public:
  Placing(const Plan& plan, const StructureGround& ground)
      : m_plan(plan),
        m_ground(ground),
        m_toWgs84(ground.coverage.crs, geo::Crs::wgs84()),
        m_locator(ground.coverage),
        m_counties(plan.counties.begin(), plan.counties.end()) {
    for (const geo::Arc& arc : ground.coverage.arcs)  // units without arcs have no polygon
      for (const geo::UnitIndex unit : {arc.left, arc.right})
        if (unit != geo::kOutside)
          m_units.emplace(ground.coverage.codes[static_cast<std::size_t>(unit)], unit);
  }

  PlacedStructure run() {
    placeZones();
    placePlaces(m_plan.space.centres, m_result.centres);
    placePlaces(m_plan.space.towns, m_result.towns);
    for (std::size_t i = 0; i < m_plan.space.axes.size(); ++i) placeAxis(i);
    return std::move(m_result);
  }

 private:
  void tell(const char* kind, const std::string& place, const std::string& text) {
    m_result.issues.push_back({geo::Issue::Severity::warning, kind, place, place + ": " + text});
  }

  void placeZones() {
    m_result.zoneOf.assign(m_ground.coverage.unitCount(), -1);
    const std::vector<Zone>& zones = m_plan.space.zones;
    for (const Zone& zone : zones)
      for (const std::string& county : zone.counties) {
        const auto found = m_units.find(county);
        if (found != m_units.end()) {
          m_result.zoneOf[static_cast<std::size_t>(found->second)] = static_cast<int>(&zone - zones.data());
          continue;
        }
        addOnce(m_result.zoneMissing, county);
        tell("structure.zone_county", geo::message("zone {}", zone.name),
             geo::message("County {} has no polygon in the boundaries, so it is not drawn.", county));
      }
  }

  /// In the coverage's CRS; absent where none of the units has a polygon.
  std::optional<geo::Point> labelOf(const Units& units) const {
    Units group(m_ground.coverage.unitCount(), geo::kOutside);
    for (const geo::UnitIndex unit : units) group[static_cast<std::size_t>(unit)] = 0;
    const geo::Point at = geo::labelPoints(geo::dissolve(m_ground.coverage, group, {"label"})).front();
    return std::isfinite(at.x) ? std::optional(at) : std::nullopt;
  }

  bool isOutside(const geo::Point& inLayer) const {
    const geo::UnitIndex unit = m_locator.unitAt(inLayer);
    return unit == geo::kOutside ||
           !m_counties.contains(m_ground.coverage.codes[static_cast<std::size_t>(unit)]);
  }

  /// Degrees as the plan has them; absent where it has none or not both.
  static std::optional<geo::Point> stated(const Place& place) {
    if (!place.longitude || !place.latitude) return std::nullopt;
    return geo::Point{*place.longitude, *place.latitude};
  }

  /// Of the county of this code, where it bears the name.
  std::string englishName(const std::string& county, const std::string& name) const {
    const auto unit = m_units.find(county);
    if (unit == m_units.end()) return {};
    const Unit& one = m_ground.counties[static_cast<std::size_t>(unit->second)];
    return bears(one, name) ? one.nameEn : std::string();
  }

  std::optional<PlacedPlace> placed(const Place& place, std::size_t index) {
    const std::string where = geo::message("place {}", place.name);
    const std::string nameEn = englishName(place.county, place.name);
    if (const auto at = stated(place)) {
      const geo::Point inLayer = m_toWgs84.inverse(*at);
      if (std::abs(at->x) <= 180 && std::abs(at->y) <= 90 && std::isfinite(inLayer.x))
        return PlacedPlace{index, *at, Positioned::stated,
                           place.county.empty() ? isOutside(inLayer) : !m_counties.contains(place.county),
                           nameEn};
      tell("structure.not_placed", where,
           geo::message("{}, {} are no degrees of longitude and latitude; it is not drawn.", at->x, at->y));
      return std::nullopt;
    }
    const auto unit = m_units.find(place.county);
    const auto label = unit == m_units.end() ? std::nullopt : labelOf({unit->second});
    if (!label) {
      tell("structure.not_placed", where,
           place.county.empty()
               ? geo::message("It has neither coordinates nor a county; it is not drawn.")
               : geo::message("It has no coordinates, and its county {} no polygon; it is not drawn.",
                              place.county));
      return std::nullopt;
    }
    addOnce(m_result.byCounty, place.name);
    return PlacedPlace{index, m_toWgs84.forward(*label), Positioned::countyLabel,
                       !m_counties.contains(place.county), nameEn};
  }

  void placePlaces(const std::vector<Place>& places, std::vector<PlacedPlace>& result) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (const auto one = placed(places[i], i))
        result.push_back(*one);
      else
        addOnce(m_result.notPlaced, places[i].name);
    }
  }

  /// The centre or town of this name.
  std::optional<AxisStop> namedPlace(const std::string& name) const {
    const auto among = [&](const std::vector<Place>& places,
                           const std::vector<PlacedPlace>& on) -> std::optional<AxisStop> {
      for (const PlacedPlace& one : on)
        if (places[one.index].name == name) return AxisStop{name, one.at, one.how, one.isOutside, one.nameEn};
      return std::nullopt;
    };
    auto stop = among(m_plan.space.centres, m_result.centres);
    return stop ? stop : among(m_plan.space.towns, m_result.towns);
  }

  static bool bears(const Unit& unit, const std::string& name) {
    return unit.name == name || nameStem(unit.name) == nameStem(name) ||
           (!unit.nameEn.empty() && foldName(unit.nameEn) == foldName(name));
  }

  Units countiesBelow(const Unit& unit) const {
    std::set<std::string> parents{unit.code};
    if (unit.level == Level::province)
      for (const Unit& prefecture : m_ground.prefectures)
        if (prefecture.parent == unit.code) parents.insert(prefecture.code);
    Units units;
    for (std::size_t i = 0; i < m_ground.counties.size(); ++i)
      if (m_ground.counties[i].code == unit.code || parents.contains(m_ground.counties[i].parent))
        units.push_back(static_cast<geo::UnitIndex>(i));
    return units;
  }

  /// Where a city is rather than the land that it administers: the county of its name, else its smallest
  /// district, else the whole unit.
  std::optional<geo::Point> seatOf(const Unit& unit) const {
    const Units below = countiesBelow(unit);
    const auto county = [this](geo::UnitIndex i) -> const Unit& {
      return m_ground.counties[static_cast<std::size_t>(i)];
    };
    const Unit* seat = nullptr;
    for (const geo::UnitIndex i : below) {
      const Unit& one = county(i);
      if (!m_units.contains(one.code)) continue;
      if (one.code == unit.code || nameStem(one.name) == nameStem(unit.name)) {
        seat = &one;
        break;
      }
      if (one.name.ends_with("区") && (!seat || one.areaKm2 < seat->areaKm2)) seat = &one;
    }
    return seat ? labelOf({m_units.at(seat->code)}) : labelOf(below);
  }

  /// The only unit that bears the name, wider ones first: 重庆 is two prefectures but one province.
  std::optional<AxisStop> namedUnit(const std::string& axis, const std::string& name) {
    std::ptrdiff_t most = 0;
    for (const auto& units : {m_ground.prefectures, m_ground.provinces, m_ground.counties}) {
      const auto isNamed = [&](const Unit& unit) { return bears(unit, name); };
      const auto count = std::ranges::count_if(units, isNamed);
      most = std::max(most, count);
      if (count != 1) continue;
      const Unit& unit = *std::ranges::find_if(units, isNamed);
      const auto label = seatOf(unit);
      if (!label) continue;
      addOnce(m_result.byUnit, name);
      return AxisStop{name, m_toWgs84.forward(*label), Positioned::unitLabel, isOutside(*label), unit.nameEn};
    }
    tell("structure.not_placed", axis,
         most > 1
             ? geo::message("{} units bear the name {}; give the place among the centres or towns.", most,
                            name)
             : geo::message(
                   "No centre, town or unit bears the name {}; give the place among the centres or towns.",
                   name));
    return std::nullopt;
  }

  void placeAxis(std::size_t index) {
    const Axis& axis = m_plan.space.axes[index];
    const std::string where = geo::message("axis {}", axis.name);
    PlacedAxis result{index, {}};
    for (const std::string& name : axis.places) {
      auto stop = namedPlace(name);
      if (!stop) stop = namedUnit(where, name);
      if (stop)
        result.stops.push_back(std::move(*stop));
      else
        addOnce(m_result.notPlaced, name);
    }
    if (result.stops.size() >= 2)
      m_result.axes.push_back(std::move(result));
    else
      tell("structure.axis_not_drawn", where,
           geo::message("Fewer than two of its places can be placed; it is not drawn."));
  }

  const Plan& m_plan;
  const StructureGround& m_ground;
  geo::Transform m_toWgs84;
  geo::UnitLocator m_locator;
  std::set<std::string> m_counties;
  std::unordered_map<std::string, geo::UnitIndex> m_units;
  PlacedStructure m_result;
};

}  // namespace

bool isEmpty(const SpatialStructure& space) {
  return space.zones.empty() && space.centres.empty() && space.axes.empty() && space.towns.empty();
}

PlacedStructure placeStructure(const Plan& plan, const StructureGround& ground) {
  return Placing(plan, ground).run();
}

}  // namespace planning::plan
