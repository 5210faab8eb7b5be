#pragma once

#include <QColor>
#include <QPointF>
#include <QPolygonF>
#include <QString>

#include <optional>

#include "app/render/map/fill_pattern.h"
#include "app/render/page/page_notes.h"
#include "planning/plan/plan.h"

class QPainter;

namespace app::render {

/// Zones of the three kinds, and counties of the plan that are in none.
inline constexpr int kZoneKinds = 3;
inline constexpr int kNoZone = kZoneKinds;

/// A soft fill and a pattern over it; either alone tells the kinds apart, for colour-blind readers too.
QColor zoneColour(planning::plan::ZoneKind kind);
FillPattern zonePattern(planning::plan::ZoneKind kind);
/// For outlines and names of zones of the kind.
QColor zoneInk(planning::plan::ZoneKind kind);
QString zoneName(const PageWords& words, planning::plan::ZoneKind kind);

/// Towns in classes by the population aimed at, upper limits included.
inline constexpr int kTownClasses = 6;  ///< the last: not stated
int townClass(const std::optional<double>& population);
QString townClassName(const PageWords& words, int townClass);

/// Symbols; sizes in painter units at `scale` 1. Grade 0 is the highest; from the third on all look alike.
double centreRadius(int grade, double scale);
void paintCentre(QPainter& painter, QPointF at, int grade, double scale);
double townRadius(int townClass, double scale);
void paintTown(QPainter& painter, QPointF at, int townClass, double scale);
/// A place that an axis passes and that is neither a centre nor a town.
double stopRadius(double scale);
void paintStop(QPainter& painter, QPointF at, double scale);
/// A broad line with a white rim, with heads where asked.
struct AxisEnds {
  bool headAtStart = false;
  bool headAtEnd = false;
};
void paintAxis(QPainter& painter, const QPolygonF& line, AxisEnds ends, double scale);
double axisNumberRadius(double scale);
void paintAxisNumber(QPainter& painter, QPointF at, int number, double scale);

}  // namespace app::render
