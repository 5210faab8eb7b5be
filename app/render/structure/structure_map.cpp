#include "app/render/structure/structure_map.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "app/render/map/clip.h"
#include "app/render/map/print_limits.h"
#include "app/render/page/page_ground.h"
#include "app/render/structure/structure_looks.h"
#include "app/text/utf8_text.h"
#include "geo/plane/transform.h"

namespace app::render {
namespace {

namespace plan = planning::plan;
using Kind = PageContents::Kind;

QRectF around(QPointF at, double radius) {
  return {at.x() - radius, at.y() - radius, 2 * radius, 2 * radius};
}

double lengthOf(const QPolygonF& line) {
  double sum = 0;
  for (qsizetype i = 1; i < line.size(); ++i)
    sum += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
  return sum;
}

/// Of a view for symbols; arrows end at its edge with room for a name beside them.
QRectF roomOf(const MapView& view, double scale) {
  const double inset = 10 * scale;
  return view.target.adjusted(inset, inset, -inset, -inset);
}

/// Centres of a name's box about a symbol, the best first (Imhof 1962: right and a little above).
std::vector<QPointF> placesAround(QPointF at, double radius, QSizeF box) {
  const double dx = radius + box.width() / 2, dy = radius * 0.6 + box.height() / 2;
  return {at + QPointF(dx, -box.height() * 0.12),
          at + QPointF(-dx, -box.height() * 0.12),
          at + QPointF(0, -radius - box.height() / 2),
          at + QPointF(0, radius + box.height() / 2),
          at + QPointF(dx, -dy),
          at + QPointF(dx, dy),
          at + QPointF(-dx, -dy),
          at + QPointF(-dx, dy)};
}

/// Names the symbol in the first free place about it.
bool nameSymbol(const QString& name, QPointF at, double radius, const TextLook& look, LabelPlacer& placer,
                std::vector<MapLabel>& labels) {
  for (const QPointF& centre : placesAround(at, radius, labelBox({name}, look, {}).size())) {
    const QRectF box = labelBox({name}, look, centre);
    if (!placer.isFree(box)) continue;
    placer.block(box);
    labels.push_back({{name, box, look.size, Kind::placeName}, look});
    return true;
  }
  return false;
}

/// Units of the plan by class, the others kContext.
std::vector<int> classesOf(const plan::Plan& one, const plan::PlacedStructure& placed,
                           const MapContent& content) {
  const std::set<std::string> counties(one.counties.begin(), one.counties.end());
  std::vector<int> classes(content.coverage.unitCount(), kContext);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (placed.zoneOf[i] >= 0)
      classes[i] = static_cast<int>(one.space.zones[static_cast<std::size_t>(placed.zoneOf[i])].kind);
    else if (counties.contains(content.coverage.codes[i]))
      classes[i] = kNoZone;
  }
  return classes;
}

}  // namespace

plan::PlacedStructure placeStructure(const plan::Plan& plan, const MapContent& content) {
  return planning::plan::placeStructure(
      plan, {content.coverage, content.counties, content.prefectures, content.provinces});
}

StructureMap::StructureMap(const plan::Plan& plan, const plan::PlacedStructure& placed,
                           const MapContent& content, const MapProjection& projection,
                           const std::string& language)
    : m_zoneOf(placed.zoneOf) {
  const geo::Transform toPlane(geo::Crs::wgs84(), projection.crs);
  const bool isEnglish = language == "en";
  const auto named = [isEnglish](const std::string& name, const std::string& nameEn) {
    return text(isEnglish && !nameEn.empty() ? nameEn : name);
  };
  for (const plan::PlacedPlace& one : placed.centres) {
    const plan::Place& place = plan.space.centres[one.index];
    const QString level = text(place.level);
    const auto found = std::ranges::find(m_grades, level);
    const int grade = static_cast<int>(found - m_grades.begin());
    if (found == m_grades.end()) m_grades.push_back(level);
    m_centres.push_back({named(place.name, one.nameEn), toPlane.forward(one.at), grade});
  }
  for (const plan::PlacedPlace& one : placed.towns) {
    const plan::Place& place = plan.space.towns[one.index];
    m_towns.push_back({named(place.name, one.nameEn), toPlane.forward(one.at), townClass(place.population)});
  }
  for (const plan::PlacedAxis& one : placed.axes) {
    Axis axis{text(plan.space.axes[one.index].name),
              static_cast<int>(m_axes.size()) + 1,
              {},
              one.stops.front().isOutside,
              one.stops.back().isOutside};
    for (const plan::AxisStop& stop : one.stops) {
      axis.points.push_back(toPlane.forward(stop.at));
      addStop(stop, axis.points.back(), named(stop.name, stop.nameEn));
    }
    m_axes.push_back(std::move(axis));
  }
  for (const plan::Zone& zone : plan.space.zones)
    m_zones.push_back({text(zone.name), zone.kind,
                       !zone.name.empty() && text(zone.name) != zoneName({true}, zone.kind) &&
                           text(zone.name) != zoneName({false}, zone.kind)});
  SubjectOptions options;
  options.language = language;
  const std::vector<int> classes = classesOf(plan, placed, content);
  std::vector<geo::UnitIndex> units;
  for (std::size_t i = 0; i < classes.size(); ++i)
    if (classes[i] != kContext) units.push_back(static_cast<geo::UnitIndex>(i));
  options.only = layerBox(content.coverage, units);
  options.toleranceMetres =
      options.only.isEmpty() ? 1000 : roughMetres(options.only, content.coverage.crs) / 4000;
  m_subject = makeSubject(content, projection, options);
  m_subject.classOf = classes;
}

void StructureMap::addStop(const plan::AxisStop& stop, geo::Point at, const QString& name) {
  const auto isThere = [&at](const auto& one) { return one.at == at; };
  if (stop.how != plan::Positioned::unitLabel) return;  // a centre or a town
  if (std::ranges::none_of(m_stops, isThere)) m_stops.push_back({name, at});
}

MapStyle StructureMap::styled(MapStyle lines) {
  for (int i = 0; i < kZoneKinds; ++i) {
    lines.classColours.push_back(zoneColour(static_cast<plan::ZoneKind>(i)));
    lines.classPatterns.push_back(zonePattern(static_cast<plan::ZoneKind>(i)));
  }
  lines.classColours.emplace_back("#ffffff");
  return lines;
}

std::vector<QPolygonF> StructureMap::visible(const Axis& axis, const MapView& view, double scale) const {
  QPolygonF line;
  for (const geo::Point& p : axis.points) line << view.toTarget(p);
  return clipLine(line, roomOf(view, scale));
}

int StructureMap::stopsIn(const MapView& view, double scale) const {
  const QRectF room = roomOf(view, scale);
  return static_cast<int>(std::ranges::count_if(
      m_stops, [&](const Stop& stop) { return room.contains(view.toTarget(stop.at)); }));
}

QPointF StructureMap::numberAt(const std::vector<QPolygonF>& pieces) const {
  QPointF best = pieces.front().front();
  double longest = -1;
  for (const QPolygonF& piece : pieces)
    for (qsizetype i = 1; i < piece.size(); ++i) {
      const double length = lengthOf(QPolygonF() << piece[i - 1] << piece[i]);
      if (length <= longest) continue;
      longest = length;
      best = (piece[i - 1] + piece[i]) / 2;
    }
  return best;
}

void StructureMap::paintZones(QPainter& painter, const MapView& view, double scale, double opacity) const {
  std::vector<int> kinds(kZoneKinds);
  std::iota(kinds.begin(), kinds.end(), 0);
  const std::vector<QPainterPath> shapes = groupPaths(m_subject, m_subject.classOf, kinds, view);
  for (const int kind : kinds) {
    const QPainterPath& shape = shapes[static_cast<std::size_t>(kind)];
    QColor fill = zoneColour(static_cast<plan::ZoneKind>(kind));
    fill.setAlphaF(static_cast<float>(opacity));
    painter.fillPath(shape, fill);
    paintPattern(painter, shape, zonePattern(static_cast<plan::ZoneKind>(kind)), 3.4 * scale, 0.4 * scale);
  }
  paintZoneOutlines(painter, m_subject, view, scale, 0);
}

void StructureMap::paintZoneOutlines(QPainter& painter, const MapSubject& subject, const MapView& view,
                                     double scale, double snap) const {
  std::vector<int> zones(m_zones.size());
  std::iota(zones.begin(), zones.end(), 0);
  const std::vector<QPainterPath> outlines = groupPaths(subject, m_zoneOf, zones, view, snap);
  const double unit = snap > 0 ? snap : 1;
  painter.save();
  painter.scale(unit, unit);
  painter.setBrush(Qt::NoBrush);
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    painter.setPen(
        QPen(zoneInk(m_zones[i].kind), 0.9 * scale / unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& ring : outlines[i].toSubpathPolygons()) {
      const QRectF box = ring.boundingRect();  // an islet would be all line
      if (std::max(box.width(), box.height()) > 3 * scale / unit) painter.drawPolyline(ring);
    }
  }
  painter.restore();
}

geo::Box StructureMap::extent() const {
  geo::Box box;
  for (std::size_t i = 0; i < m_subject.unitCount(); ++i)
    if (m_subject.classOf[i] != kContext) box.add(m_subject.unitBoxes[i]);
  return box;
}

void StructureMap::paint(QPainter& painter, const MapView& view, double scale) const {
  painter.save();
  const QRectF room = roomOf(view, scale);
  const auto isSeen = [&room](QPointF at) { return room.contains(at); };
  for (const Axis& axis : m_axes) {
    const std::vector<QPolygonF> pieces = visible(axis, view, scale);
    for (const QPolygonF& piece : pieces)
      paintAxis(
          painter, piece,
          {axis.leavesAtStart && &piece == &pieces.front(), axis.leavesAtEnd && &piece == &pieces.back()},
          scale);
  }
  for (const Stop& stop : m_stops)
    if (isSeen(view.toTarget(stop.at))) paintStop(painter, view.toTarget(stop.at), scale);
  for (const Town& town : m_towns)
    if (isSeen(view.toTarget(town.at))) paintTown(painter, view.toTarget(town.at), town.sizeClass, scale);
  for (std::size_t i = m_centres.size(); i-- > 0;) {  // the first lie on top
    const QPointF at = view.toTarget(m_centres[i].at);
    if (isSeen(at)) paintCentre(painter, at, m_centres[i].grade, scale);
  }
  for (const Axis& axis : m_axes) {
    const std::vector<QPolygonF> pieces = visible(axis, view, scale);
    if (!pieces.empty()) paintAxisNumber(painter, numberAt(pieces), axis.number, scale);
  }
  painter.restore();
}

std::vector<MapLabel> StructureMap::labels(const MapView& view, double scale, LabelPlacer& placer,
                                           int& left) const {
  struct Wanted {
    QString name;
    QPointF at;
    double radius;
    TextLook look;
  };
  std::vector<Wanted> wanted;
  const QRectF room = roomOf(view, scale).adjusted(-1, -1, 1, 1);  // arrows end on its edge
  const auto want = [&](const QString& name, QPointF at, double radius, const TextLook& look) {
    if (!room.contains(at)) return;
    placer.block(around(at, radius));
    wanted.push_back({name, at, radius + 1.2 * scale, look});
  };
  const auto size = [scale](double points) { return std::max(kLeastText, points * scale); };
  std::set<QString> centres;
  for (const Centre& centre : m_centres) {
    centres.insert(centre.name);
    want(centre.name, view.toTarget(centre.at), centreRadius(centre.grade, scale),
         {size(9.5 - std::min(centre.grade, 2)), true, QColor("#7a0c10"), 1.5 * scale});
  }
  for (const Stop& stop : m_stops)
    want(stop.name, view.toTarget(stop.at), stopRadius(scale),
         {size(8), true, QColor("#45296f"), 1.5 * scale});
  for (const Axis& axis : m_axes) {
    const std::vector<QPolygonF> pieces = visible(axis, view, scale);
    if (pieces.empty()) continue;
    placer.block(around(numberAt(pieces), axisNumberRadius(scale)));
    // a place that the axis leaves for beyond the frame is named at the arrow
    const auto head = [&](bool leaves, geo::Point place, QPointF tip) {
      if (!leaves || roomOf(view, scale).contains(view.toTarget(place))) return;
      const auto stop = std::ranges::find_if(m_stops, [&](const Stop& one) { return one.at == place; });
      if (stop != m_stops.end())
        want(stop->name, tip, 5 * scale, {size(8), true, QColor("#45296f"), 1.5 * scale});
    };
    head(axis.leavesAtStart, axis.points.front(), pieces.front().front());
    head(axis.leavesAtEnd, axis.points.back(), pieces.back().back());
  }
  for (const Town& town : m_towns)
    if (!centres.contains(town.name))
      want(town.name, view.toTarget(town.at), townRadius(town.sizeClass, scale),
           {size(6.5), false, QColor("#1c1c1c"), 1.1 * scale});
  std::vector<MapLabel> labels;
  for (const Wanted& one : wanted)
    if (!nameSymbol(one.name, one.at, one.radius, one.look, placer, labels)) ++left;
  addZoneLabels(view, scale, placer, labels);
  return labels;
}

void StructureMap::addZoneLabels(const MapView& view, double scale, LabelPlacer& placer,
                                 std::vector<MapLabel>& labels) const {
  std::vector<int> wanted;
  for (std::size_t i = 0; i < m_zones.size(); ++i)
    if (m_zones[i].hasOwnName) wanted.push_back(static_cast<int>(i));
  if (wanted.empty()) return;
  const GroupMask mask(m_subject, m_zoneOf, wanted, view, std::max(1.0, scale));
  for (const int zone : wanted) {
    const Zone& one = m_zones[static_cast<std::size_t>(zone)];
    const TextLook look{std::max(kLeastText, 8.5 * scale), true, zoneInk(one.kind), 1.6 * scale};
    const QSizeF box = labelBox({one.name}, look, {}).size();
    const auto isFree = [&](QPointF at) { return placer.isFree(labelBox({one.name}, look, at)); };
    for (const double share : {0.95, 0.7}) {
      const std::vector<QPointF> places = mask.places(zone, box, share);
      const auto at = std::ranges::find_if(places, isFree);
      if (at == places.end()) continue;
      placer.block(labelBox({one.name}, look, *at));
      labels.push_back({{one.name, labelBox({one.name}, look, *at), look.size, Kind::areaName}, look});
      break;
    }
  }
}

void paintStructure(QPainter& painter, const StructureMap& structure, const MapView& view, double pixel) {
  constexpr double kOpacity = 0.75;
  const double scale = 1.15 * pixel;  // a pixel is a little less than a point
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  structure.paintZones(painter, view, scale, kOpacity);
  structure.paint(painter, view, scale);
  LabelPlacer placer(view.target);
  int left = 0;
  for (const MapLabel& label : structure.labels(view, scale, placer, left)) paintLabel(painter, label);
  painter.restore();
}

}  // namespace app::render
