#pragma once

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>

#include "app/render/page/graticule.h"
#include "app/render/page/page_layout.h"
#include "app/render/page/page_notes.h"
#include "app/render/page/scale_bar.h"

namespace app::render {

/// Space that a scale bar takes with its numbers.
QSizeF scaleBarSize(const PageLayout& layout, const ScaleBar& bar);
/// `ratio`: "1:16,600,000", below the bar; `kilometre`: the unit's name.
void paintScaleBar(QPainter& painter, const PageLayout& layout, const ScaleBar& bar, const QString& ratio,
                   const QString& kilometre, QPointF topLeft);

QSizeF northArrowSize(const PageLayout& layout);
void paintNorthArrow(QPainter& painter, const PageLayout& layout, const QString& letter, double degrees,
                     QPointF topLeft);

void paintGraticuleLines(QPainter& painter, const PageLayout& layout, const Graticule& graticule);
/// Neat line, outer line, ticks and degree labels between them.
void paintFrame(QPainter& painter, const PageLayout& layout, const Graticule& graticule);

void paintHeader(QPainter& painter, const PageLayout& layout, const QString& title, const QString& subtitle);
void paintFooter(QPainter& painter, const PageLayout& layout, const QString& approval);

/// What every page has about its map.
struct PageFurniture {
  ScaleBar bar;
  QPointF barAt;
  QPointF northAt;
  QString ratio;
  double north = 0;  ///< degrees clockwise
  Graticule graticule;
  QString approval;

  /// Legend above, north arrow and scale bar at the bottom of the panel; returns the room that is left
  /// between them, of no height where they meet.
  QRectF placeInPanel(const PageLayout& layout, const MapView& view, const geo::Crs& crs,
                      double legendHeight);
  /// Graticule, ratio and north of the view at the map's centre.
  void measure(const PageLayout& layout, const MapView& view, const geo::Crs& crs);
  /// Below the map is only its graticule.
  void paint(QPainter& painter, const PageLayout& layout, const PageWords& words, const QString& title,
             const QString& subtitle) const;
};

}  // namespace app::render
