#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

#include "app/render/map/label_placer.h"
#include "app/render/map/map_painter.h"
#include "app/render/page/page_labels.h"
#include "planning/plan/structure_places.h"

namespace app::render {

/// The ground of a structure as a map's content has it.
planning::plan::PlacedStructure placeStructure(const planning::plan::Plan& plan, const MapContent& content);

/// The spatial structure of a plan in the plane of a map: zones below, axes, towns and centres above them.
/// Drawn over any map of that plane, on a page or in the window.
class StructureMap {
 public:
  struct Centre {
    QString name;
    geo::Point at;
    int grade = 0;  ///< index into grades()
  };
  struct Town {
    QString name;
    geo::Point at;
    int sizeClass = 0;  ///< of townClass()
  };
  struct Axis {
    QString name;
    int number = 1;
    std::vector<geo::Point> points;
    bool leavesAtStart = false;  ///< its first place lies outside the area
    bool leavesAtEnd = false;
  };
  /// A place of an axis that is neither centre nor town.
  struct Stop {
    QString name;
    geo::Point at;
  };

  /// Keeps a reference to nothing. English names of units where `language` is "en" and there are any.
  /// Throws CrsError.
  StructureMap(const planning::plan::Plan& plan, const planning::plan::PlacedStructure& placed,
               const MapContent& content, const MapProjection& projection, const std::string& language);

  /// Symbols of a view; `scale` 1: painter units are points of an A3 page.
  void paint(QPainter& painter, const MapView& view, double scale) const;
  /// Fills, patterns and outlines of the zones alone, seen through by `opacity`; for maps that have fills of
  /// their own below.
  void paintZones(QPainter& painter, const MapView& view, double scale, double opacity) const;
  /// `subject`: of the same units, at the detail that the view shows.
  void paintZoneOutlines(QPainter& painter, const MapSubject& subject, const MapView& view, double scale,
                         double snap) const;

  /// Blocks the symbols, then names centres, places outside, towns and zones where they fit; `left` counts
  /// those that do not.
  std::vector<MapLabel> labels(const MapView& view, double scale, LabelPlacer& placer, int& left) const;

  const std::vector<QString>& grades() const { return m_grades; }  ///< words of levels, the highest first
  const std::vector<Centre>& centres() const { return m_centres; }
  const std::vector<Town>& towns() const { return m_towns; }
  const std::vector<Axis>& axes() const { return m_axes; }
  const std::vector<Stop>& stops() const { return m_stops; }
  /// Stops that a view shows; others are arrows at its edge.
  int stopsIn(const MapView& view, double scale) const;
  /// By unit: kind of its zone, kNoZone for other counties of the plan, else kContext.
  const std::vector<int>& classOf() const { return m_subject.classOf; }

  /// Of these units in the plane; empty: none has a polygon.
  geo::Box extent() const;

  /// Colours and patterns of classOf() in a style that has the lines.
  static MapStyle styled(MapStyle lines);

 private:
  /// What is to be seen of an axis: pieces in painter units, the first begins and the last ends it.
  std::vector<QPolygonF> visible(const Axis& axis, const MapView& view, double scale) const;
  QPointF numberAt(const std::vector<QPolygonF>& pieces) const;
  void addStop(const planning::plan::AxisStop& stop, geo::Point at, const QString& name);
  void addZoneLabels(const MapView& view, double scale, LabelPlacer& placer,
                     std::vector<MapLabel>& labels) const;

  std::vector<QString> m_grades;
  std::vector<Centre> m_centres;
  std::vector<Town> m_towns;
  std::vector<Axis> m_axes;
  std::vector<Stop> m_stops;
  struct Zone {
    QString name;
    planning::plan::ZoneKind kind;
    bool hasOwnName;
  };
  std::vector<Zone> m_zones;
  std::vector<int> m_zoneOf;  ///< by unit
  MapSubject m_subject;       ///< to the detail of a screen
};

/// All of it over a map in the window, with its names. `pixel`: size of a device-independent pixel.
void paintStructure(QPainter& painter, const StructureMap& structure, const MapView& view, double pixel);

}  // namespace app::render
