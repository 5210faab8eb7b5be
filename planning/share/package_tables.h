#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "geo/plane/polygon.h"

namespace planning {
class Workspace;
}

/// What only packages have, read back.
namespace planning::share {

/// Of the table `package`: "unit", "unit_zh", "unit_en", "round", "made_at", "cut_off"; "sample" where data
/// is made up; "number", "replaces", "issuer" and others where it is signed.
std::map<std::string, std::string> packageFacts(Workspace& package);

/// How far figures of one county and period have come.
struct FigureState {
  std::string unit;
  std::string period;
  std::string round;  ///< of the survey; empty: of none
  std::string state;  ///< "county" to "national", or "direct"
  std::set<std::string> indicators;
};
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

struct ProvinceOutline {
  std::string code;
  std::string name;
  std::string nameEn;
  geo::MultiPolygon shape;
};
std::vector<ProvinceOutline> packageOutlines(Workspace& package);

}  // namespace planning::share
