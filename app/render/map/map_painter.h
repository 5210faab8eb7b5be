#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <span>
#include <vector>

#include "app/render/map/fill_pattern.h"
#include "app/render/map/map_subject.h"

class QPainter;

namespace app::render {

/// Which part of the plane goes where.
struct MapView {
  geo::Box extent;  ///< in the subject's CRS; same proportions as `target`
  QRectF target;    ///< in painter units

  double unitsPerMapUnit() const { return target.width() / extent.width(); }
  QPointF toTarget(geo::Point p) const {
    return {target.left() + (p.x - extent.minX) * unitsPerMapUnit(),
            target.bottom() - (p.y - extent.minY) * unitsPerMapUnit()};
  }
  geo::Point toMap(QPointF p) const {
    return {extent.minX + (p.x() - target.left()) / unitsPerMapUnit(),
            extent.minY + (target.bottom() - p.y()) / unitsPerMapUnit()};
  }

  /// The smallest extent of the target's proportions that holds `box` with a margin of `share` of its size
  /// around it.
  static MapView fitted(const geo::Box& box, const QRectF& target, double share = 0.03);
};

/// Colours and widths; widths in painter units (points on a page).
struct MapStyle {
  std::vector<QColor> classColours;
  std::vector<FillPattern> classPatterns;  ///< over the fills, by class; fewer: none
  QColor paper = QColor("#f7f6f2");
  QColor context = QColor("#ebe9e3");
  QColor noData = QColor("#ffffff");
  QColor offScale = QColor("#bdbdbd");
  QColor hatch = QColor("#9a9a9a");
  QColor countyLine = QColor("#ffffff");
  QColor contextLine = QColor("#d2cfc7");
  QColor provinceLine = QColor("#6b6660");
  QColor outerLine = QColor("#3c3a37");
  QColor selectionLine = QColor("#16130f");
  double countyWidth = 0.25;
  double provinceWidth = 0.55;
  double outerWidth = 0.8;
  double areaWidth = 1.3;
  double casingWidth = 2.5;
  double selectionWidth = 1.7;      ///< of the outline of selected units; of frames only
  QColor mark = QColor("#6a645c");  ///< dots of estimated figures, lines of unverified ones
  double hatchSpacing = 3.0;
  double hatchWidth = 0.35;
  double patternSpacing = 4.0;
  double patternWidth = 0.4;
  QColor symbol = QColor("#b5483a");
  double symbolRadius = 0;  ///< of the circle of `symbolValue`; areas are as values
  double symbolValue = 1;
  double snap = 0;  ///< > 0: coordinates are rounded to multiples of it (a page: 72/600 point)
  bool drawFills = true;
  bool drawBorders = true;
  bool drawAreas = true;
  bool drawSymbols = true;
  int focusArea = -1;  ///< index; the outlines of the other areas are thinner; -1: all alike
};

/// The fill of a class, kNoData, kOffScale, kContext or kNotInArea.
QColor classColour(const MapStyle& style, int classIndex);

/// Of the circle of a value, painter units; never so small that it cannot be seen.
double symbolRadius(const MapStyle& style, double value);
/// A circle; hollow for a value below 0.
void paintSymbol(QPainter& painter, const MapStyle& style, QPointF centre, double value);

/// What lies over the fill of a unit whose figure is estimated or unverified.
FillPattern markPattern(const MapStyle& style, FigureMark mark);

/// Fills, hatch, borders and area outlines, in this order, clipped geometrically to the view (no painter
/// clip, so that every format gets the same shapes). No text.
void paintMap(QPainter& painter, const MapSubject& subject, const MapStyle& style, const MapView& view);

/// Outlines, for each g of `wanted`, of the units with group[unit] == g, as closed loops in painter units to
/// be filled odd-even; clipped to the view with a small margin; with snap > 0 in multiples of it. For masks
/// and highlights.
std::vector<QPainterPath> groupPaths(const MapSubject& subject, std::span<const int> group,
                                     std::span<const int> wanted, const MapView& view, double snap = 0);

}  // namespace app::render
