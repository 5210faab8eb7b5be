#pragma once

#include <QColor>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/render/map/projection.h"
#include "geo/coverage/coverage.h"
#include "planning/classes/class_breaks.h"
#include "planning/figures/figure.h"
#include "planning/figures/indicator.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"
#include "planning/workspace/workspace_info.h"

namespace app::render {

/// Everything a map is made from, as the workspace hands it out.
struct MapContent {
  planning::WorkspaceInfo info;
  std::vector<planning::Unit> counties;  ///< by UnitIndex of `coverage`
  std::vector<planning::Unit> provinces;
  std::vector<planning::Unit> prefectures;  ///< empty: not loaded, or none
  geo::Coverage coverage;
  planning::Indicator indicator;
  std::string period;                               ///< "2010"
  std::map<std::string, planning::Figure> figures;  ///< of `indicator` and `period`, by county code
  std::vector<planning::Area> areas;                ///< empty: none are drawn

  bool isChina() const { return info.codeScheme == "gb2260"; }
};

/// Class of a unit: 0.. or one of these two.
inline constexpr int kNoData = -1;
inline constexpr int kContext = -2;   ///< not the subject: drawn as surroundings, never counted
inline constexpr int kOffScale = -3;  ///< a value below or above manual classes

/// A map ready to be drawn: values in the plane of `crs`.
struct MapSubject {
  struct ArcRef {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    geo::UnitIndex left = geo::kOutside;
    geo::UnitIndex right = geo::kOutside;
    std::uint32_t startNode = 0;
    std::uint32_t endNode = 0;
  };
  struct AreaLook {
    std::string id;
    QString name;
    QColor colour;
    int publishedCounties = 0;
    int drawnUnits = 0;
  };

  geo::Crs crs = geo::Crs::wgs84();
  std::vector<geo::Point> vertices;
  std::vector<ArcRef> arcs;
  std::uint32_t nodeCount = 0;
  std::vector<int> classOf;                ///< by unit
  std::vector<geo::UnitIndex> provinceOf;  ///< by unit, -1: none
  std::vector<geo::UnitIndex> areaOf;      ///< by unit, index into `areas` or -1
  std::vector<AreaLook> areas;
  std::vector<QString> unitNames;
  std::vector<geo::Box> unitBoxes;  ///< empty for a unit without geometry

  std::span<const geo::Point> points(const ArcRef& arc) const {
    return {vertices.data() + arc.first, arc.count};
  }
  std::size_t unitCount() const { return classOf.size(); }
};

/// What to take of the content.
struct SubjectOptions {
  std::string language = "zh";
  std::string area;  ///< id; empty: all units are the subject
  planning::ClassBreaks classes;
  double toleranceMetres = 0;  ///< level of detail: vertices that matter less than this are left out; 0: all
  geo::Box only;  ///< in the layer's units; arcs wholly outside are kept only coarsely; empty box: all alike
};

/// Units of an area by id, in the order of the coverage. Throws DataError, naming the areas there are.
std::vector<geo::UnitIndex> unitsOfArea(const MapContent& content, const std::string& area);

/// Projects, classifies and groups. Every unit with geometry keeps one, whatever the tolerance. Throws
/// CrsError, DataError.
MapSubject makeSubject(const MapContent& content, const MapProjection& projection,
                       const SubjectOptions& options);

}  // namespace app::render
