#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/figures/indicator.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/share/package_tables.h"
#include "planning/share/plan_excerpt.h"
#include "planning/share/told_totals.h"
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

/// Whom a package is for, and the register and the places that tell so: read once for all that is made of
/// them.
struct Recipient {
  liaison::Register all;  ///< of the workspace: never to be written
  liaison::KnownPlaces known;
  liaison::Organisation unit;
  std::string round;
  UnitCounties counties;
};
/// Throws geo::DataError: no such unit or round, a unit that looks after nothing in it.
Recipient recipientOf(Workspace& source, const PackageRequest& request);

struct PackageFigures {
  std::vector<Indicator> indicators;
  std::vector<Figure> figures;
  std::vector<FigureState> states;
  std::size_t leftOut = 0;
};
/// Approved figures of the counties in all survey rounds; with those of no round where these may go, too.
/// Without notes and source codes, which may name others.
PackageFigures figuresOf(Workspace& source, const std::set<std::string>& counties, bool withDirect);

/// All that is written into a package.
struct PackageContent {
  Boundaries boundaries;  ///< the counties, with those above them as far as these counties fill them
  /// Of provinces that hold one of the counties, or border on one, and have no other county or at least two.
  std::vector<ProvinceOutline> outlines;
  PackageFigures figures;
  liaison::Register registerOfUnit;  ///< the unit first, the round, and what is of both
  std::vector<Area> areas;           ///< that the unit looks after as a whole
  PlanExcerpts plans;
  std::vector<NamedCounty> named;  ///< in texts of the register; for who gives the package, never in it
  std::vector<std::pair<std::string, std::string>> facts;
  std::vector<ToldTotal> totals;
};
PackageContent contentOf(Workspace& source, const PackageRequest& request, const Recipient& recipient);

/// What it says of itself besides; what is empty is not said.
void addFacts(PackageContent& content, const PackageFacts& facts);

}  // namespace planning::share
