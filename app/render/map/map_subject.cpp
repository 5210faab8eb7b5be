#include "app/render/map/map_subject.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

#include "app/render/map/map_content.h"
#include "app/render/map/value_symbols.h"
#include "geo/plane/transform.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_series.h"
#include "planning/query/english_names.h"

namespace app::render {
namespace {

using UnitByCode = std::unordered_map<std::string, geo::UnitIndex>;

UnitByCode unitsByCode(const geo::Coverage& coverage) {
  UnitByCode units;
  for (std::size_t i = 0; i < coverage.codes.size(); ++i)
    units.emplace(coverage.codes[i], static_cast<geo::UnitIndex>(i));
  return units;
}

/// The vertices of one arc that a map of some tolerance needs. Both ends always; of a coverage without
/// significance also the vertex farthest from the chord, so that no unit closes up.
class Thinning {
 public:
  Thinning(const geo::Coverage& coverage, double toleranceMetres)
      : m_coverage(coverage), m_tolerance(toleranceMetres), m_metresPerUnit(metresPerUnit(coverage.crs)) {}

  void append(const geo::Arc& arc, double coarser, std::vector<std::uint32_t>& kept) const {
    const double tolerance = m_tolerance * coarser;
    if (tolerance <= 0 || arc.count <= 2) {
      for (std::uint32_t i = 0; i < arc.count; ++i) kept.push_back(arc.first + i);
    } else if (!m_coverage.significance.empty()) {
      bySignificance(arc, tolerance, kept);
    } else {
      byDistance(arc, tolerance, kept);
    }
  }

 private:
  static double metresPerUnit(const geo::Crs& crs) {
    constexpr double kMetresPerDegree = 111320;
    return crs.isGeographic() ? kMetresPerDegree : crs.metresPerUnit();
  }

  void bySignificance(const geo::Arc& arc, double tolerance, std::vector<std::uint32_t>& kept) const {
    const auto threshold = static_cast<float>(tolerance * tolerance / 2);
    for (std::uint32_t i = 0; i < arc.count; ++i) {
      const bool end = i == 0 || i + 1 == arc.count;
      if (end || m_coverage.significance[arc.first + i] >= threshold) kept.push_back(arc.first + i);
    }
  }

  double distance(geo::Point a, geo::Point b) const {
    constexpr double kRadians = 3.14159265358979323846 / 180;
    const double shrink = m_coverage.crs.isGeographic() ? std::cos(a.y * kRadians) : 1;
    return std::hypot((a.x - b.x) * shrink, a.y - b.y) * m_metresPerUnit;
  }

  void byDistance(const geo::Arc& arc, double tolerance, std::vector<std::uint32_t>& kept) const {
    const auto points = m_coverage.points(arc);
    const auto [far, second] = corners(points);
    std::uint32_t last = 0;
    kept.push_back(arc.first);
    for (std::uint32_t i = 1; i + 1 < arc.count; ++i) {
      if (i != far && i != second && distance(points[last], points[i]) < tolerance) continue;
      kept.push_back(arc.first + i);
      last = i;
    }
    kept.push_back(arc.first + arc.count - 1);
  }

  /// Two vertices that keep an arc open: farthest from the chord (or, of a closed arc, from its start), and
  /// the one farthest from the line between start and that one.
  static std::pair<std::uint32_t, std::uint32_t> corners(std::span<const geo::Point> points) {
    const auto farthest = [points](auto&& measure) {
      std::uint32_t best = 1;
      for (std::uint32_t i = 2; i + 1 < points.size(); ++i)
        if (measure(points[i]) > measure(points[best])) best = i;
      return best;
    };
    const auto fromLine = [](geo::Point a, geo::Point b) {
      return [a, b](geo::Point p) { return std::abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)); };
    };
    const bool closed = points.front() == points.back();
    const std::uint32_t far =
        closed ? farthest([o = points.front()](geo::Point p) { return std::hypot(p.x - o.x, p.y - o.y); })
               : farthest(fromLine(points.front(), points.back()));
    return {far, closed ? farthest(fromLine(points.front(), points[far])) : far};
  }

  const geo::Coverage& m_coverage;
  double m_tolerance;
  double m_metresPerUnit;
};

geo::Box arcBox(const geo::Coverage& coverage, const geo::Arc& arc) {
  geo::Box box;
  for (const geo::Point& p : coverage.points(arc)) box.add(p);
  return box;
}

void addArcs(const MapContent& content, const SubjectOptions& options, MapSubject& subject) {
  constexpr double kCoarserOutside = 20;
  const Thinning thinning(content.coverage, options.toleranceMetres);
  std::vector<std::uint32_t> kept;
  subject.arcs.reserve(content.coverage.arcs.size());
  for (const geo::Arc& arc : content.coverage.arcs) {
    const bool outside = !options.only.isEmpty() && !options.only.intersects(arcBox(content.coverage, arc));
    const std::size_t before = kept.size();
    thinning.append(arc, outside ? kCoarserOutside : 1, kept);
    subject.arcs.push_back({static_cast<std::uint32_t>(before),
                            static_cast<std::uint32_t>(kept.size() - before), arc.left, arc.right,
                            arc.startNode, arc.endNode});
  }
  subject.nodeCount = content.coverage.nodeCount;
  subject.vertices.reserve(kept.size());
  for (const std::uint32_t vertex : kept) subject.vertices.push_back(content.coverage.vertices[vertex]);
}

/// A vertex beyond the projection's domain takes the place of its neighbour; it is far outside of any page.
void replaceInfinite(std::vector<geo::Point>& vertices) {
  geo::Point last;
  for (geo::Point& p : vertices) {
    if (std::isfinite(p.x) && std::isfinite(p.y))
      last = p;
    else
      p = last;
  }
}

void addBoxes(MapSubject& subject) {
  subject.unitBoxes.assign(subject.unitCount(), {});
  for (const MapSubject::ArcRef& arc : subject.arcs) {
    geo::Box box;
    for (const geo::Point& p : subject.points(arc)) box.add(p);
    for (const geo::UnitIndex unit : {arc.left, arc.right})
      if (unit != geo::kOutside) subject.unitBoxes[static_cast<std::size_t>(unit)].add(box);
  }
}

const planning::Area& areaById(const MapContent& content, const std::string& id) {
  const auto found = std::find_if(content.areas.begin(), content.areas.end(),
                                  [&](const planning::Area& a) { return a.id == id; });
  if (found != content.areas.end()) return *found;
  std::vector<std::string> ids;
  for (const planning::Area& area : content.areas) ids.push_back(area.id);
  throw geo::DataError(
      geo::message("There is no area '{}'; this workspace has: {}.", id, fmt::join(ids, ", ")));
}

/// The area's own figure on a map of areas; empty where it has none.
std::optional<double> areaValue(const MapContent& content, const planning::Area& area) {
  if (!content.ofAreas) return std::nullopt;
  for (const planning::AreaMember& member : area.members) {
    const auto figure = content.figures.find(member.unit);
    if (figure != content.figures.end() && planning::areaOfFigure(figure->second.sourceCode) == area.id)
      return figure->second.value;
  }
  return std::nullopt;
}

void addAreas(const MapContent& content, const std::string& language, MapSubject& subject) {
  const UnitByCode units = unitsByCode(content.coverage);
  subject.areaOf.assign(subject.unitCount(), -1);
  for (std::size_t i = 0; i < content.areas.size(); ++i) {
    const planning::Area& area = content.areas[i];
    const std::string& name =
        (language == "en" && !area.nameEn.empty()) || area.nameZh.empty() ? area.nameEn : area.nameZh;
    subject.areas.push_back({area.id, QString::fromStdString(name), areaColour(area, i),
                             area.publishedCounties, 0, areaValue(content, area)});
    for (const planning::AreaMember& member : area.members) {
      const auto found = units.find(member.unit);
      if (member.unit.empty() || found == units.end()) continue;
      auto& areaOf = subject.areaOf[static_cast<std::size_t>(found->second)];
      if (areaOf != static_cast<geo::UnitIndex>(i)) ++subject.areas.back().drawnUnits;
      areaOf = static_cast<geo::UnitIndex>(i);
    }
  }
}

void markOutsideOfAreas(MapSubject& subject) {
  for (std::size_t i = 0; i < subject.unitCount(); ++i)
    if (subject.classOf[i] == kNoData && subject.areaOf[i] < 0) subject.classOf[i] = kNotInArea;
}

/// Outside of what the categories are of.
void markWithoutFigure(const MapContent& content, MapSubject& subject) {
  for (std::size_t i = 0; i < subject.unitCount(); ++i)
    if (subject.classOf[i] == kNoData && !content.figures.contains(content.coverage.codes[i]))
      subject.classOf[i] = kNotInArea;
}

void addMarks(const MapContent& content, MapSubject& subject) {
  subject.markOf.assign(subject.unitCount(), static_cast<int>(FigureMark::none));
  for (std::size_t i = 0; i < subject.unitCount(); ++i) {
    const auto figure = content.figures.find(content.coverage.codes[i]);
    const bool isDrawn = subject.classOf[i] >= 0 || subject.classOf[i] == kOffScale;
    if (isDrawn && figure != content.figures.end())
      subject.markOf[i] = static_cast<int>(markOf(figure->second));
  }
}

/// Provinces by the parents of the counties: a county's parent may be its prefecture or its province.
void addProvinces(const MapContent& content, MapSubject& subject) {
  std::unordered_map<std::string, geo::UnitIndex> index;
  for (std::size_t i = 0; i < content.provinces.size(); ++i)
    index.emplace(content.provinces[i].code, static_cast<geo::UnitIndex>(i));
  subject.provinceOf.assign(subject.unitCount(), -1);
  for (std::size_t i = 0; i < subject.unitCount() && i < content.counties.size(); ++i) {
    const planning::Unit& county = content.counties[i];
    auto found = index.find(county.parent);
    if (found == index.end() && content.isChina() && county.code.size() == 6)
      found = index.find(county.code.substr(0, 2) + "0000");
    if (found != index.end()) subject.provinceOf[i] = found->second;
  }
}

}  // namespace

bool isEstimated(const planning::Figure& figure) {
  return figure.flag == planning::Flag::estimated || figure.flag == planning::Flag::imputed;
}

FigureMark markOf(const planning::Figure& figure) {
  if (planning::isUnverified(figure)) return FigureMark::unverified;
  return isEstimated(figure) ? FigureMark::estimated : FigureMark::none;
}

std::vector<geo::UnitIndex> unitsOfArea(const MapContent& content, const std::string& area) {
  const UnitByCode units = unitsByCode(content.coverage);
  std::vector<geo::UnitIndex> members;
  for (const planning::AreaMember& member : areaById(content, area).members) {
    const auto found = units.find(member.unit);
    if (!member.unit.empty() && found != units.end()) members.push_back(found->second);
  }
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

MapSubject makeSubject(const MapContent& content, const MapProjection& projection,
                       const SubjectOptions& options) {
  MapSubject subject;
  subject.crs = projection.crs;
  subject.decimals = content.indicator.decimals;
  subject.classOf = unitClasses(content.coverage.codes, content.figures, options.classes);
  if (!options.area.empty()) {
    const std::vector<int> classes =
        std::exchange(subject.classOf, std::vector<int>(content.coverage.unitCount(), kContext));
    for (const geo::UnitIndex unit : unitsOfArea(content, options.area))
      subject.classOf[static_cast<std::size_t>(unit)] = classes[static_cast<std::size_t>(unit)];
  }
  for (std::size_t i = 0; i < subject.unitCount(); ++i) {
    const planning::Unit unit = i < content.counties.size() ? content.counties[i] : planning::Unit{};
    subject.unitNames.push_back(
        QString::fromStdString(options.language == "en" && !unit.nameEn.empty() ? unit.nameEn : unit.name));
    subject.shortNames.push_back(
        QString::fromStdString(planning::shortCountyName(subject.unitNames.back().toStdString())));
  }
  addArcs(content, options, subject);
  geo::forwardOnAllCores(content.coverage.crs, projection.crs, subject.vertices);
  replaceInfinite(subject.vertices);
  addBoxes(subject);
  addProvinces(content, subject);
  addAreas(content, options.language, subject);
  if (content.ofAreas) markOutsideOfAreas(subject);
  if (content.categories) markWithoutFigure(content, subject);
  addMarks(content, subject);
  if (options.asSymbols) {
    for (int& one : subject.classOf)
      if (one > 0 || one == kOffScale) one = 0;
    subject.symbols = valueSymbols(content, subject);
  }
  return subject;
}

}  // namespace app::render
