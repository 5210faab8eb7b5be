#pragma once

#include <string>
#include <vector>

#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/share/safe_totals.h"

namespace planning {
class Workspace;
}

/// Sums of areas and of the nation that go into signed packages. For .cpp files of this folder only.
namespace planning::share {

/// A sum over counties with approved figures, told once and repeated unchanged: another one made later of
/// nearly the same counties would tell the difference.
struct ToldTotal {
  std::string group;  ///< "nation", or "area:" and its id
  std::string nameZh;
  std::string nameEn;
  std::string period;
  std::string indicator;
  double value = 0;
  Counties counties;
  std::string toldAt;
};

/// What was told in packages so far.
std::vector<ToldTotal> toldTotals(Workspace& workspace);
/// Within the caller's transaction.
void putToldTotals(Workspace& workspace, const std::vector<ToldTotal>& totals);
/// Of those that were put and never left. Within the caller's transaction.
void removeToldTotals(Workspace& workspace, const std::vector<ToldTotal>& totals);

/// Those that a unit gets: of the nation and of the areas that its counties lie in, of these indicators; what
/// was told before as it was told then, the rest where safe_totals.h lets it. All sums of a period are over
/// the same counties of their group, so that no two indicators can be set against each other. `isNew` ones
/// have to be stored before they leave.
struct UnitTotals {
  std::vector<ToldTotal> totals;
  std::vector<ToldTotal> isNew;
  std::size_t withheld = 0;  ///< groups and periods
  /// Sums, as all figures in them, or in what is left of them for somebody, are the least or the most that
  /// they can be.
  std::size_t atLimit = 0;
  /// Periods in which what was told before, and the counties that units look after by now, leave fewer than
  /// three counties to be worked out, or only figures at a limit.
  std::vector<std::string> atRisk;
};
UnitTotals totalsFor(Workspace& source, const liaison::Register& all, const liaison::KnownPlaces& known,
                     const Counties& ownCounties, const Counties& indicators, bool withDirect,
                     const std::string& now);

}  // namespace planning::share
