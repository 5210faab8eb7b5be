#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace planning {
class Workspace;
}

/// What was given out, kept in the workspace that it was made of.
namespace planning::share {

struct ToldTotal;

struct SharedPackage {
  std::string unit;
  std::string round;
  std::int64_t number = 0;
  std::string madeAt;
  std::string id;          ///< SHA-256 of the manifest
  std::string replaces;    ///< id of the one before
  std::string file;        ///< its name
  std::string signer;      ///< fingerprint
  std::string recipients;  ///< fingerprints, one a line
  std::string manifest;    ///< as it was signed
  /// Whose figures it had, or could have had; of what an earlier program gave, those that its manifest names.
  std::set<std::string> counties;
};

/// In the order of unit, round and number.
std::vector<SharedPackage> sharedPackages(Workspace& workspace);

/// One transaction, with the sums that are told for the first time. Throws geo::IoError where the number is
/// taken.
void putSharedPackage(Workspace& workspace, const SharedPackage& one,
                      const std::vector<ToldTotal>& newTotals);
/// Of one that never left, as its files could not be written: nor did the sums that it was the first to tell.
void removeSharedPackage(Workspace& workspace, const SharedPackage& one,
                         const std::vector<ToldTotal>& newTotals);

}  // namespace planning::share
