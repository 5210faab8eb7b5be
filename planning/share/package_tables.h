#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "planning/share/package_content.h"

/// What only packages have, read back. For .cpp files of this folder only.
namespace planning::share {

/// Of the table `package`: "unit", "round", "made_at", "number" where it is signed.
std::map<std::string, std::string> packageFacts(Workspace& package);
std::vector<FigureState> packageStates(Workspace& package);
/// A sum over so many counties; of which, only the workspace knows.
struct PackageTotal {
  std::string group;
  std::string nameZh;
  std::string nameEn;
  std::string period;
  std::string indicator;
  double value = 0;
  std::int64_t counties = 0;
  std::string toldAt;
};
/// Packages of before have none.
std::vector<PackageTotal> packageTotals(Workspace& package);
std::vector<ProvinceOutline> packageOutlines(Workspace& package);

}  // namespace planning::share
