#pragma once

#include <string>
#include <vector>

#include "planning/figures/indicator.h"
#include "planning/map/map_settings.h"

namespace planning {
class Workspace;
}

/// What the maps of a package begin with.
namespace planning::share {

/// The composite index, else the first that is no sum: counts show little more than how large a county is;
/// else the first. Empty: there is none.
std::string shownFirst(const std::vector<Indicator>& indicators);

/// Of the package alone: about as many of its counties in each class, as on its page, for every indicator
/// that has a value in its newest period; shown is shownFirst() of these.
MapSettings firstMap(Workspace& package);

}  // namespace planning::share
