#include "app/render/map/map_painter.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "app/render/map/border_chains.h"
#include "app/render/map/clip.h"
#include "app/render/map/print_limits.h"

namespace app::render {
namespace {

/// Keeps the points farther than `tolerance` from the line of their neighbours (Douglas & Peucker 1973). For
/// strokes wider than the tolerance, whose edges would look ragged otherwise.
QPolygonF withoutWiggles(const QPolygonF& line, double tolerance) {
  if (line.size() < 3) return line;
  std::vector<char> keep(static_cast<std::size_t>(line.size()), 0);
  keep.front() = keep.back() = 1;
  std::vector<std::pair<qsizetype, qsizetype>> spans = {{0, line.size() - 1}};
  while (!spans.empty()) {
    const auto [first, last] = spans.back();
    spans.pop_back();
    const QPointF a = line[first], along = line[last] - a;
    const double length = std::hypot(along.x(), along.y());
    double most = tolerance;
    qsizetype farthest = -1;
    for (qsizetype i = first + 1; i < last; ++i) {
      const QPointF d = line[i] - a;
      const double distance =
          length > 0 ? std::abs(along.x() * d.y() - along.y() * d.x()) / length : std::hypot(d.x(), d.y());
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    keep[static_cast<std::size_t>(farthest)] = 1;
    spans.emplace_back(first, farthest);
    spans.emplace_back(farthest, last);
  }
  QPolygonF kept;
  for (qsizetype i = 0; i < line.size(); ++i)
    if (keep[static_cast<std::size_t>(i)]) kept << line[i];
  return kept;
}

using Wanted = std::function<bool(const MapSubject::ArcRef&)>;

/// The subject in units of the snap grid, so that a page's coordinates are small whole numbers.
class PlacedMap {
 public:
  PlacedMap(const MapSubject& subject, const MapView& view, double snap)
      : m_subject(subject), m_unit(snap > 0 ? snap : 1) {
    m_points.reserve(subject.vertices.size());
    for (const geo::Point& p : subject.vertices) {
      const QPointF at = view.toTarget(p) / m_unit;
      m_points.push_back(snap > 0 ? QPointF(std::round(at.x()), std::round(at.y())) : at);
    }
    m_view = QRectF(view.target.topLeft() / m_unit, view.target.size() / m_unit);
  }

  double unit() const { return m_unit; }
  const QRectF& view() const { return m_view; }

  QPainterPath path(std::span<const int> group, int g, double margin) const {
    const QRectF clip = m_view.adjusted(-margin, -margin, margin, margin);
    QPainterPath result;
    result.setFillRule(Qt::OddEvenFill);
    for (const ArcChain& loop : groupLoops(m_subject, group, g)) {
      QPolygonF ring = polygon(loop);
      const QRectF box = ring.boundingRect();
      if (box.right() < clip.left() || box.left() > clip.right() || box.bottom() < clip.top() ||
          box.top() > clip.bottom())
        continue;
      if (!clip.contains(box)) ring = clipRing(ring, clip);
      if (ring.size() > 2) {
        result.addPolygon(ring);
        result.closeSubpath();
      }
    }
    return result;
  }

  /// `smoothing` and `least` in painter units: wiggles below the first go, closed lines smaller than the
  /// second as well.
  QPainterPath lines(const Wanted& wanted, double smoothing = 0, double least = 0) const {
    QPainterPath result;
    for (const ArcChain& chain : joinedArcs(m_subject, wanted)) {
      QPolygonF line = polygon(chain);
      if (least > 0 && line.isClosed() &&
          std::max(line.boundingRect().width(), line.boundingRect().height()) < least / m_unit)
        continue;
      if (smoothing > 0) line = withoutWiggles(line, smoothing / m_unit);
      addLine(line, result);
    }
    return result;
  }

 private:
  QPolygonF polygon(const ArcChain& chain) const {
    QPolygonF line;
    for (const std::uint32_t vertex : chainVertices(m_subject, chain)) {
      const QPointF p = m_points[vertex];
      if (!line.isEmpty() && line.back() == p) continue;
      if (line.size() > 1 && goesStraight(line[line.size() - 2], line.back(), p)) line.pop_back();
      line << p;
    }
    return line;
  }

  /// On the snap grid many vertices lie on the line between their neighbours and change nothing.
  static bool goesStraight(QPointF a, QPointF b, QPointF c) {
    const QPointF ab = b - a, bc = c - b;
    return ab.x() * bc.y() == ab.y() * bc.x() && QPointF::dotProduct(ab, bc) > 0;
  }

  void addLine(const QPolygonF& line, QPainterPath& result) const {
    if (line.size() == 1) {  // an island smaller than the grid stays a dot
      if (m_view.contains(line.front()))
        result.addPolygon(QPolygonF() << line.front() << line.front() + QPointF(1, 0));
      return;
    }
    const QRectF box = line.boundingRect();
    if (box.right() < m_view.left() || box.left() > m_view.right() || box.bottom() < m_view.top() ||
        box.top() > m_view.bottom())
      return;
    if (m_view.contains(box)) {
      result.addPolygon(line);
      return;
    }
    for (const QPolygonF& piece : clipLine(line, m_view)) result.addPolygon(piece);
  }

  const MapSubject& m_subject;
  double m_unit;
  std::vector<QPointF> m_points;
  QRectF m_view;
};

class MapDrawing {
 public:
  MapDrawing(QPainter& painter, const MapSubject& subject, const MapStyle& style, const MapView& view)
      : m_painter(painter),
        m_subject(subject),
        m_style(style),
        m_target(view),
        m_map(subject, view, style.snap),
        m_unit(m_map.unit()) {}

  void run() {
    m_painter.save();
    m_painter.scale(m_unit, m_unit);
    m_painter.setPen(Qt::NoPen);
    if (m_style.paper.alpha() > 0) m_painter.fillRect(m_map.view(), m_style.paper);
    if (m_style.drawFills) {
      fills();
      marks();
    }
    if (m_style.drawBorders) borders();
    if (m_style.drawAreas) areaOutlines();
    m_painter.restore();
    if (m_style.drawSymbols) symbols();
  }

 private:
  void symbols() {
    for (const MapSubject::Symbol& symbol : m_subject.symbols) {
      const QPointF at = m_target.toTarget(symbol.at);
      if (m_target.target.contains(at)) paintSymbol(m_painter, m_style, at, symbol.value);
    }
  }

  void fills() {
    std::set<int> classes(m_subject.classOf.begin(), m_subject.classOf.end());
    m_painter.setPen(Qt::NoPen);
    for (const int c : classes) {
      const QPainterPath shape = m_map.path(m_subject.classOf, c, 0);
      m_painter.fillPath(shape, classColour(m_style, c));
      if (c == kNoData) hatch(shape);
      if (c >= 0 && std::cmp_less(c, m_style.classPatterns.size()))
        paintPattern(m_painter, shape, m_style.classPatterns[static_cast<std::size_t>(c)],
                     m_style.patternSpacing / m_unit, m_style.patternWidth / m_unit);
    }
  }

  void marks() {
    for (const FigureMark mark : {FigureMark::estimated, FigureMark::unverified})
      if (std::ranges::find(m_subject.markOf, static_cast<int>(mark)) != m_subject.markOf.end())
        paintPattern(m_painter, m_map.path(m_subject.markOf, static_cast<int>(mark), 0),
                     markPattern(m_style, mark), m_style.patternSpacing / m_unit,
                     m_style.patternWidth / m_unit);
  }

  void hatch(const QPainterPath& shape) {
    paintPattern(m_painter, shape, {PatternKind::rising, m_style.hatch}, m_style.hatchSpacing / m_unit,
                 m_style.hatchWidth / m_unit);
  }

  QPen pen(const QColor& colour, double width, Qt::PenCapStyle cap = Qt::RoundCap) const {
    return QPen(colour, width / m_unit, Qt::SolidLine, cap, Qt::RoundJoin);
  }

  int unitClass(geo::UnitIndex unit) const {
    return unit == geo::kOutside ? kContext : m_subject.classOf[static_cast<std::size_t>(unit)];
  }
  geo::UnitIndex groupOf(const std::vector<geo::UnitIndex>& group, geo::UnitIndex unit) const {
    return unit == geo::kOutside ? -1 : group[static_cast<std::size_t>(unit)];
  }
  static bool isOuter(const MapSubject::ArcRef& arc) {
    return arc.left == geo::kOutside || arc.right == geo::kOutside;
  }
  bool isProvinceBorder(const MapSubject::ArcRef& arc) const {
    return groupOf(m_subject.provinceOf, arc.left) != groupOf(m_subject.provinceOf, arc.right);
  }
  bool isContext(const MapSubject::ArcRef& arc) const {
    return unitClass(arc.left) == kContext && unitClass(arc.right) == kContext;
  }

  void stroke(const QColor& colour, double width, const Wanted& wanted) {
    if (width <= 0) return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen(colour, width));
    for (const QPainterPath& part : shortPaths(m_map.lines(wanted))) m_painter.drawPath(part);
  }

  void borders() {
    using Arc = const MapSubject::ArcRef&;
    stroke(m_style.contextLine, m_style.countyWidth, [this](Arc a) { return !isOuter(a) && isContext(a); });
    stroke(m_style.countyLine, m_style.countyWidth, [this](Arc a) { return !isOuter(a) && !isContext(a); });
    stroke(m_style.provinceLine, m_style.provinceWidth,
           [this](Arc a) { return !isOuter(a) && isProvinceBorder(a); });
    stroke(m_style.outerLine, m_style.outerWidth, [](Arc a) { return isOuter(a); });
  }

  /// Casing below all outlines, then each border of an area once; one between two areas shows both colours in
  /// turn.
  void areaOutlines() {
    std::map<std::pair<geo::UnitIndex, geo::UnitIndex>, QPainterPath> outlines;
    for (const MapSubject::ArcRef& arc : m_subject.arcs) {
      const auto sides = areasBeside(arc);
      if (sides.first != sides.second) outlines.emplace(sides, QPainterPath());
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen(Qt::white, m_style.casingWidth));
    for (auto& [sides, outline] : outlines) {
      outline = m_map.lines(
          [this, wanted = sides](const MapSubject::ArcRef& arc) { return areasBeside(arc) == wanted; },
          m_style.areaWidth * 0.2, m_style.casingWidth * 1.5);
      m_painter.drawPath(outline);
    }
    for (const auto& [sides, outline] : outlines) {
      m_painter.setPen(pen(areaColour(sides.second), areaWidth(sides)));
      m_painter.drawPath(outline);
      if (sides.first < 0) continue;
      QPen second = pen(areaColour(sides.first), areaWidth(sides), Qt::FlatCap);
      second.setDashPattern({4, 4});
      m_painter.setPen(second);
      m_painter.drawPath(outline);
    }
  }

  /// Smaller index first; -1 outside of all areas.
  std::pair<geo::UnitIndex, geo::UnitIndex> areasBeside(const MapSubject::ArcRef& arc) const {
    const geo::UnitIndex left = groupOf(m_subject.areaOf, arc.left),
                         right = groupOf(m_subject.areaOf, arc.right);
    return {std::min(left, right), std::max(left, right)};
  }
  QColor areaColour(geo::UnitIndex area) const {
    return m_subject.areas[static_cast<std::size_t>(area)].colour;
  }
  double areaWidth(std::pair<geo::UnitIndex, geo::UnitIndex> sides) const {
    const bool lesser =
        m_style.focusArea >= 0 && sides.first != m_style.focusArea && sides.second != m_style.focusArea;
    return lesser ? m_style.areaWidth / 2 : m_style.areaWidth;
  }

  QPainter& m_painter;
  const MapSubject& m_subject;
  const MapStyle& m_style;
  const MapView& m_target;
  PlacedMap m_map;
  double m_unit;
};

}  // namespace

MapView MapView::fitted(const geo::Box& box, const QRectF& target, double share) {
  const double width = box.width() * (1 + 2 * share), height = box.height() * (1 + 2 * share);
  const double unit = std::max({width / target.width(), height / target.height(), 1e-9});
  const geo::Point c = box.centre();
  const double halfWidth = unit * target.width() / 2, halfHeight = unit * target.height() / 2;
  return {{c.x - halfWidth, c.y - halfHeight, c.x + halfWidth, c.y + halfHeight}, target};
}

QColor classColour(const MapStyle& style, int c) {
  if (c == kContext || c == kNotInArea) return style.context;
  if (c == kOffScale) return style.offScale;
  if (c == kNoData || style.classColours.empty()) return style.noData;
  return style.classColours[std::min(static_cast<std::size_t>(c), style.classColours.size() - 1)];
}

double symbolRadius(const MapStyle& style, double value) {
  constexpr double kLeast = 0.35;
  return std::max(style.symbolRadius * std::sqrt(std::abs(value) / style.symbolValue), kLeast);
}

void paintSymbol(QPainter& painter, const MapStyle& style, QPointF centre, double value) {
  if (value == 0) return;
  const double radius = symbolRadius(style, value);
  painter.setBrush(value > 0 ? QBrush(style.symbol) : QBrush(Qt::NoBrush));
  painter.setPen(QPen(value > 0 ? QColor(Qt::white) : style.symbol, std::clamp(radius / 3, kLeastLine, 0.5)));
  painter.drawEllipse(centre, radius, radius);
}

FillPattern markPattern(const MapStyle& style, FigureMark mark) {
  switch (mark) {
    case FigureMark::none:
      return {};
    case FigureMark::estimated:
      return {PatternKind::dots, style.mark};
    case FigureMark::unverified:
      return {PatternKind::level, style.mark};
  }
  return {};
}

void paintMap(QPainter& painter, const MapSubject& subject, const MapStyle& style, const MapView& view) {
  MapDrawing(painter, subject, style, view).run();
}

std::vector<QPainterPath> groupPaths(const MapSubject& subject, std::span<const int> group,
                                     std::span<const int> wanted, const MapView& view, double snap) {
  const PlacedMap map(subject, view, snap);
  std::vector<QPainterPath> paths;
  for (const int g : wanted) paths.push_back(map.path(group, g, 2));
  return paths;
}

}  // namespace app::render
