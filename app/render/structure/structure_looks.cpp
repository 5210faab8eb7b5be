#include "app/render/structure/structure_looks.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/render/map/map_text.h"
#include "planning/plan/place_names.h"

namespace app::render {
namespace {

using planning::plan::ZoneKind;

struct ZoneLook {
  const char* fill;
  const char* pattern;
  const char* ink;
  PatternKind kind;
};

// Fills of falling lightness, which also grey keeps apart; orange, yellow and blue-green are told apart
// without any one kind of cones (a test says by how much).
constexpr std::array<ZoneLook, kZoneKinds> kZones{{{"#f2b98c", "#c2763a", "#8f4a12", PatternKind::rising},
                                                   {"#fbf5cf", "#b5a552", "#6f621c", PatternKind::dots},
                                                   {"#84bbb4", "#447f77", "#1c5f57", PatternKind::level}}};

const ZoneLook& lookOf(ZoneKind kind) { return kZones[static_cast<std::size_t>(kind)]; }

constexpr std::array<double, kTownClasses - 2> kTownLimits{20000, 50000, 100000, 200000};

const QColor kAxis("#5b3a8e");
const QColor kCentre("#a50f15");
const QColor kTown("#2b2b2b");

QPen rim(const QColor& colour, double width) {
  return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

double length(QPointF p) { return std::hypot(p.x(), p.y()); }

/// Takes `by` off the line's end, whole segments where they are shorter; the direction that it had there.
QPointF shorten(QPolygonF& line, double by) {
  QPointF direction = line.back() - line[line.size() - 2];
  direction /= std::max(length(direction), 1e-9);
  const QPointF tip = line.back();
  while (line.size() > 2 && length(tip - line[line.size() - 2]) <= by) line.removeLast();
  QPointF last = tip - line[line.size() - 2];
  const double left = length(last);
  if (left > by) line.back() = tip - last * (by / left);
  return direction;
}

QPolygonF head(QPointF tip, QPointF direction, double size) {
  const QPointF across(-direction.y(), direction.x());
  const QPointF base = tip - direction * size;
  return QPolygonF() << tip << base + across * size * 0.62 << base - across * size * 0.62;
}

}  // namespace

QColor zoneColour(ZoneKind kind) { return QColor(lookOf(kind).fill); }
FillPattern zonePattern(ZoneKind kind) { return {lookOf(kind).kind, QColor(lookOf(kind).pattern)}; }
QColor zoneInk(ZoneKind kind) { return QColor(lookOf(kind).ink); }
QString zoneName(const PageWords& words, ZoneKind kind) {
  const planning::plan::ZoneKindName name = planning::plan::nameOf(kind);
  return words.pick(name.zh, name.en);
}

int townClass(const std::optional<double>& population) {
  if (!population) return kTownClasses - 1;
  return static_cast<int>(std::ranges::lower_bound(kTownLimits, *population) - kTownLimits.begin());
}

QString townClassName(const PageWords& words, int townClass) {
  if (townClass == kTownClasses - 1) return words.pick("规划人口未注明", "Population not stated");
  // Chinese readers count people in units of ten thousand
  const auto shown = [&](double limit) { return words.zh ? number(limit / 10000, 0) : number(limit, 0); };
  const QString unit = words.pick(" 万人", "");
  const auto at = static_cast<std::size_t>(townClass);
  if (at == 0) return QStringLiteral("≤ ") + shown(kTownLimits.front()) + unit;
  if (at == kTownLimits.size()) return QStringLiteral("> ") + shown(kTownLimits.back()) + unit;
  return shown(kTownLimits[at - 1]) + QStringLiteral(" – ") + shown(kTownLimits[at]) + unit;
}

double centreRadius(int grade, double scale) {
  constexpr std::array<double, 3> kRadii{6.2, 4.9, 3.8};
  return kRadii[std::min<std::size_t>(static_cast<std::size_t>(grade), kRadii.size() - 1)] * scale;
}

void paintCentre(QPainter& painter, QPointF at, int grade, double scale) {
  const double radius = centreRadius(grade, scale);
  painter.setPen(rim(Qt::white, 1.2 * scale));
  painter.setBrush(kCentre);
  painter.drawEllipse(at, radius, radius);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Qt::white);
  // a ring for the first grade, a wider one for the second, a full disc below
  if (grade <= 1) painter.drawEllipse(at, radius * 0.62, radius * 0.62);
  painter.setBrush(kCentre);
  if (grade == 0) painter.drawEllipse(at, radius * 0.38, radius * 0.38);
}

double townRadius(int townClass, double scale) {
  constexpr std::array<double, kTownClasses> kHalves{1.8, 2.3, 2.9, 3.5, 4.2, 2.3};
  return kHalves[static_cast<std::size_t>(townClass)] * scale;
}

void paintTown(QPainter& painter, QPointF at, int townClass, double scale) {
  const double half = townRadius(townClass, scale);
  const bool isStated = townClass < kTownClasses - 1;
  const QRectF box(at.x() - half, at.y() - half, 2 * half, 2 * half);
  painter.setPen(
      QPen(isStated ? QColor(Qt::white) : kTown, 0.7 * scale, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(isStated ? kTown : QColor(Qt::white));
  painter.drawRect(box);
}

double stopRadius(double scale) { return 2.4 * scale; }

void paintStop(QPainter& painter, QPointF at, double scale) {
  painter.setPen(rim(kAxis, 1.1 * scale));
  painter.setBrush(Qt::white);
  painter.drawEllipse(at, stopRadius(scale), stopRadius(scale));
}

void paintAxis(QPainter& painter, const QPolygonF& line, AxisEnds ends, double scale) {
  if (line.size() < 2) return;
  const double width = 3.0 * scale, size = 10 * scale;
  QPolygonF shaft = line, heads[2];
  if (ends.headAtEnd) {
    const QPointF tip = shaft.back();
    heads[0] = head(tip, shorten(shaft, size * 0.9), size);
  }
  std::reverse(shaft.begin(), shaft.end());
  if (ends.headAtStart) {
    const QPointF tip = shaft.back();
    heads[1] = head(tip, shorten(shaft, size * 0.9), size);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(rim(Qt::white, width + 1.8 * scale));
  painter.drawPolyline(shaft);
  for (const QPolygonF& one : heads) painter.drawPolygon(one);
  painter.setPen(QPen(kAxis, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
  painter.drawPolyline(shaft);
  painter.setPen(Qt::NoPen);
  painter.setBrush(kAxis);
  for (const QPolygonF& one : heads) painter.drawPolygon(one);
}

double axisNumberRadius(double scale) { return 5.0 * scale; }

void paintAxisNumber(QPainter& painter, QPointF at, int number, double scale) {
  painter.setPen(rim(kAxis, 1.1 * scale));
  painter.setBrush(Qt::white);
  painter.drawEllipse(at, axisNumberRadius(scale), axisNumberRadius(scale));
  const TextLook look{6.5 * scale, true, kAxis};
  drawTextCentred(painter, at + QPointF(0, look.size * 0.36), QString::number(number), look);
}

}  // namespace app::render
