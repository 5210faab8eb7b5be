#pragma once

#include <string>

#include "planning/figures/indicator.h"

namespace planning {

class Workspace;

/// The year that a map shows where none is asked for.
struct DrawnPeriod {
  std::string period;  ///< the last one with figures of more than half as many units as any other has
  int units = 0;       ///< that have a value in it; of figures of areas: areas
  std::string newest;  ///< the last one with any figure; the same, unless it has figures of a few only
  int newestUnits = 0;
};

/// Throws geo::DataError where the indicator has no figures.
DrawnPeriod drawnPeriod(Workspace& workspace, const Indicator& indicator);

}  // namespace planning
