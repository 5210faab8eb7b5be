#pragma once

#include <map>
#include <string>
#include <vector>

#include "planning/share/package_content.h"

/// What only packages have, read back. For .cpp files of this folder only.
namespace planning::share {

/// Of the table `package`: "unit", "round", "made_at", "number" where it is signed.
std::map<std::string, std::string> packageFacts(Workspace& package);
std::vector<FigureState> packageStates(Workspace& package);
std::vector<ProvinceOutline> packageOutlines(Workspace& package);

}  // namespace planning::share
