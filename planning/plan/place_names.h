#pragma once

#include <map>
#include <string>

#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"

namespace planning {
class Workspace;
}

namespace planning::plan {

/// What the units that a plan speaks of are called in one language.
struct PlaceNames {
  std::map<std::string, std::string> counties;   ///< by code, the published ones too
  std::map<std::string, std::string> provinces;  ///< by their name in the area's list
  std::string area;
  std::string areaId;

  std::string county(const std::string& code) const;  ///< the code where it has no name
  std::string province(const std::string& listed) const;
  /// "area:wumeng", "province:四川" or a county's code, as targets have it.
  std::string unit(const std::string& unit) const;
};

/// Chinese names as the area's list has them; English ones by the workspace's units, followed by the listed
/// name, and that one alone where a unit has no English name. An area that is gone is called by
/// its id.
PlaceNames placeNames(Workspace& workspace, const FigureLookup& lookup, const std::string& area,
                      const std::string& language);

/// What a kind of zone is called in both languages.
struct ZoneKindName {
  const char* zh;
  const char* en;
};
ZoneKindName nameOf(ZoneKind kind);

}  // namespace planning::plan
