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
#include "geo/report/issue.h"
#include "planning/classes/class_breaks.h"
#include "planning/figures/figure.h"
#include "planning/figures/indicator.h"
#include "planning/map/map_settings.h"
#include "planning/summary/aggregate.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"
#include "planning/workspace/workspace_info.h"

namespace app::render {

/// What stands in the place of a content's areas.
enum class AreasAre { areas, provinces, prefectures, liaisonUnits };

/// A figure of a group of units.
struct GroupSum {
  enum class Of { area, province, all };  ///< area: what MapContent::areasAre says
  Of of = Of::area;
  std::string id, nameZh, nameEn;  ///< empty of all
  planning::GroupValue value;
};

/// What the fills of a map stand for that shows no figures.
struct CategoryMap {
  struct Category {
    std::string nameZh, nameEn;
    QColor colour;
  };
  std::vector<Category> categories;  ///< at least one
  std::string outsideZh, outsideEn;  ///< of units that the lists do not have: "In no area"
  bool areAreas = false;             ///< fills show what outlines of areas would
  std::string sourceZh, sourceEn;
  std::vector<std::string> notesZh, notesEn;  ///< what has to be said on the page
};

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
  std::string changeFrom;   ///< not empty: `figures` are changes since this period (change_content.h)
  std::string laterPeriod;  ///< of a change: to this one
  std::map<std::string, planning::Figure> earlier;  ///< of a change: both as stored, by unit or "area:id"
  std::map<std::string, planning::Figure> later;
  /// Of a map of categories (category_content.h): `figures` have the number of the category as value, none
  /// for a unit of which it is not known, and nothing for units outside.
  std::optional<CategoryMap> categories;
  bool ofAreas = false;               ///< figures are those of whole areas, handed to their members
  planning::IndicatorStyle style;     ///< as the workspace keeps it
  std::vector<double> allPeriods;     ///< values of every period, which classes are made of; empty: `figures`
  std::vector<planning::Area> areas;  ///< empty: none are drawn
  AreasAre areasAre = AreasAre::areas;
  std::vector<GroupSum> sums;  ///< for pages of areas (group_sums.h); empty: none are told
  geo::Issues issues;          ///< told by whoever draws it

  bool isChina() const { return info.codeScheme == "gb2260"; }
};

/// Class of a unit: 0.. or one of these two.
inline constexpr int kNoData = -1;
inline constexpr int kContext = -2;    ///< not the subject: drawn as surroundings, never counted
inline constexpr int kOffScale = -3;   ///< a value below or above manual classes
inline constexpr int kNotInArea = -4;  ///< of a map of areas: a unit that lies in none of them
inline constexpr int kNoPolygon = -5;  ///< of a legend: members that the layer cannot draw

/// What a reader has to know of a figure beside its value.
enum class FigureMark { none, estimated, unverified };

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
    std::optional<double> value;  ///< of a map of areas: its figure, which is written into it
  };

  /// A value that is drawn as a circle.
  struct Symbol {
    geo::Point at;  ///< well inside of its unit or area
    double value = 0;
    geo::UnitIndex unit = geo::kOutside;  ///< its own, or one of its area
  };

  geo::Crs crs = geo::Crs::wgs84();
  std::vector<geo::Point> vertices;
  std::vector<ArcRef> arcs;
  std::uint32_t nodeCount = 0;
  std::vector<int> classOf;                ///< by unit
  std::vector<int> markOf;                 ///< by unit: FigureMark, of those with a class
  std::vector<geo::UnitIndex> provinceOf;  ///< by unit, -1: none
  std::vector<geo::UnitIndex> areaOf;      ///< by unit, index into `areas` or -1
  std::vector<AreaLook> areas;
  int decimals = 0;             ///< of values that are written
  std::vector<Symbol> symbols;  ///< the largest first, so that none hides another; empty: values are fills
  std::vector<QString> unitNames;
  std::vector<QString> shortNames;  ///< 威宁县 of 威宁彝族回族苗族自治县; mostly the same
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
  bool asSymbols = false;      ///< values as circles; all units with one are of class 0
  double toleranceMetres = 0;  ///< level of detail: vertices that matter less than this are left out; 0: all
  geo::Box only;  ///< in the layer's units; arcs wholly outside are kept only coarsely; empty box: all alike
};

bool isEstimated(const planning::Figure& figure);  ///< or imputed
/// The graver one where both hold.
FigureMark markOf(const planning::Figure& figure);

/// Units of an area by id, in the order of the coverage. Throws DataError, naming the areas there are.
std::vector<geo::UnitIndex> unitsOfArea(const MapContent& content, const std::string& area);

/// Projects, classifies and groups. Every unit with geometry keeps one, whatever the tolerance. Throws
/// CrsError, DataError.
MapSubject makeSubject(const MapContent& content, const MapProjection& projection,
                       const SubjectOptions& options);

}  // namespace app::render
