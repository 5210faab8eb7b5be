#include "app/render/map/fill_pattern.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace app::render {
namespace {

/// Where the lines of a pattern meet the sides of a shape: number of the line, place along it.
struct Crossing {
  long line;
  double along;
  friend auto operator<=>(const Crossing&, const Crossing&) = default;
};

/// A point as (across the lines, along them).
using Turn = QPointF (*)(QPointF);

QPointF rising(QPointF p) { return {p.x() + p.y(), p.x() - p.y()}; }
QPointF fromRising(QPointF p) { return {(p.x() + p.y()) / 2, (p.x() - p.y()) / 2}; }
QPointF level(QPointF p) { return {p.y(), p.x()}; }

void addCrossings(QPointF a, QPointF b, double spacing, std::vector<Crossing>& crossings) {
  const double ua = a.x() / spacing, ub = b.x() / spacing;
  if (ua == ub) return;
  const auto first = static_cast<long>(std::ceil(std::min(ua, ub))),
             last = static_cast<long>(std::ceil(std::max(ua, ub)));
  for (long line = first; line < last; ++line) {
    const double t = (static_cast<double>(line) - ua) / (ub - ua);
    crossings.push_back({line, a.y() + (b.y() - a.y()) * t});
  }
}

/// Pairs: each line enters the shape at an even one and leaves it at the next.
std::vector<Crossing> crossingsOf(const QPainterPath& shape, double spacing, Turn turn) {
  std::vector<Crossing> crossings;
  for (const QPolygonF& ring : shape.toSubpathPolygons())
    for (qsizetype i = 0; i < ring.size(); ++i)
      addCrossings(turn(ring[i]), turn(ring[(i + 1) % ring.size()]), spacing, crossings);
  std::sort(crossings.begin(), crossings.end());
  if (crossings.size() % 2 != 0) crossings.pop_back();
  return crossings;
}

QPainterPath linesInside(const QPainterPath& shape, double spacing, Turn turn, Turn back) {
  const std::vector<Crossing> crossings = crossingsOf(shape, spacing, turn);
  QPainterPath lines;
  for (std::size_t i = 0; i < crossings.size(); i += 2) {
    const double across = static_cast<double>(crossings[i].line) * spacing;
    lines.moveTo(back({across, crossings[i].along}));
    lines.lineTo(back({across, crossings[i + 1].along}));
  }
  return lines;
}

}  // namespace

QPainterPath hatchLines(const QPainterPath& shape, double spacing) {
  return linesInside(shape, spacing * std::sqrt(2.0), rising, fromRising);
}

QPainterPath levelLines(const QPainterPath& shape, double spacing) {
  return linesInside(shape, spacing, level, level);
}

QPainterPath dotRows(const QPainterPath& shape, double spacing) {
  const std::vector<Crossing> crossings = crossingsOf(shape, spacing, level);
  QPainterPath dots;
  for (std::size_t i = 0; i < crossings.size(); i += 2) {
    const double shift = crossings[i].line % 2 == 0 ? 0 : 0.5;
    const double y = static_cast<double>(crossings[i].line) * spacing;
    const auto first = static_cast<long>(std::ceil(crossings[i].along / spacing - shift)),
               last = static_cast<long>(std::floor(crossings[i + 1].along / spacing - shift));
    for (long n = first; n <= last; ++n) {
      const double x = (static_cast<double>(n) + shift) * spacing;
      dots.moveTo(x, y);
      dots.lineTo(x + spacing * 1e-3, y);
    }
  }
  return dots;
}

std::vector<QPainterPath> shortPaths(const QPainterPath& path) {
  constexpr int kElements = 400;
  std::vector<QPainterPath> result(1);
  for (int i = 0; i < path.elementCount(); ++i) {
    const QPainterPath::Element& element = path.elementAt(i);
    if (element.isMoveTo() && result.back().elementCount() > kElements) result.emplace_back();
    if (element.isMoveTo())
      result.back().moveTo(element);
    else
      result.back().lineTo(element);
  }
  return result;
}

void paintPattern(QPainter& painter, const QPainterPath& shape, const FillPattern& pattern, double spacing,
                  double width) {
  if (pattern.kind == PatternKind::none) return;
  const bool isDots = pattern.kind == PatternKind::dots;
  const QPainterPath lines = isDots                               ? dotRows(shape, spacing)
                             : pattern.kind == PatternKind::level ? levelLines(shape, spacing)
                                                                  : hatchLines(shape, spacing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(
      QPen(pattern.colour, isDots ? 2.2 * width : width, Qt::SolidLine, isDots ? Qt::RoundCap : Qt::FlatCap));
  for (const QPainterPath& part : shortPaths(lines)) painter.drawPath(part);
  painter.setPen(Qt::NoPen);
}

}  // namespace app::render
