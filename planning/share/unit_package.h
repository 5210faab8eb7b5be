#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace geo::store {
class NewFile;
}
namespace planning {
class Workspace;
}

namespace planning::share {

struct PackageRequest {
  std::string unit;   ///< id of the organisation
  std::string round;  ///< of liaison; empty: the last one
  /// Figures that no survey round asks (published tables), marked as `direct`, besides the approved ones.
  bool withDirect = false;
  std::string madeAt;           ///< UTC time, which is the cut-off too
  std::string language = "zh";  ///< "zh" or "en": of its title and styles
};

/// What a package says of itself where it is signed; as texts, empty otherwise.
struct PackageFacts {
  std::string number;
  std::string replaces;
  std::string issuer;
  std::string issuerFingerprint;
  std::string headsTakenAt;
  std::string headsHash;
};

struct ToldTotal;

struct PackageReport {
  std::string round;
  std::vector<std::string> counties;
  std::size_t figures = 0;
  std::size_t leftOut = 0;  ///< figures of these counties that are not approved, or of no round
  std::size_t assignments = 0;
  std::size_t promises = 0;
  std::vector<std::string> provinces;  ///< whose outlines it has
  std::string unitZh;
  std::string unitEn;
};

/// Writes a workspace that holds only what this unit may see of its counties: written fresh from what may go
/// (docs/liaison.md has the list), never by deleting. The outlines are cut from the coverage in memory and
/// their level of detail is made anew; texts about other counties (notes, source codes) are left out; of
/// other counties only provinces' outlines are there. The file appears whole or not at all. Throws
/// geo::DataError: no such unit or round, a unit that looks after nothing in it; geo::IoError: the file
/// exists (unless `replace`), cannot be written, or is the workspace itself.
PackageReport writePackage(Workspace& source, const PackageRequest& request,
                           const std::filesystem::path& file, bool replace);

/// The same into a new file that its caller publishes, with sums of areas and of the nation (told_totals.h).
PackageReport fillPackage(Workspace& source, const PackageRequest& request, const PackageFacts& facts,
                          const std::vector<ToldTotal>& totals, const geo::store::NewFile& made);

}  // namespace planning::share
