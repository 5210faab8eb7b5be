#pragma once

#include <string>
#include <vector>

#include "geo/coverage/coverage.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"

namespace planning {

/// What an area is on the boundaries of a workspace.
struct AreaReport {
  std::string id;
  std::string nameZh;
  std::string nameEn;
  int counties = 0;                         ///< members of the published list
  int withPolygon = 0;                      ///< units that are drawn for them; members may share one
  double km2 = 0;                           ///< of those units
  int pieces = 0;                           ///< that share no border (rook)
  int neighbourUnits = 0;                   ///< units outside that share a border with it
  std::vector<std::string> neighbours;      ///< ids of areas that share a border with it, sorted
  std::vector<std::string> withoutPolygon;  ///< members: "632801 茫崖", published code and name

  bool isContiguous() const { return pieces == 1; }
};

/// In the order of `areas`. `counties` by UnitIndex of `coverage`, those without geometry after them or left
/// out.
std::vector<AreaReport> reportAreas(const std::vector<Area>& areas, const std::vector<Unit>& counties,
                                    const geo::Coverage& coverage);

}  // namespace planning
