#pragma once

#include <string>
#include <vector>

#include "geo/layer/layer.h"
#include "geo/report/issue.h"

namespace planning {

/// Which units of a layer with two levels become those of the workspace.
enum class LevelChoice {
  refuse,  ///< a layer with two levels is an error
  small,   ///< those that no others fill
  large,   ///< those that lie in no other
};

/// Records of one code are pieces of one unit where they have one name (whatever its case) and one parent, or
/// none. Otherwise each unit gets a code of its own, "A1/Alpha" and "A1/Omega", so that no figure meets the
/// wrong one, and all are named. Throws geo::DataError where most codes stand for several units: then the
/// field is no code.
geo::Issues keepUnitsApart(std::vector<geo::Feature>& features, const std::string& source,
                           const std::string& codeField);

/// Leaves out the units of the level that was not chosen. The smaller units get the name of the one that they
/// fill as their parent, where they have none. Throws geo::DataError for a layer of two levels without a
/// choice.
geo::Issues takeLevel(geo::Layer& layer, LevelChoice choice);

}  // namespace planning
