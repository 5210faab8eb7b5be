#include "planning/areas/area_report.h"

#include "geo/coverage/adjacency.h"

#include <map>
#include <set>
#include <unordered_map>

namespace planning {
namespace {

using geo::UnitIndex;

/// A unit without geometry is in no area here: it can be no piece of one.
std::vector<UnitIndex> areaOfUnits(const std::vector<Area>& areas, const std::vector<Unit>& counties,
                                   const geo::Coverage& coverage) {
  std::unordered_map<std::string, std::size_t> unitOfCode;
  for (std::size_t i = 0; i < coverage.codes.size(); ++i)
    if (counties[i].hasGeometry) unitOfCode.emplace(coverage.codes[i], i);
  std::vector<UnitIndex> areaOf(coverage.unitCount(), geo::kOutside);
  for (std::size_t a = 0; a < areas.size(); ++a)
    for (const AreaMember& member : areas[a].members)
      if (const auto unit = unitOfCode.find(member.unit); unit != unitOfCode.end())
        areaOf[unit->second] = static_cast<UnitIndex>(a);
  return areaOf;
}

/// What lies across the borders of an area.
struct Surroundings {
  std::set<UnitIndex> units;
  std::set<std::string> areas;
};

std::vector<Surroundings> surroundings(const std::vector<Area>& areas,
                                       const std::vector<geo::Neighbours>& pairs,
                                       const std::vector<UnitIndex>& areaOf) {
  std::vector<Surroundings> around(areas.size());
  const auto look = [&](UnitIndex from, UnitIndex to) {
    const UnitIndex inside = areaOf[static_cast<std::size_t>(from)];
    const UnitIndex beyond = areaOf[static_cast<std::size_t>(to)];
    if (inside == geo::kOutside || inside == beyond) return;
    Surroundings& found = around[static_cast<std::size_t>(inside)];
    found.units.insert(to);
    if (beyond != geo::kOutside) found.areas.insert(areas[static_cast<std::size_t>(beyond)].id);
  };
  for (const geo::Neighbours& pair : pairs) {
    if (!pair.isRook()) continue;
    look(pair.a, pair.b);
    look(pair.b, pair.a);
  }
  return around;
}

}  // namespace

std::vector<AreaReport> reportAreas(const std::vector<Area>& areas, const std::vector<Unit>& counties,
                                    const geo::Coverage& coverage) {
  const std::vector<UnitIndex> areaOf = areaOfUnits(areas, counties, coverage);
  const std::vector<geo::Neighbours> pairs = geo::adjacency(coverage);
  const std::vector<int> pieces = geo::contiguousPieces(pairs, areaOf, static_cast<int>(areas.size()));
  const std::vector<Surroundings> around = surroundings(areas, pairs, areaOf);

  std::vector<AreaReport> reports;
  for (std::size_t a = 0; a < areas.size(); ++a) {
    AreaReport report;
    report.id = areas[a].id;
    report.nameZh = areas[a].nameZh;
    report.nameEn = areas[a].nameEn;
    report.counties = static_cast<int>(areas[a].members.size());
    report.pieces = pieces[a];
    report.neighbourUnits = static_cast<int>(around[a].units.size());
    report.neighbours.assign(around[a].areas.begin(), around[a].areas.end());
    for (const AreaMember& member : areas[a].members)
      if (member.unit.empty()) report.withoutPolygon.push_back(member.publishedCode + " " + member.name);
    reports.push_back(std::move(report));
  }
  for (std::size_t unit = 0; unit < areaOf.size(); ++unit) {
    if (areaOf[unit] == geo::kOutside) continue;
    AreaReport& report = reports[static_cast<std::size_t>(areaOf[unit])];
    ++report.withPolygon;
    report.km2 += counties[unit].areaKm2;
  }
  return reports;
}

}  // namespace planning
