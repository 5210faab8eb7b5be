#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/workspace/indicator_look.h"

namespace geo::store {
class NewFile;
}
namespace planning {
struct MapSettings;
class Workspace;
}  // namespace planning

namespace planning::share {

using MakeLooks = std::function<std::vector<IndicatorLook>(Workspace& package, const MapSettings& settings,
                                                           geo::Issues& issues)>;

struct PackageRequest {
  std::string unit;   ///< id of the organisation
  std::string round;  ///< of liaison; empty: the last one
  /// Figures that no survey round asks (published tables), marked as `direct`, besides the approved ones.
  bool withDirect = false;
  std::string madeAt;           ///< UTC time, which is the cut-off too
  std::string language = "zh";  ///< "zh" or "en": of its title, styles and what plans say
  /// Colours for classes of the package's own figures, from who knows palettes; null: no styles by figures.
  MakeLooks looks = {};
};

/// What a package says of itself where it is ordered (share_order.h); as texts. Unsigned: of the heads only.
struct PackageFacts {
  std::string number;
  std::string replaces;
  std::string issuer;
  std::string issuerFingerprint;
  std::string headsTakenAt;
  std::string headsHash;
};

struct PackageContent;

/// What went into a package of one plan.
struct PlanReport {
  std::string area;
  int version = 0;
  bool isWhole = false;  ///< the unit looks after every county of the plan
  std::size_t targets = 0;
  std::size_t projects = 0;
  std::size_t texts = 0;
};

/// An entry of the unit's register that names a county of others.
struct NamedCounty {
  std::string list;    ///< "promises"
  std::string key;     ///< what tells the entry apart
  std::string county;  ///< as the text has it
};

struct PackageReport {
  std::string round;
  std::vector<std::string> counties;
  std::size_t figures = 0;
  std::size_t leftOut = 0;  ///< figures of these counties that are not approved, or of no round
  std::size_t assignments = 0;
  std::size_t promises = 0;
  std::vector<std::string> provinces;  ///< whose outlines it has
  std::vector<PlanReport> plans;
  std::vector<NamedCounty> named;  ///< what went along as it is though a text names others
  geo::Issues issues;              ///< notes of what of plans is left out, and indicators without classes
};

/// Writes a workspace that holds only what this unit may see of its counties: written fresh from what may go
/// (docs/liaison.md has the list), never by deleting. The outlines are cut from the coverage in memory and
/// their level of detail is made anew; texts about other counties (notes, source codes) are left out; of
/// other counties only provinces' outlines are there. Classes for its maps are made of what it holds. The
/// file appears whole or not at all. Throws geo::DataError: no such unit or round, a unit that looks after
/// nothing in it, the file is the workspace itself or lies beside it as a part of it; geo::IoError: the file
/// exists (unless `replace`), or cannot be written.
PackageReport writePackage(Workspace& source, const PackageRequest& request,
                           const std::filesystem::path& file, bool replace);

/// The same into a new file that its caller publishes.
PackageReport fillPackage(const PackageRequest& request, const PackageContent& content,
                          const geo::store::NewFile& made);

}  // namespace planning::share
