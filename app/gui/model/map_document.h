#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/render/map/map_subject.h"
#include "geo/coverage/levels.h"
#include "geo/report/issue.h"
#include "planning/areas/area_series.h"
#include "planning/map/map_settings.h"
#include "planning/unit/units_above.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// What the window shows of a workspace, without figures. Made by a worker, never changed afterwards.
struct MapDocument {
  explicit MapDocument(planning::Workspace& workspace);
  MapDocument(const MapDocument&) = delete;
  MapDocument& operator=(const MapDocument&) = delete;

  std::filesystem::path path;
  render::MapContent content;
  std::vector<planning::Unit> prefectures;
  std::vector<planning::Indicator> indicators;
  render::MapProjection projection;
  geo::Box extent;                         ///< of all units, in the plane
  std::vector<geo::LevelVertices> levels;  ///< of the coverage
  geo::Issues issues;

  /// In the plane; empty where no unit of the area has geometry.
  geo::Box areaExtent(std::size_t area) const;
  /// In the plane; empty where the unit has no geometry.
  const geo::Box& unitExtent(geo::UnitIndex unit) const {
    return m_unitBoxes[static_cast<std::size_t>(unit)];
  }
  const std::vector<geo::UnitIndex>& members(std::size_t area) const { return m_members[area]; }
  /// Index into content.areas, -1: none.
  int areaOf(geo::UnitIndex unit) const { return m_areaOf[static_cast<std::size_t>(unit)]; }
  int unitsOfArea(std::size_t area) const { return static_cast<int>(m_members[area].size()); }
  /// Those of the codes that are units of the document, ascending.
  std::vector<geo::UnitIndex> unitsOf(const std::vector<std::string>& codes) const;
  /// Counties of a prefecture or province, ascending.
  std::vector<geo::UnitIndex> unitsBelow(const std::string& code) const;
  /// The parents' names, the highest first.
  std::vector<const planning::Unit*> parents(geo::UnitIndex unit) const;

 private:
  void groupUnits();
  void measure();

  std::unordered_map<std::string, geo::UnitIndex> m_unitsByCode;
  planning::UnitsAbove m_above;

  std::vector<int> m_areaOf;
  std::vector<std::vector<geo::UnitIndex>> m_members;
  std::vector<geo::Box> m_unitBoxes;
};

/// The figures of one indicator in one period and their classes.
struct MapTheme {
  planning::Indicator indicator;
  std::string period;
  std::string source;                ///< of the figures; empty: not known
  std::vector<std::string> periods;  ///< that the indicator has
  bool ofAreas = false;  ///< each unit shows the figure of its area, which `sourceCode` names ("area:wumeng")
  std::map<std::string, planning::Figure> figures;  ///< by unit
  std::vector<planning::AreaSeries> series;         ///< over the years, where it is of areas
  /// What the classes are made from: of all periods, so that a colour means the same in each; of areas, each
  /// area once.
  std::vector<double> values;
  planning::ClassBreaks classes;
  planning::IndicatorStyle style;  ///< of this indicator
  std::vector<QColor> colours;     ///< by class
  std::vector<int> classOf;        ///< by unit

  /// An empty `period` is the last one. `style` may be that of another indicator. Throws DataError where
  /// there is nothing to show, no classes can be made, or the palette is unknown.
  static MapTheme load(planning::Workspace& workspace, const MapDocument& document,
                       const planning::Indicator& indicator, const std::string& period,
                       const planning::IndicatorStyle& style = {});
  /// The same figures in other classes and colours.
  std::shared_ptr<const MapTheme> restyled(const MapDocument& document,
                                           const planning::IndicatorStyle& other) const;

 private:
  void classify(const MapDocument& document);
};

using DocumentPointer = std::shared_ptr<const MapDocument>;
using ThemePointer = std::shared_ptr<const MapTheme>;

}  // namespace app::gui
