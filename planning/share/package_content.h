#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "geo/plane/polygon.h"
#include "planning/figures/figure.h"
#include "planning/figures/indicator.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/share/unit_package.h"
#include "planning/unit/area.h"
#include "planning/workspace/boundaries.h"

/// What goes into a package, gathered in memory. For .cpp files of this folder only.
namespace planning::share {

/// Counties of a unit in a round.
struct UnitCounties {
  std::set<std::string> shown;    ///< with its townships' and villages'
  std::set<std::string> figures;  ///< that it looks after as a whole, or whose area
};
UnitCounties countiesOf(const liaison::Register& all, const liaison::KnownPlaces& known,
                        const std::string& unit, const std::string& round);

/// The counties alone, with the prefectures and provinces above them as far as these counties fill them.
Boundaries boundariesOf(Workspace& source, const std::set<std::string>& counties);

struct ProvinceOutline {
  std::string code;
  std::string name;
  std::string nameEn;
  geo::MultiPolygon shape;
};
/// Of the provinces that hold one of the counties, or border on one.
std::vector<ProvinceOutline> provinceOutlines(Workspace& source, const std::set<std::string>& counties);

/// How far figures of one county and period have come.
struct FigureState {
  std::string unit;
  std::string period;
  std::string round;  ///< of the survey; empty: of none
  std::string state;  ///< "county" to "national", or "direct"
  std::set<std::string> indicators;
};
struct PackageFigures {
  std::vector<Indicator> indicators;
  std::vector<Figure> figures;
  std::vector<FigureState> states;
  std::size_t leftOut = 0;
};
/// Approved figures of the counties in all survey rounds; with those of no round where these may go, too.
/// Without notes and source codes, which may name others.
PackageFigures figuresOf(Workspace& source, const std::set<std::string>& counties, bool withDirect);

/// The areas that the unit looks after as a whole.
std::vector<Area> areasOf(Workspace& source, const liaison::Register& own);

/// The unit, the round, its assignments, places, persons, promises and the needs that these answer.
liaison::Register registerOf(const liaison::Register& all, const liaison::KnownPlaces& known,
                             const std::string& unit, const std::string& round);

}  // namespace planning::share
